package dev.marginwise.api.batch;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.marginwise.decision.Code;
import dev.marginwise.decision.Consultation;
import dev.marginwise.questionnaire.Answers;
import dev.marginwise.questionnaire.Option;
import dev.marginwise.questionnaire.Question;
import dev.marginwise.questionnaire.Questionnaire;
import dev.marginwise.rulebook.MarginMode;
import dev.marginwise.rulebook.Measure;
import dev.marginwise.rulebook.Rule;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** One edition as lines need it: answers to numbers, and what is decided to the bytes that say it. Immutable. */
final class LineEdition {
    private final Consultation consultation;
    private final Map<String, Asked> questions = new HashMap<>();
    private final byte[][] rules;
    private final byte[][] measures;

    LineEdition(Consultation consultation) {
        this.consultation = consultation;
        Questionnaire questionnaire = consultation.book().questionnaire();
        questionnaire.questions().forEach(question -> questions.put(question.id(), Asked.of(question, questionnaire)));
        this.rules = quoted(consultation.book().rules(), Rule::id);
        this.measures = quoted(consultation.book().measures(), Measure::id);
    }

    private static <T> byte[][] quoted(List<T> named, Function<T, String> id) {
        return named.stream()
                .map(each -> ("\"" + id.apply(each) + "\"").getBytes(US_ASCII))
                .toArray(byte[][]::new);
    }

    /** A question, and by how much each of its options adds to the index of the answers. */
    record Asked(int position, Question question, int stride, Map<String, Integer> steps) {
        static Asked of(Question question, Questionnaire questionnaire) {
            int position = questionnaire.position(question);
            int stride = questionnaire.stride(position);
            Map<String, Integer> steps = new HashMap<>();
            List<String> options = question.optionIds();
            for (int o = 0; o < options.size(); o++) steps.put(options.get(o), (1 + o) * stride);
            return new Asked(position, question, stride, Map.copyOf(steps));
        }

        /** 0 for a word that is no option. */
        int step(String option) {
            return steps.getOrDefault(option, 0);
        }

        /** 0 for a number that means no option. */
        int step(BigDecimal number) {
            return question.option(number).map(Option::id).map(this::step).orElse(0);
        }
    }

    Consultation consultation() {
        return consultation;
    }

    String name() {
        return consultation.book().edition();
    }

    Optional<Asked> asked(String question) {
        return Optional.ofNullable(questions.get(question));
    }

    Answers answers(int index) {
        return Answers.at(consultation.book().questionnaire(), index);
    }

    /** Writes what was decided, from {@code "mode"} to the end of the object. */
    void write(MarginMode mode, Answers answers, LineText text) {
        int index = answers.index();
        text.add(mode == MarginMode.ISOLATED ? "\"mode\":\"isolated\",\"code\":\"" : "\"mode\":\"cross\",\"code\":\"")
                .add(new Code(name(), answers).text())
                .add("\",\"also\":[");
        list(consultation.outlook().measures(index), measures, text);
        text.add("],\"rules\":[");
        list(holding(mode, answers, index), rules, text);
        text.add(consultation.outlook().complete(index) ? "],\"complete\":true}\n" : "],\"complete\":false}\n");
    }

    /**
     * The rules that hold for the given answers. Where isolated is settled though no gate holds yet, one does in each
     * case that is left: then the gates that a recommendation names are told too.
     */
    private long holding(MarginMode mode, Answers answers, int index) {
        long holding = consultation.masks().holding(index);
        if (mode == MarginMode.CROSS || consultation.masks().gates(holding) != 0) return holding;
        return consultation
                .recommend(answers)
                .fold(
                        settled -> settled.reasons().stream()
                                .mapToLong(reason ->
                                        1L << consultation.book().rules().indexOf(reason.rule()))
                                .reduce(holding, (some, more) -> some | more),
                        missing -> holding);
    }

    private static void list(long bits, byte[][] quoted, LineText text) {
        for (long rest = bits; rest != 0; rest &= rest - 1) {
            text.add(quoted[Long.numberOfTrailingZeros(rest)]);
            if ((rest & (rest - 1)) != 0) text.add(',');
        }
    }
}
