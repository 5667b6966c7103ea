package dev.marginwise.guide.yaml;

import dev.marginwise.yaml.Problems;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What the texts of one language may name: figures as the language writes them, and the terms of the glossary. */
record Vocabulary(Map<String, String> figures, Set<String> terms, Problems problems) {

    static Vocabulary of(String language, Map<String, BigDecimal> figures, Set<String> terms, Problems problems) {
        Map<String, String> written = new HashMap<>();
        figures.forEach((id, value) -> {
            NumberFormat format = NumberFormat.getNumberInstance(Locale.forLanguageTag(language));
            format.setMinimumFractionDigits(value.scale());
            format.setMaximumFractionDigits(value.scale());
            written.put(id, format.format(value));
        });
        return new Vocabulary(written, terms, problems);
    }

    /** The same with one more figure, written already. */
    Vocabulary with(String figure, String text) {
        Map<String, String> more = new HashMap<>(figures);
        more.put(figure, text);
        return new Vocabulary(more, terms, problems);
    }
}
