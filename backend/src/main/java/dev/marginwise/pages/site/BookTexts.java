package dev.marginwise.pages.site;

import dev.marginwise.rulebook.Texts;
import java.util.List;

/** The rule book's texts in the language that its pages are in. */
public record BookTexts(Texts texts, Language language) {
    /** A number as a word, as far as the language's texts have one. */
    public String count(int number) {
        return number < texts.counts().size() ? texts.counts().get(number) : Integer.toString(number);
    }

    public Lead notice() {
        return Lead.of(texts.notice());
    }

    /** Statements, quoted, with links to where the rules page says what carries them. */
    public List<Quote> quotes(List<String> statements) {
        return statements.stream()
                .map(id -> new Quote(id, texts.statement(id), language.path(Addresses.statement(id))))
                .toList();
    }
}
