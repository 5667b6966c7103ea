package dev.marginwise.yaml;

import java.util.HashMap;
import java.util.List;
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
        return take(fields.text(key), fields.placeOf(key));
    }

    /** Takes a list of ids under this key, in its order. */
    public List<String> takeAll(Fields fields, String key) {
        return fields.list(key).stream()
                .map(item -> take(fields.textOf(item), item.place()))
                .toList();
    }

    /** Takes an id that stands here; an empty one was noted by whoever found it so. */
    public String take(String id, Place place) {
        if (id.isEmpty()) {
            return id;
        }
        if (!id.matches(shape)) {
            problems.add(place, what + " '" + id + "': " + shapeInWords);
        }
        Place earlier = seen.putIfAbsent(id, place);
        if (earlier != null) {
            problems.add(place, what + " '" + id + "' stands here a second time; the first is at " + earlier);
        }
        return id;
    }
}
