package dev.marginwise.decision;

import dev.marginwise.questionnaire.Answers;
import dev.marginwise.questionnaire.Option;
import dev.marginwise.questionnaire.Question;
import dev.marginwise.rulebook.Condition;
import dev.marginwise.rulebook.MarginMode;
import dev.marginwise.rulebook.Measure;
import dev.marginwise.rulebook.Rule;
import dev.marginwise.rulebook.RuleBook;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Asks and recommends by the rules of one edition. Immutable and safe to share between threads. */
public final class Consultation {
    /** The questions that a condition names itself; a count of cautions names none. */
    private static final Condition.Cases<Optional<Set<Question>>> NAMED = new Condition.Cases<>() {
        @Override
        public Optional<Set<Question>> answers(Map<Question, Set<Option>> required) {
            return Optional.of(required.keySet());
        }

        @Override
        public Optional<Set<Question>> cautions(int atLeast) {
            return Optional.empty();
        }
    };

    private final RuleBook book;
    private final RuleMasks masks;
    private final Outlook outlook;
    private final NamedGates namedGates;
    private final EasyRules easyRules;
    private final Map<Question, List<Rule.Gate>> gatesByQuestion = new LinkedHashMap<>();

    /** In the order of asking, for each rule whose condition names questions itself. */
    private final IdentityHashMap<Rule, List<Question>> questionsOfRules = new IdentityHashMap<>();

    public Consultation(RuleBook book) {
        this(new RuleMasks(book), new EasyRules(book));
    }

    /** The two can be of different books, so that a test can let them disagree. */
    Consultation(RuleMasks masks, EasyRules easyRules) {
        this.book = masks.book();
        this.masks = masks;
        this.outlook = new Outlook(masks);
        this.namedGates = new NamedGates(masks);
        this.easyRules = easyRules;
        book.gates()
                .forEach(gate -> gate.condition()
                        .toldUnder()
                        .ifPresent(question -> gatesByQuestion
                                .computeIfAbsent(question, first -> new ArrayList<>())
                                .add(gate)));
        book.rules()
                .forEach(rule ->
                        rule.condition().fold(NAMED).ifPresent(named -> questionsOfRules.put(rule, inOrder(named))));
    }

    public RuleBook book() {
        return book;
    }

    public RuleMasks masks() {
        return masks;
    }

    public Outlook outlook() {
        return outlook;
    }

    /** What to ask next. */
    public Step step(Answers answers) {
        int index = answers.index();
        Optional<MarginMode> settled = outlook.settled(index);
        List<Question> open = questions(masks.relevantUnanswered(index));
        if (open.isEmpty()) {
            return new Step.Done(settled.orElseThrow(), notRelevant(index));
        }
        return new Step.Ask(
                open.get(0), settled, outlook.toSettle(index), outlook.toComplete(index), notRelevant(index));
    }

    /**
     * The mode, once it is settled; empty while both are possible. Easy Rules decides, the masks must agree.
     *
     * @throws DisagreementException when they do not: then there is no mode
     */
    public Optional<MarginMode> decide(Answers answers) {
        Optional<MarginMode> settled = outlook.settled(answers.index());
        if (settled.isEmpty()) {
            return settled;
        }
        long holding = easyRules.holding(answers);
        long differing = holding ^ masks.holding(answers);
        if (differing != 0) {
            throw new DisagreementException(book.edition(), masks.rules(differing));
        }
        if (settled.get() == MarginMode.CROSS && masks.gates(holding) != 0) {
            throw new DisagreementException(book.edition(), masks.rules(masks.gates(holding)));
        }
        return settled;
    }

    /**
     * Recommends the mode that is {@linkplain #decide decided}, with everything that stands behind it.
     *
     * @throws DisagreementException when Easy Rules and the masks differ: then there is no recommendation
     */
    public Outcome recommend(Answers answers) {
        int index = answers.index();
        return decide(answers)
                .<Outcome>map(mode -> new Outcome.Recommended(
                        recommendation(answers, index, mode, masks.rules(masks.holding(answers)))))
                .orElseGet(() -> new Outcome.Unsettled(questions(masks.relevantUnanswered(index))));
    }

    private Recommendation recommendation(Answers answers, int index, MarginMode mode, List<Rule> holding) {
        List<Rule.Caution> cautions = ofKind(holding, Rule.Caution.class);
        return new Recommendation(
                book,
                answers,
                mode,
                outlook.complete(index),
                measures(index),
                mode == MarginMode.CROSS ? conditionsMet(answers) : gates(index, cautions, answers),
                cautions,
                ofKind(holding, Rule.Contradiction.class),
                notRelevant(index));
    }

    /** Those that every way to go on carries: a set can be certain of a measure before it is of the gate. */
    private List<Measure> measures(int index) {
        List<Measure> measures = new ArrayList<>(book.measures().size());
        for (int rest = outlook.measures(index); rest != 0; rest &= rest - 1) {
            measures.add(book.measures().get(Integer.numberOfTrailingZeros(rest)));
        }
        return measures;
    }

    private static <T extends Rule> List<T> ofKind(List<Rule> rules, Class<T> kind) {
        List<T> found = new ArrayList<>(rules.size());
        for (Rule rule : rules) {
            if (kind.isInstance(rule)) found.add(kind.cast(rule));
        }
        return found;
    }

    private List<Reason> gates(int index, List<Rule.Caution> cautions, Answers answers) {
        List<Reason> reasons = new ArrayList<>();
        for (Rule.Gate gate : ofKind(masks.rules(namedGates.of(index)), Rule.Gate.class)) {
            reasons.add(new Reason(
                    Reason.Kind.GATE,
                    gate,
                    gate.condition().toldUnder(),
                    answersBehind(questionsBehind(gate, cautions), answers)));
        }
        return reasons;
    }

    private List<Reason> conditionsMet(Answers answers) {
        List<Reason> met = new ArrayList<>();
        for (Question question : book.questionnaire().questions()) {
            List<Rule.Gate> gates = gatesByQuestion.getOrDefault(question, List.of());
            Optional<Option> answer = answers.to(question);
            if (!gates.isEmpty() && answer.isPresent()) {
                met.add(new Reason(
                        Reason.Kind.CONDITION_MET,
                        gates.get(0),
                        Optional.of(question),
                        Map.of(question, answer.get())));
            }
        }
        return met;
    }

    private static Map<Question, Option> answersBehind(List<Question> questions, Answers answers) {
        Map<Question, Option> behind = new LinkedHashMap<>();
        for (Question question : questions) {
            answers.to(question).ifPresent(option -> behind.put(question, option));
        }
        return behind;
    }

    /** The questions that a gate rests on, in the order of asking; for a count of cautions, those of the cautions. */
    private List<Question> questionsBehind(Rule.Gate gate, List<Rule.Caution> cautions) {
        List<Question> named = questionsOfRules.get(gate);
        if (named != null) return named;
        Set<Question> counted = new HashSet<>();
        for (Rule.Caution caution : cautions) counted.addAll(questionsOfRules.getOrDefault(caution, List.of()));
        return inOrder(counted);
    }

    private List<Question> inOrder(Set<Question> questions) {
        return book.questionnaire().questions().stream()
                .filter(questions::contains)
                .toList();
    }

    private List<Question> notRelevant(int index) {
        return questions(~masks.relevant(index));
    }

    private List<Question> questions(int bits) {
        int known = bits & ((1 << book.questionnaire().size()) - 1);
        List<Question> questions = new ArrayList<>(Integer.bitCount(known));
        for (int rest = known; rest != 0; rest &= rest - 1) {
            questions.add(book.questionnaire().question(Integer.numberOfTrailingZeros(rest)));
        }
        return questions;
    }
}
