package dev.marginwise.yaml;

import java.util.HashMap;
import java.util.Map;

/** The ids of one kind in one file: each kebab-case, each only once. */
public final class Ids {
    private final String what;
    private final String shape;
    private final String shapeInWords;
    private final Problems problems;
    private final Map<String, Place> seen = new HashMap<>();

    private Ids(String what, String shape, String shapeInWords, Problems problems) {
        this.what = what;
        this.shape = shape;
        this.shapeInWords = shapeInWords;
        this.problems = problems;
    }

    public static Ids kebabCase(String what, Problems problems) {
        return new Ids(what, "[a-z0-9]+(-[a-z0-9]+)*", "ids are lower-case words joined by hyphens", problems);
    }

    public static Ids ofStatements(Problems problems) {
        return new Ids("statement", "S\\d+", "ids of statements are S and a number", problems);
    }

    public static Ids ofEditions(Problems problems) {
        return new Ids("edition", "\\d{4}-\\d{2}", "an edition is a year and a month, such as 2026-11", problems);
    }

    /** Takes the id under this key, noting a wrong shape or a second use. */
    public String take(Fields fields, String key) {
        String id = fields.text(key);
        Place place = fields.placeOf(key);
        if (!id.isEmpty() && !id.matches(shape)) {
            problems.add(place, what + " '" + id + "': " + shapeInWords);
        }
        Place earlier = seen.putIfAbsent(id, place);
        if (earlier != null && !id.isEmpty()) {
            problems.add(place, what + " '" + id + "' stands here a second time; the first is at " + earlier);
        }
        return id;
    }
}
