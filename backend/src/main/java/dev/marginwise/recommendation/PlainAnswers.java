package dev.marginwise.recommendation;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.marginwise.questionnaire.Answers;
import dev.marginwise.questionnaire.Option;
import dev.marginwise.questionnaire.Question;
import dev.marginwise.questionnaire.Questionnaire;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Reads a body of nothing but {@code answers} to one questionnaire, in words and whole numbers that are right in every way,
 * by comparing its bytes. Nearly all bodies are such. It refuses nothing: whatever it is not certain of is left to the strict
 * reader. Immutable.
 */
final class PlainAnswers {
    private static final byte[][] ANSWERS = quoted(List.of("answers"));
    private static final int NONE = -1;
    private static final int MOST_DIGITS = 9;

    private final Questionnaire questionnaire;
    private final byte[][] questions;
    private final byte[][][] options;

    PlainAnswers(Questionnaire questionnaire) {
        this.questionnaire = questionnaire;
        this.questions = quoted(questionnaire.questionIds());
        this.options = questionnaire.questions().stream()
                .map(question -> quoted(question.optionIds()))
                .toArray(byte[][][]::new);
    }

    private static byte[][] quoted(List<String> ids) {
        return ids.stream().map(id -> ("\"" + id + "\"").getBytes(UTF_8)).toArray(byte[][]::new);
    }

    /** What was answered; empty where this is no such body. */
    Optional<Answers> read(byte[] json) {
        int index = new Reading(json).index();
        return index == NONE ? Optional.empty() : Optional.of(Answers.at(questionnaire, index));
    }

    private final class Reading {
        private final byte[] json;
        private int at;

        Reading(byte[] json) {
            this.json = json;
        }

        int index() {
            if (!took('{') || place(ANSWERS, 0) == NONE || !took(':') || !took('{')) return NONE;
            int index = 0;
            int question = NONE;
            long answered = 0;
            boolean more = !took('}');
            while (more) {
                question = place(questions, question + 1);
                if (question == NONE || (answered >> question & 1) != 0 || !took(':')) return NONE;
                int option = option(question);
                if (option == NONE) return NONE;
                answered |= 1L << question;
                index += (1 + option) * questionnaire.stride(question);
                more = took(',');
                if (!more && !took('}')) return NONE;
            }
            if (!took('}')) return NONE;
            skipSpace();
            return at == json.length ? index : NONE;
        }

        private int option(int question) {
            int word = place(options[question], 0);
            if (word != NONE) return word;
            int start = at;
            while (at < json.length && json[at] >= '0' && json[at] <= '9') at++;
            int digits = at - start;
            if (digits == 0 || digits > MOST_DIGITS || (digits > 1 && json[start] == '0')) return NONE;
            Question asked = questionnaire.question(question);
            BigDecimal number = new BigDecimal(new String(json, start, digits, UTF_8));
            Optional<Option> option = asked.option(number);
            return option.isPresent() ? asked.options().indexOf(option.get()) : NONE;
        }

        /** Which of these names comes next; the likeliest is tried first. */
        private int place(byte[][] names, int likeliest) {
            skipSpace();
            for (int i = 0; i < names.length; i++) {
                int place = (likeliest + i) % names.length;
                int end = at + names[place].length;
                if (end <= json.length && Arrays.equals(json, at, end, names[place], 0, names[place].length)) {
                    at = end;
                    return place;
                }
            }
            return NONE;
        }

        private boolean took(char sign) {
            skipSpace();
            if (at == json.length || json[at] != sign) return false;
            at++;
            return true;
        }

        private void skipSpace() {
            while (at < json.length && (json[at] == ' ' || json[at] == '\n' || json[at] == '\r' || json[at] == '\t'))
                at++;
        }
    }
}
