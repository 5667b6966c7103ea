package dev.marginwise.proof;

import dev.marginwise.rulebook.RuleBook;
import dev.marginwise.rulebook.Texts;
import dev.marginwise.words.Sentence;
import java.util.Locale;
import java.util.Optional;

/**
 * One property and what the check of it found.
 *
 * @param checked how many cases were looked at
 * @param counterexample the smallest answers found that show the property broken, in words
 */
public record Property(String id, long checked, Optional<String> counterexample) {

    public boolean holds() {
        return counterexample.isEmpty();
    }

    /** What it says, in the language of the texts: an edition tells its promises, we tell the rest. */
    public String statement(RuleBook book, Texts texts) {
        return book.promises().stream()
                .filter(promise -> promise.id().equals(id))
                .findFirst()
                .map(texts::of)
                .orElseGet(() -> Sentence.of("property." + id).in(Locale.forLanguageTag(texts.language())));
    }
}
