package dev.marginwise.export;

import dev.marginwise.decision.RuleMasks;
import dev.marginwise.questionnaire.Answers;
import dev.marginwise.questionnaire.Questionnaire;
import dev.marginwise.rulebook.Fingerprint;
import dev.marginwise.rulebook.Rule;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Every complete answer set of an edition with its mode and the rules that hold, one JSON object a line, in the order of
 * the questionnaire: test data for an implementation of one's own.
 */
public final class Vectors {
    private final RuleMasks masks;
    private final Questionnaire questionnaire;

    public Vectors(RuleMasks masks) {
        this.masks = masks;
        this.questionnaire = masks.book().questionnaire();
    }

    /** The lines, made one by one as they are taken. Each ends with a line feed. */
    public Stream<String> lines() {
        return IntStream.range(0, questionnaire.completeSets())
                .mapToObj(number -> line(questionnaire.completeSet(number)));
    }

    /** The same as bytes in UTF-8; never held in memory as a whole. */
    @SuppressWarnings("JdkObsolete") // SequenceInputStream takes an Enumeration and nothing newer
    public InputStream stream() {
        Iterator<InputStream> each = lines().<InputStream>map(
                        line -> new ByteArrayInputStream(line.getBytes(StandardCharsets.UTF_8)))
                .iterator();
        return new SequenceInputStream(new Enumeration<InputStream>() {
            @Override
            public boolean hasMoreElements() {
                return each.hasNext();
            }

            @Override
            public InputStream nextElement() {
                return each.next();
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
        String answers = Answers.at(questionnaire, index).ids().entrySet().stream()
                .map(Vectors::pair)
                .collect(Collectors.joining(","));
        String rules = masks.rules(holding).stream()
                .map(Rule::id)
                .map(id -> "\"" + id + "\"")
                .collect(Collectors.joining(","));
        return "{\"answers\":{" + answers + "},\"mode\":\""
                + masks.mode(holding).id() + "\",\"rules\":[" + rules + "]}\n";
    }

    private static String pair(Map.Entry<String, String> answer) {
        return "\"" + answer.getKey() + "\":\"" + answer.getValue() + "\"";
    }
}
