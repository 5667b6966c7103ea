package dev.marginwise.pages.site;

import dev.marginwise.rulebook.Texts;
import java.util.List;

/** The rule book's texts as the pages show them: marked terms carry their meaning from the glossary. */
public record BookTexts(Texts texts, Language language) {

    public Prose prose(dev.marginwise.rulebook.Prose marked) {
        return new Prose(marked.parts().stream().map(this::part).toList());
    }

    private Prose.Part part(dev.marginwise.rulebook.Prose.Part part) {
        return part.term().<Prose.Part>map(id -> term(id, part.text())).orElseGet(() -> new Prose.Plain(part.text()));
    }

    /** A term of the glossary, as it stands in a sentence. */
    Prose.Term term(String id, String text) {
        return new Prose.Term(id, text, texts.term(id).meaning(), language.path(GuideAddress.term(id)));
    }

    /** A number as a word, as far as the language's texts have one. */
    public String count(int number) {
        return number < texts.counts().size() ? texts.counts().get(number) : Integer.toString(number);
    }

    public Lead notice() {
        return Lead.of(texts.notice());
    }

    /** Statements, quoted, with links to where the rules page says what carries them. */
    public List<Citation> citations(List<String> statements) {
        return statements.stream()
                .map(id -> new Citation(id, texts.statement(id), language.path("/rules") + "#" + id))
                .toList();
    }
}
