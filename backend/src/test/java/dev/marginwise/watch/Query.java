package dev.marginwise.watch;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A query of a dashboard or an alert, as far as it names what has to be there. */
record Query(String text) {
    private static final Pattern SELECTOR =
            Pattern.compile("\\b([a-z][a-z0-9]*_[a-z0-9_]+|up)\\b(?!\\s*\\()(?:\\{([^}]*)})?");
    private static final Pattern MATCHER = Pattern.compile("([a-z_]+)(=~|!~|!=|=)\"([^\"]*)\"");
    private static final Pattern BY = Pattern.compile("\\bby \\(([^)]*)\\)");

    /** What Prometheus adds to what it scrapes. */
    private static final Set<String> ADDED = Set.of("instance", "job");

    /** What a query asks for that was not served, each in a sentence. */
    List<String> unknownTo(Scrape scrape) {
        Set<String> unknown = new TreeSet<>();
        Set<String> labels = new TreeSet<>(ADDED);
        String asked = BY.matcher(text).replaceAll("");
        SELECTOR.matcher(asked).results().forEach(selector -> {
            String name = selector.group(1);
            if (name.equals("up")) return; // Prometheus' own
            List<Scrape.Sample> served = scrape.named(name);
            if (served.isEmpty()) unknown.add("no metric " + name);
            served.forEach(sample -> labels.addAll(sample.labels().keySet()));
            if (selector.group(2) == null) return;
            MATCHER.matcher(selector.group(2)).results().forEach(matcher -> {
                String label = matcher.group(1);
                if (ADDED.contains(label)) return;
                if (!labels.contains(label)) unknown.add("no label " + label + " of " + name);
                if (label.equals("status") || matcher.group(2).startsWith("!")) return; // need not have come yet
                Stream.of(matcher.group(3).split("\\|"))
                        .filter(value -> !scrape.values(name, label).contains(value))
                        .forEach(value -> unknown.add("no " + label + "=" + value + " of " + name));
            });
        });
        BY.matcher(text)
                .results()
                .forEach(by -> Stream.of(by.group(1).split(",\\s*"))
                        .filter(label -> !labels.contains(label))
                        .forEach(label -> unknown.add("no label " + label + " to group by in " + text)));
        return List.copyOf(unknown);
    }
}
