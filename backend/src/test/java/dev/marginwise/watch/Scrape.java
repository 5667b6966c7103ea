package dev.marginwise.watch;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What Prometheus is told, at one moment. */
record Scrape(String text) {
    private static final Pattern LINE = Pattern.compile("([a-z0-9_]+)(?:\\{(.*)})? (\\S+)");
    private static final Pattern LABEL = Pattern.compile("([a-z_]+)=\"([^\"]*)\"");

    /** One number with its labels. */
    record Sample(String name, Map<String, String> labels, double value) {
        boolean has(Map<String, String> wanted) {
            return labels.entrySet().containsAll(wanted.entrySet());
        }
    }

    List<Sample> samples() {
        return text.lines()
                .filter(line -> !line.startsWith("#"))
                .map(LINE::matcher)
                .filter(Matcher::matches)
                .map(line -> new Sample(
                        line.group(1),
                        labels(Optional.ofNullable(line.group(2)).orElse("")),
                        Double.parseDouble(line.group(3))))
                .toList();
    }

    private static Map<String, String> labels(String written) {
        Map<String, String> labels = new HashMap<>();
        LABEL.matcher(written).results().forEach((MatchResult label) -> labels.put(label.group(1), label.group(2)));
        return labels;
    }

    List<Sample> named(String name) {
        return samples().stream().filter(sample -> sample.name().equals(name)).toList();
    }

    /** The sum of all samples of this name with these labels, given as name, value, name, value. */
    double sum(String name, String... labels) {
        Map<String, String> wanted = new HashMap<>();
        for (int i = 0; i < labels.length; i += 2) wanted.put(labels[i], labels[i + 1]);
        return named(name).stream()
                .filter(sample -> sample.has(wanted))
                .mapToDouble(Sample::value)
                .sum();
    }

    /** What was added to it since. */
    double since(Scrape before, String name, String... labels) {
        return sum(name, labels) - before.sum(name, labels);
    }

    /** The values that a label has in samples of this name. */
    Set<String> values(String name, String label) {
        return named(name).stream()
                .flatMap(sample -> Optional.ofNullable(sample.labels().get(label)).stream())
                .collect(Collectors.toSet());
    }
}
