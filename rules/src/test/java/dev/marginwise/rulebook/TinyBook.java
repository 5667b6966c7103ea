package dev.marginwise.rulebook;

import dev.marginwise.questionnaire.Answers;
import dev.marginwise.questionnaire.Option;
import dev.marginwise.questionnaire.Question;
import dev.marginwise.questionnaire.Questionnaire;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A rule book of a few lines, written down in a test. Conditions read like the YAML: {@code "insulation: poor, unknown"},
 * one string a question.
 */
public final class TinyBook {
    private static final String EDITION = "2030-01";

    private final List<Question> questions = new ArrayList<>();
    private final List<Rule> rules = new ArrayList<>();
    private final Set<Measure> measures = new LinkedHashSet<>();
    private final List<Promise> promises = new ArrayList<>();
    private final List<Journey> journeys = new ArrayList<>();

    /** Adds a question; options safest first, each its own risk. */
    public TinyBook asks(String id, String... options) {
        List<Option> offered = new ArrayList<>();
        for (String option : options) {
            offered.add(new Option(option, OptionalInt.of(offered.size()), Optional.empty()));
        }
        questions.add(new Question(id, offered, Optional.empty()));
        return this;
    }

    /** Adds a question whose last option is a need: it stands outside the risk order. */
    public TinyBook asksWithNeed(String id, String... options) {
        asks(id, options);
        Question asked = questions.remove(questions.size() - 1);
        List<Option> offered = new ArrayList<>(asked.options());
        Option need = offered.remove(offered.size() - 1);
        offered.add(new Option(need.id(), OptionalInt.empty(), Optional.empty()));
        questions.add(new Question(id, offered, Optional.empty()));
        return this;
    }

    public TinyBook gate(String id, String... when) {
        return gateAlso(id, List.of(), when);
    }

    /** Adds a gate that carries measures. */
    public TinyBook gateAlso(String id, List<String> also, String... when) {
        List<Measure> carried = also.stream().map(Measure::new).toList();
        measures.addAll(carried);
        rules.add(new Rule.Gate(id, condition(when), carried, List.of("S1"), List.of()));
        return this;
    }

    /** Adds a gate that waits for this many cautions. */
    public TinyBook gateOnCautions(String id, int atLeast) {
        rules.add(new Rule.Gate(id, new Condition.OfCautions(atLeast), List.of(), List.of("S1"), List.of()));
        return this;
    }

    public TinyBook caution(String id, String... when) {
        rules.add(new Rule.Caution(id, condition(when), List.of(), List.of()));
        return this;
    }

    public TinyBook contradiction(String id, String... when) {
        rules.add(new Rule.Contradiction(id, condition(when), List.of(), List.of()));
        return this;
    }

    /** Promises a mode and measures wherever the answers are these. */
    public TinyBook promise(String id, MarginMode mode, List<String> also, String... when) {
        promises.add(new Promise(
                id,
                id,
                new Promise.Claim(required(when), Optional.empty(), List.of()),
                new Promise.Claim(
                        Map.of(),
                        Optional.of(mode),
                        also.stream().map(Measure::new).toList())));
        return this;
    }

    /** Promises that cross is reached with these answers only. */
    public TinyBook promiseOfCross(String id, String... then) {
        promises.add(new Promise(
                id,
                id,
                new Promise.Claim(Map.of(), Optional.of(MarginMode.CROSS), List.of()),
                new Promise.Claim(required(then), Optional.empty(), List.of())));
        return this;
    }

    /** Expects a mode and these gates, and nothing besides, of some answers. */
    public TinyBook journey(String sentence, MarginMode mode, List<String> gates, String... answers) {
        Answers given = answers(new Questionnaire(questions), answers);
        journeys.add(new Journey(sentence, given, mode, gates, List.of(), List.of(), List.of()));
        return this;
    }

    public RuleBook book() {
        return new RuleBook(
                EDITION,
                "sha256:tiny",
                new Questionnaire(questions),
                rules,
                List.copyOf(measures),
                promises,
                List.of(),
                List.of(),
                List.of(),
                journeys,
                Map.of());
    }

    /** Answers in the same words: {@code "insulation: poor"}. */
    public static Answers answers(Questionnaire questionnaire, String... given) {
        Answers answers = Answers.none(questionnaire);
        for (String line : given) {
            Question question = questionnaire.question(line.split(": ", 2)[0]).orElseThrow();
            answers = answers.with(
                    question, question.option(line.split(": ", 2)[1]).orElseThrow());
        }
        return answers;
    }

    private Condition.OfAnswers condition(String... when) {
        return new Condition.OfAnswers(required(when));
    }

    private Map<Question, Set<Option>> required(String... when) {
        Map<Question, Set<Option>> required = new LinkedHashMap<>();
        for (String line : when) {
            Question question = questions.stream()
                    .filter(asked -> asked.id().equals(line.split(": ", 2)[0]))
                    .findFirst()
                    .orElseThrow();
            Set<Option> options = new LinkedHashSet<>();
            Stream.of(line.split(": ", 2)[1].split(", "))
                    .forEach(id -> options.add(question.option(id).orElseThrow()));
            required.put(question, options);
        }
        return required;
    }
}
