package dev.marginwise.pages.wizard;

import dev.marginwise.editions.RuleBooks;
import dev.marginwise.pages.site.Addresses;
import dev.marginwise.pages.site.BookTexts;
import dev.marginwise.pages.site.Headwords;
import dev.marginwise.pages.site.Language;
import dev.marginwise.pages.site.Site;
import dev.marginwise.pages.site.Voice;
import dev.marginwise.questionnaire.Answers;
import dev.marginwise.questionnaire.Question;
import dev.marginwise.rulebook.Prose;
import dev.marginwise.rulebook.RuleBook;
import dev.marginwise.rulebook.Texts;
import dev.marginwise.words.Bundle;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Fills the wizard's page: the plain form, and the same questions as JSON for the script that takes over. */
@Singleton
final class WizardPages {
    private final RuleBooks books;
    private final JsonMapper json;
    private final Map<Language, Map<String, String>> words = new HashMap<>();

    WizardPages(RuleBooks books, JsonMapper json) {
        this.books = books;
        this.json = json;
        for (Language language : Language.ALL) {
            words.put(language, Bundle.of("wizard", language.locale()).texts());
        }
    }

    Site.Head head(Language language) {
        return head(language, Addresses.WIZARD, title(language)).with("src/main.tsx");
    }

    /** The form lies where it was sent to, with the answers that were sent. */
    Site.Head headWithErrors(Language language) {
        String title = word(language, "titleError").replace("{title}", title(language));
        return head(language, Addresses.RESULT, title).as(Site.Listing.NOWHERE);
    }

    private static Site.Head head(Language language, String path, String title) {
        return Site.Head.of("wizard/wizard", path, title, language.words().of("start.description"));
    }

    private String title(Language language) {
        return word(language, "title").replace("{page}", word(language, "form-title"));
    }

    private String word(Language language, String key) {
        return wordsIn(language).getOrDefault(key, key);
    }

    private Map<String, String> wordsIn(Language language) {
        return words.getOrDefault(language, Map.of());
    }

    /** The wizard with these answers filled in. */
    WizardPage wizard(Language language, Answers known) {
        return page(language, known, List.of(), Optional.of(WizardPage.embeddable(data(language, known))));
    }

    /** The plain form again, with errors at the questions whose answer is wanting. */
    WizardPage again(Language language, Answers given, List<Question> wanting) {
        return page(language, given, wanting, Optional.empty());
    }

    private WizardPage page(Language language, Answers answers, List<Question> wanting, Optional<String> data) {
        BookTexts texts = language.texts(book());
        return new WizardPage(
                texts.notice(),
                language.path(Addresses.RESULT),
                book().questionnaire().questions().stream()
                        .map(question -> question(question, answers, wanting, texts))
                        .toList(),
                wordsIn(language),
                data);
    }

    private static WizardPage.Question question(
            Question question, Answers answers, List<Question> wanting, BookTexts texts) {
        Texts.OfQuestion words = texts.texts().of(question);
        return new WizardPage.Question(
                question.id(),
                words.text(),
                words.hint(),
                words.why(),
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

    /** The shape that {@code page-data.ts} of the frontend expects. */
    private String data(Language language, Answers known) {
        BookTexts bookTexts = language.texts(book());
        Texts texts = bookTexts.texts();
        Headwords headwords = Headwords.of(texts.glossary());
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("language", language.tag());
        data.put("edition", book().edition());
        data.put("base", language.base());
        data.put("answers", known.ids());
        data.put(
                "questions",
                book().questionnaire().questions().stream()
                        .map(question -> data(question, bookTexts, new Voice(language, headwords)))
                        .toList());
        Map<String, Object> glossary = new LinkedHashMap<>();
        texts.glossary()
                .forEach((id, term) -> glossary.put(id, Map.of("term", term.term(), "meaning", term.meaning())));
        data.put("glossary", glossary);
        data.put("words", wordsIn(language));
        try {
            return json.writeValueAsString(data);
        } catch (IOException plainValuesCanBeWritten) {
            throw new UncheckedIOException(plainValuesCanBeWritten);
        }
    }

    /** Each question is a page of its own, so its terms are explained anew. */
    private static Map<String, Object> data(Question question, BookTexts bookTexts, Voice voice) {
        Texts texts = bookTexts.texts();
        Texts.OfQuestion words = texts.of(question);
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("id", question.id());
        data.put("topic", words.topic());
        data.put("text", words.text());
        data.put("hint", words.hint().map(hint -> data(voice.firstUses(hint))).orElse(null));
        data.put("why", data(voice.firstUses(words.why())));
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

    private static List<Object> data(Prose prose) {
        return prose.parts().stream()
                .map(part -> part.term()
                        .<Object>map(term -> Map.of("term", term, "text", part.text()))
                        .orElse(part.text()))
                .toList();
    }
}
