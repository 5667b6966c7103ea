package dev.marginwise.rulebook.yaml;

import java.util.HashMap;
import java.util.Map;

/** The ids of one kind in one file: each kebab-case, each only once. */
final class Ids {
    private static final String KEBAB_CASE = "[a-z0-9]+(-[a-z0-9]+)*";

    private final String what;
    private final String shape;
    private final Problems problems;
    private final Map<String, Place> seen = new HashMap<>();

    private Ids(String what, String shape, Problems problems) {
        this.what = what;
        this.shape = shape;
        this.problems = problems;
    }

    static Ids kebabCase(String what, Problems problems) {
        return new Ids(what, KEBAB_CASE, problems);
    }

    static Ids ofStatements(Problems problems) {
        return new Ids("statement", "S\\d+", problems);
    }

    /** Takes the id under this key, noting a wrong shape or a second use. */
    String take(Fields fields, String key) {
        String id = fields.text(key);
        Place place = fields.placeOf(key);
        if (!id.isEmpty() && !id.matches(shape)) {
            problems.add(place, what + " '" + id + "': ids are lower-case words joined by hyphens");
        }
        Place earlier = seen.putIfAbsent(id, place);
        if (earlier != null && !id.isEmpty()) {
            problems.add(place, what + " '" + id + "' stands here a second time; the first is at " + earlier);
        }
        return id;
    }
}
