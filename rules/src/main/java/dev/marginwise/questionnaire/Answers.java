package dev.marginwise.questionnaire;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What was answered: at most one option a question, immutable. The order of answering leaves no trace, so two people
 * with the same answers hold equal {@code Answers}.
 */
public final class Answers {
    private final Questionnaire questionnaire;
    private final int[] choices;

    private Answers(Questionnaire questionnaire, int[] choices) {
        this.questionnaire = questionnaire;
        this.choices = choices;
    }

    public static Answers none(Questionnaire questionnaire) {
        return new Answers(questionnaire, new int[questionnaire.size()]);
    }

    /**
     * The answers with this {@link #index}.
     *
     * @throws IllegalArgumentException when the index lies outside 0 to {@link Questionnaire#partialSets} − 1
     */
    public static Answers at(Questionnaire questionnaire, int index) {
        if (index < 0 || index >= questionnaire.partialSets()) {
            throw new IllegalArgumentException("no answers have the index " + index);
        }
        return new Answers(questionnaire, questionnaire.choices(index));
    }

    public Questionnaire questionnaire() {
        return questionnaire;
    }

    /** The place of these answers among all partial sets: a mixed radix number, 0 for no answer at all. */
    public int index() {
        int index = 0;
        for (int q = 0; q < choices.length; q++) {
            index += choices[q] * questionnaire.stride(q);
        }
        return index;
    }

    /** 0 when the question at this position is unanswered, else 1 + the position of the option. */
    public int choice(int position) {
        return choices[position];
    }

    public Optional<Option> to(Question question) {
        int choice = choices[questionnaire.position(question)];
        return choice == 0 ? Optional.empty() : Optional.of(question.options().get(choice - 1));
    }

    /**
     * These answers with one more, or with another one in its place.
     *
     * @throws IllegalArgumentException when the question does not offer this option
     */
    public Answers with(Question question, Option option) {
        int offered = question.options().indexOf(option);
        if (offered < 0) {
            throw new IllegalArgumentException(question.id() + " does not offer '" + option.id() + "'");
        }
        int[] changed = choices.clone();
        changed[questionnaire.position(question)] = 1 + offered;
        return new Answers(questionnaire, changed);
    }

    /** True when every question is answered. */
    public boolean full() {
        return Arrays.stream(choices).noneMatch(choice -> choice == 0);
    }

    /** The given answers in the order of asking. */
    public Map<Question, Option> given() {
        Map<Question, Option> given = new LinkedHashMap<>();
        for (int q = 0; q < choices.length; q++) {
            if (choices[q] != 0) {
                Question question = questionnaire.question(q);
                given.put(question, question.options().get(choices[q] - 1));
            }
        }
        return given;
    }

    /** The given answers as ids, in the order of asking. */
    public Map<String, String> ids() {
        Map<String, String> ids = new LinkedHashMap<>();
        given().forEach((question, option) -> ids.put(question.id(), option.id()));
        return ids;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Answers that
                && Arrays.equals(choices, that.choices)
                && questionnaire.equals(that.questionnaire);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(choices);
    }

    @Override
    public String toString() {
        return ids().toString();
    }
}
