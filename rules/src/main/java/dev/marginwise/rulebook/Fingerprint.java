package dev.marginwise.rulebook;

import dev.marginwise.questionnaire.Interval;
import dev.marginwise.questionnaire.Option;
import dev.marginwise.questionnaire.Question;
import dev.marginwise.questionnaire.Questionnaire;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** SHA-256 over a plain listing, one fact a line, so that the same content has the same hash wherever it was read. */
public final class Fingerprint {
    private Fingerprint() {}

    /** The hash of what decides: another hash means that some answer set may get another result. */
    public static String ofDecisions(Questionnaire questionnaire, Collection<Rule> rules, List<Measure> measures) {
        List<String> lines = new ArrayList<>();
        for (Question question : questionnaire.questions()) {
            lines.add("question " + question.id()
                    + question.number()
                            .map(number -> " " + number.kind().id() + bounds(number.range()))
                            .orElse(""));
            for (Option option : question.options()) {
                lines.add("option " + option.id() + " risk " + option.risk()
                        + option.numbers().map(Fingerprint::bounds).orElse(""));
            }
        }
        lines.add("measures " + measures.stream().map(Measure::id).toList());
        for (Rule rule : rules) {
            lines.add(
                    rule.kind() + " " + rule.id() + " when " + rule.condition().fold(IN_A_LINE) + measuresOf(rule));
        }
        return of(lines);
    }

    /** The hash of any lines. */
    public static String of(List<String> lines) {
        return of(Stream.of(String.join("\n", lines)));
    }

    /** {@code sha256:…} of texts put together, however long they are. */
    public static String of(Stream<String> texts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            texts.forEach(text -> digest.update(text.getBytes(StandardCharsets.UTF_8)));
            return "sha256:" + HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static String bounds(Interval range) {
        return " " + range.inWords();
    }

    private static String measuresOf(Rule rule) {
        return rule instanceof Rule.Gate gate
                ? " also " + gate.measures().stream().map(Measure::id).toList()
                : "";
    }

    private static final Condition.Cases<String> IN_A_LINE = new Condition.Cases<>() {
        @Override
        public String answers(Map<Question, Set<Option>> required) {
            return required.entrySet().stream()
                    .map(entry -> entry.getKey().id()
                            + entry.getKey().options().stream()
                                    .filter(entry.getValue()::contains)
                                    .map(Option::id)
                                    .toList())
                    .sorted()
                    .collect(Collectors.joining(" and "));
        }

        @Override
        public String cautions(int atLeast) {
            return "cautions at least " + atLeast;
        }
    };
}
