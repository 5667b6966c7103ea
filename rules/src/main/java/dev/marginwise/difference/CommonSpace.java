package dev.marginwise.difference;

import dev.marginwise.questionnaire.Option;
import dev.marginwise.questionnaire.Question;
import dev.marginwise.questionnaire.Questionnaire;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Every set of answers that two questionnaires, seen together, tell apart: one {@linkplain CommonQuestion way} a
 * question. With identical questionnaires these are the complete answer sets.
 */
final class CommonSpace {
    /** Beyond this size two editions have too little in common to be compared set by set. */
    static final int MOST_SETS = 20_000_000;

    private final List<CommonQuestion> questions;
    private final int[][] fromSteps;
    private final int[][] toSteps;
    private final int size;

    /** Takes what one set of answers is to each side. */
    interface Visitor {
        /**
         * One set.
         *
         * @param set the number of the set, from 0, in the order of the ways
         * @param from the index of its answers in the earlier questionnaire, where an answer may be missing
         * @param to the same in the later one
         */
        void visit(int set, int from, int to);
    }

    /** @throws IllegalArgumentException when there are more than {@value #MOST_SETS} sets */
    CommonSpace(Questionnaire from, Questionnaire to) {
        this.questions = questions(from, to);
        long sets = 1;
        for (CommonQuestion question : questions) {
            sets *= question.pairs().size();
            if (sets > MOST_SETS) {
                throw new IllegalArgumentException(
                        "these editions have too little in common to be compared: more than " + MOST_SETS + " sets");
            }
        }
        this.size = (int) sets;
        this.fromSteps = new int[questions.size()][];
        this.toSteps = new int[questions.size()][];
        for (int q = 0; q < questions.size(); q++) {
            String id = questions.get(q).id();
            List<CommonQuestion.Pair> pairs = questions.get(q).pairs();
            fromSteps[q] = steps(
                    from, id, pairs.stream().map(CommonQuestion.Pair::from).toList());
            toSteps[q] =
                    steps(to, id, pairs.stream().map(CommonQuestion.Pair::to).toList());
        }
    }

    /** In the later edition's order of asking, what it no longer asks last. */
    private static List<CommonQuestion> questions(Questionnaire from, Questionnaire to) {
        List<String> ids = new ArrayList<>(to.questionIds());
        from.questionIds().stream().filter(id -> !ids.contains(id)).forEach(ids::add);
        return ids.stream()
                .map(id -> CommonQuestion.of(id, from.question(id), to.question(id)))
                .toList();
    }

    /** By how much each way to answer a question moves the index in a questionnaire; 0 where it has no such answer. */
    private static int[] steps(Questionnaire questionnaire, String id, List<Optional<Option>> options) {
        Optional<Question> question = questionnaire.question(id);
        if (question.isEmpty()) {
            return new int[options.size()];
        }
        int stride = questionnaire.stride(questionnaire.position(question.get()));
        return options.stream()
                .mapToInt(option -> option.map(
                                chosen -> 1 + question.get().options().indexOf(chosen))
                        .orElse(0))
                .map(choice -> choice * stride)
                .toArray();
    }

    int size() {
        return size;
    }

    List<CommonQuestion> questions() {
        return questions;
    }

    /** How many ways there are to answer each question. */
    int[] ways() {
        return questions.stream().mapToInt(question -> question.pairs().size()).toArray();
    }

    void visit(Visitor visitor) {
        visit(0, 0, 0, 0, visitor);
    }

    private void visit(int q, int set, int from, int to, Visitor visitor) {
        if (q == questions.size()) {
            visitor.visit(set, from, to);
            return;
        }
        for (int way = 0; way < fromSteps[q].length; way++) {
            visit(q + 1, set * fromSteps[q].length + way, from + fromSteps[q][way], to + toSteps[q][way], visitor);
        }
    }
}
