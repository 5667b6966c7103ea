package dev.marginwise.questionnaire;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All questions in the order of asking. Every partial set of answers has a number, its {@linkplain Answers#index index}:
 * a mixed radix number with one digit a question, 0 for "unanswered" and 1 for the first option.
 */
public final class Questionnaire {
    private final List<Question> questions;
    private final Map<Question, Integer> positions = new HashMap<>();
    private final Map<String, Question> byId = new HashMap<>();
    private final int[] strides;
    private final int[] options;
    private final int partialSets;

    /**
     * @throws IllegalArgumentException when there is no question, or so many that the answer sets can no longer be
     *     numbered (and so no longer be proved one by one)
     */
    public Questionnaire(List<Question> questions) {
        this.questions = List.copyOf(questions);
        questions.forEach(question -> byId.putIfAbsent(question.id(), question));
        this.strides = new int[questions.size()];
        this.options = new int[questions.size()];
        long size = 1;
        for (int q = questions.size() - 1; q >= 0; q--) {
            strides[q] = (int) size;
            options[q] = questions.get(q).options().size();
            size *= options[q] + 1;
            if (size > MOST_PARTIAL_SETS) {
                throw new IllegalArgumentException("more than " + MOST_PARTIAL_SETS + " answer sets");
            }
        }
        if (questions.isEmpty()) {
            throw new IllegalArgumentException("a questionnaire without questions");
        }
        this.partialSets = (int) size;
        for (int q = 0; q < questions.size(); q++) {
            positions.putIfAbsent(questions.get(q), q);
        }
    }

    /** A questionnaire beyond this size would no longer be provable in a moment at start-up. */
    public static final int MOST_PARTIAL_SETS = 20_000_000;

    public List<Question> questions() {
        return questions;
    }

    public int size() {
        return questions.size();
    }

    public Question question(int position) {
        return questions.get(position);
    }

    public Optional<Question> question(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    public List<String> questionIds() {
        return questions.stream().map(Question::id).toList();
    }

    /** The position of a question in the order of asking. @throws IllegalArgumentException for a foreign question */
    public int position(Question question) {
        Integer position = positions.get(question);
        if (position == null) {
            throw new IllegalArgumentException("not a question of this questionnaire: " + question.id());
        }
        return position;
    }

    /** How many sets of answers there are, those with unanswered questions included. */
    public int partialSets() {
        return partialSets;
    }

    /** How many sets answer every question. */
    public int completeSets() {
        return Arrays.stream(options).reduce(1, Math::multiplyExact);
    }

    /** How many options each question offers, in the order of asking. */
    public int[] options() {
        return options.clone();
    }

    /** The {@linkplain Answers#index index} of a complete set by its number: the same digits, without "unanswered". */
    public int completeSet(int number) {
        int index = 0;
        int rest = number;
        for (int q = questions.size() - 1; q >= 0; q--) {
            index += (1 + rest % options[q]) * strides[q];
            rest /= options[q];
        }
        return index;
    }

    /** How many options the question at this position offers. */
    public int options(int position) {
        return options[position];
    }

    /** By how much an {@linkplain Answers#index index} grows when the answer to this question moves on by one option. */
    public int stride(int position) {
        return strides[position];
    }

    /** The digit of one question in an {@linkplain Answers#index index}: 0 unanswered, 1 the first option. */
    public int choice(int index, int position) {
        return index / strides[position] % (options[position] + 1);
    }

    /** All digits of an index, in the order of asking. */
    public int[] choices(int index) {
        int[] choices = new int[questions.size()];
        int rest = index;
        for (int q = 0; q < choices.length; q++) {
            choices[q] = rest / strides[q];
            rest %= strides[q];
        }
        return choices;
    }

    @Override
    public boolean equals(Object other) {
        return this == other || (other instanceof Questionnaire that && questions.equals(that.questions));
    }

    @Override
    public int hashCode() {
        return questions.hashCode();
    }

    @Override
    public String toString() {
        return Arrays.toString(questionIds().toArray());
    }
}
