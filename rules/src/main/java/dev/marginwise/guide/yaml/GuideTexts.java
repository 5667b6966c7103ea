package dev.marginwise.guide.yaml;

import dev.marginwise.rulebook.Prose;
import dev.marginwise.yaml.Fields;
import dev.marginwise.yaml.Place;
import dev.marginwise.yaml.YamlValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Some texts that belong together, such as those of a section: puts the figures in, and holds the texts to naming exactly
 * the figures planned for them. Terms are marked once on a page, so all passages of a page share what is marked.
 */
final class GuideTexts implements AutoCloseable {
    private static final Pattern FIGURE = Pattern.compile("\\{([^{}]*)}");

    private final Vocabulary vocabulary;
    private final Map<String, Place> marked;
    private final String what;
    private final Place place;
    private final Collection<String> planned;
    private final Set<String> named = new LinkedHashSet<>();

    /** A passage, named and placed for messages. */
    GuideTexts(Vocabulary vocabulary, Map<String, Place> marked, String what, Place place, Collection<String> planned) {
        this.vocabulary = vocabulary;
        this.marked = marked;
        this.what = what;
        this.place = place;
        this.planned = planned;
    }

    String text(Fields fields, String key) {
        return filled(fields.text(key), fields.placeOf(key));
    }

    Prose prose(Fields fields, String key) {
        return prose(fields.text(key), fields.placeOf(key));
    }

    /** The paragraphs of a list; as many as in the first language. */
    List<Prose> paragraphs(Fields fields, String key, Optional<Integer> expected) {
        List<Prose> paragraphs = new ArrayList<>();
        for (YamlValue item : fields.optionalList(key)) {
            paragraphs.add(prose(fields.textOf(item), item.place()));
        }
        expected.filter(number -> number != paragraphs.size())
                .ifPresent(number -> vocabulary
                        .problems()
                        .add(
                                fields.placeOf(key),
                                what + " has " + paragraphs.size() + " paragraphs, and " + number
                                        + " in the first language"));
        return paragraphs;
    }

    /** Plain texts under a key, by id, one for each of these. */
    Map<String, String> texts(Fields fields, String key, List<String> ids) {
        return each(fields, key, ids, this::filled);
    }

    /** Texts with marks under a key, by id, one for each of these. */
    Map<String, Prose> proses(Fields fields, String key, List<String> ids) {
        return each(fields, key, ids, this::prose);
    }

    private static <T> Map<String, T> each(
            Fields fields, String key, List<String> ids, BiFunction<String, Place, T> reading) {
        Fields group = fields.group(key);
        Map<String, T> read = new LinkedHashMap<>();
        group.valuesFor("'" + key + "'", ids)
                .forEach((id, value) -> read.put(id, reading.apply(group.textOf(value), value.place())));
        return read;
    }

    /** A figure as the language writes it. */
    String figure(String id) {
        return vocabulary.figures().getOrDefault(id, "");
    }

    private Prose prose(String text, Place where) {
        Prose prose = Prose.of(filled(text, where));
        for (String term : prose.terms()) {
            if (!vocabulary.terms().contains(term)) {
                vocabulary.problems().unknown(where, "the glossary term", term, vocabulary.terms());
            }
            Place earlier = marked.putIfAbsent(term, where);
            if (earlier != null) {
                vocabulary
                        .problems()
                        .add(where, "the term '" + term + "' is marked once on a page; it is marked at " + earlier);
            }
        }
        return prose;
    }

    private String filled(String text, Place where) {
        return FIGURE.matcher(text).replaceAll(match -> {
            String id = match.group(1);
            named.add(id);
            if (!vocabulary.figures().containsKey(id)) {
                vocabulary
                        .problems()
                        .unknown(where, "the figure", id, vocabulary.figures().keySet());
            } else if (!planned.contains(id)) {
                vocabulary
                        .problems()
                        .add(where, "the figure '" + id + "' is not among those of " + what + " in " + GuideFile.NAME);
            }
            return Matcher.quoteReplacement(figure(id));
        });
    }

    /** Notes every planned figure that no text named. */
    @Override
    public void close() {
        planned.stream()
                .filter(id -> !named.contains(id))
                .forEach(id -> vocabulary.problems().add(place, what + " does not name its figure '{" + id + "}'"));
    }
}
