package dev.marginwise.export;

import dev.marginwise.decision.RuleMasks;
import dev.marginwise.questionnaire.Questionnaire;
import dev.marginwise.rulebook.Fingerprint;
import dev.marginwise.rulebook.Rule;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Every complete answer set of an edition with its mode and the rules that hold, one JSON object a line, in the order of
 * the questionnaire: test data for an implementation of one's own.
 */
public final class Vectors {
    /** Many lines are handed on at once: a reader that asks for each would wait longer than it takes to make them. */
    private static final int CHUNK = 32_768;

    private final RuleMasks masks;
    private final Questionnaire questionnaire;

    /** What each answer looks like in a line: by question, then by option. */
    private final List<List<String>> answers;

    public Vectors(RuleMasks masks) {
        this.masks = masks;
        this.questionnaire = masks.book().questionnaire();
        this.answers = questionnaire.questions().stream()
                .map(question -> question.options().stream()
                        .map(option -> "\"" + question.id() + "\":\"" + option.id() + "\"")
                        .toList())
                .toList();
    }

    /** The lines, made one by one as they are taken. Each ends with a line feed. */
    public Stream<String> lines() {
        return IntStream.range(0, questionnaire.completeSets())
                .mapToObj(number -> line(questionnaire.completeSet(number)));
    }

    /** The same as bytes in UTF-8; never held in memory as a whole. */
    @SuppressWarnings("JdkObsolete") // SequenceInputStream takes an Enumeration and nothing newer
    public InputStream stream() {
        Iterator<String> each = lines().iterator();
        return new SequenceInputStream(new Enumeration<InputStream>() {
            @Override
            public boolean hasMoreElements() {
                return each.hasNext();
            }

            @Override
            public InputStream nextElement() {
                StringBuilder chunk = new StringBuilder(2 * CHUNK);
                do {
                    chunk.append(each.next());
                } while (chunk.length() < CHUNK && each.hasNext());
                return new ByteArrayInputStream(chunk.toString().getBytes(StandardCharsets.UTF_8));
            }
        });
    }

    /** {@code sha256:…} over all lines. */
    public String hash() {
        return Fingerprint.of(lines());
    }

    /** Ids are kebab-case, so nothing needs escaping. */
    private String line(int index) {
        long holding = masks.holding(index);
        StringBuilder line = new StringBuilder(512).append("{\"answers\":{");
        for (int q = 0; q < questionnaire.size(); q++) {
            line.append(q == 0 ? "" : ",").append(answers.get(q).get(questionnaire.choice(index, q) - 1));
        }
        line.append("},\"mode\":\"").append(masks.mode(holding).id()).append("\",\"rules\":[");
        String comma = "";
        for (Rule rule : masks.rules(holding)) {
            line.append(comma).append('"').append(rule.id()).append('"');
            comma = ",";
        }
        return line.append("]}\n").toString();
    }
}
