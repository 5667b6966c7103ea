package dev.marginwise.pages;

import dev.marginwise.RuleBooks;
import dev.marginwise.questionnaire.Answers;
import dev.marginwise.questionnaire.Question;
import dev.marginwise.rulebook.RuleBook;
import dev.marginwise.rulebook.Texts;
import dev.marginwise.words.Bundle;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Fills the wizard's page: the plain form, and the same questions as JSON for the script that takes over. */
@Singleton
final class WizardPages {
    private final RuleBooks books;
    private final Site site;
    private final JsonMapper json;
    private final Map<String, String> words;

    WizardPages(RuleBooks books, Site site, JsonMapper json) {
        this.books = books;
        this.site = site;
        this.json = json;
        this.words = Bundle.of("wizard", site.words().locale()).texts();
    }

    Site.Head head() {
        return new Site.Head(
                "wizard",
                WizardController.PATH,
                title(),
                site.words().of("start.description"),
                List.of("src/main.tsx"),
                true);
    }

    Site.Head headWithErrors() {
        return new Site.Head(
                "wizard",
                WizardController.PATH,
                word("titleError").replace("{title}", title()),
                site.words().of("start.description"),
                List.of(),
                false);
    }

    private String title() {
        return word("title").replace("{page}", word("form-title"));
    }

    private String word(String key) {
        return words.getOrDefault(key, key);
    }

    /** The wizard with these answers filled in. */
    WizardPage wizard(Answers known) {
        return page(known, List.of(), Optional.of(WizardPage.embeddable(data(known))));
    }

    /** The plain form again, with errors at the questions whose answer is wanting. */
    WizardPage again(Answers given, List<Question> wanting) {
        return page(given, wanting, Optional.empty());
    }

    private WizardPage page(Answers answers, List<Question> wanting, Optional<String> data) {
        BookTexts texts = texts();
        return new WizardPage(
                texts.notice(),
                "/r",
                book().questionnaire().questions().stream()
                        .map(question -> question(question, answers, wanting, texts))
                        .toList(),
                words,
                data);
    }

    private static WizardPage.Question question(
            Question question, Answers answers, List<Question> wanting, BookTexts texts) {
        Texts.OfQuestion words = texts.texts().of(question);
        return new WizardPage.Question(
                question.id(),
                words.text(),
                words.hint().map(texts::prose),
                texts.prose(words.why()),
                question.options().stream()
                        .map(option -> new WizardPage.Option(
                                option.id(),
                                texts.texts().of(question, option).text(),
                                answers.to(question).filter(option::equals).isPresent()))
                        .toList(),
                wanting.contains(question) ? Optional.of(words.missing()) : Optional.empty());
    }

    private RuleBook book() {
        return books.current().book();
    }

    private BookTexts texts() {
        return new BookTexts(book().firstTexts());
    }

    /** The shape that {@code page-data.ts} of the frontend expects. */
    private String data(Answers known) {
        Texts texts = texts().texts();
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("language", texts.language());
        data.put("edition", book().edition());
        data.put("base", "");
        data.put("answers", known.ids());
        data.put(
                "questions",
                book().questionnaire().questions().stream()
                        .map(question -> data(question, texts))
                        .toList());
        Map<String, Object> glossary = new LinkedHashMap<>();
        texts.glossary()
                .forEach((id, term) -> glossary.put(id, Map.of("term", term.term(), "meaning", term.meaning())));
        data.put("glossary", glossary);
        data.put("words", words);
        try {
            return json.writeValueAsString(data);
        } catch (IOException plainValuesCanBeWritten) {
            throw new UncheckedIOException(plainValuesCanBeWritten);
        }
    }

    private static Map<String, Object> data(Question question, Texts texts) {
        Texts.OfQuestion words = texts.of(question);
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("id", question.id());
        data.put("topic", words.topic());
        data.put("text", words.text());
        data.put("hint", words.hint().map(WizardPages::data).orElse(null));
        data.put("why", data(words.why()));
        data.put("missing", words.missing());
        data.put("notAsked", words.notAsked().orElse(null));
        data.put(
                "options",
                question.options().stream()
                        .map(option -> Map.of(
                                "id",
                                option.id(),
                                "text",
                                texts.of(question, option).text()))
                        .toList());
        return data;
    }

    private static List<Object> data(dev.marginwise.rulebook.Prose prose) {
        return prose.parts().stream()
                .map(part -> part.term()
                        .<Object>map(term -> Map.of("term", term, "text", part.text()))
                        .orElse(part.text()))
                .toList();
    }
}
