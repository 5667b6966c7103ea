package dev.marginwise.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.marginwise.questionnaire.Answers;
import dev.marginwise.questionnaire.Question;
import dev.marginwise.questionnaire.Questionnaire;
import java.util.AbstractList;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Requests' bodies, each a set of answers, in the same random order in every run. Each is written when it is asked for: a
 * million texts would make the client's heap the larger part of the process that is measured.
 */
final class Bodies extends AbstractList<String> {
    private static final long SEED = 2026;

    private final Questionnaire questionnaire;
    private final int[] indexes;
    private final String[][] members;

    Bodies(Questionnaire questionnaire, Predicate<Answers> wanted) {
        this.questionnaire = questionnaire;
        this.indexes = IntStream.range(0, questionnaire.partialSets())
                .filter(index -> wanted.test(Answers.at(questionnaire, index)))
                .toArray();
        shuffle(indexes);
        this.members = questionnaire.questions().stream().map(Bodies::members).toArray(String[][]::new);
    }

    private static void shuffle(int[] indexes) {
        Random random = new Random(SEED);
        for (int i = indexes.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int moved = indexes[i];
            indexes[i] = indexes[other];
            indexes[other] = moved;
        }
    }

    private static String[] members(Question question) {
        return question.options().stream()
                .map(option -> "\"" + question.id() + "\":\"" + option.id() + "\"")
                .toArray(String[]::new);
    }

    @Override
    public String get(int place) {
        StringBuilder body = new StringBuilder(512).append("{\"answers\":{");
        boolean first = true;
        for (int q = 0; q < members.length; q++) {
            int choice = questionnaire.choice(indexes[place], q);
            if (choice != 0) {
                if (!first) body.append(',');
                body.append(members[q][choice - 1]);
                first = false;
            }
        }
        return body.append("}}").toString();
    }

    @Override
    public int size() {
        return indexes.length;
    }

    /** The whole request with one of them. */
    static byte[] request(String path, String body) {
        return ("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: "
                        + body.length() + "\r\n\r\n" + body)
                .getBytes(UTF_8);
    }
}
