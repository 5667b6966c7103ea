package dev.marginwise.pages.site;

import dev.marginwise.rulebook.Prose;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text whose first sentence says it all and is set in bold: a notice, a caution, a next step. */
public record Lead(String first, Prose rest) {
    private static final Pattern FIRST_SENTENCE =
            Pattern.compile("(.+?(?:[.!?](?=\\s)|[。！？]))\\s*(.+)", Pattern.DOTALL);

    /** Text without terms behind a sentence of its own. */
    public static Lead of(String first, String rest) {
        return new Lead(first, Prose.unmarked(rest));
    }

    /** Cuts a text after its first sentence; a single sentence is all lead. */
    public static Lead of(String text) {
        Matcher cut = FIRST_SENTENCE.matcher(text);
        return cut.matches() ? Lead.of(cut.group(1), cut.group(2)) : new Lead(text, new Prose(List.of()));
    }
}
