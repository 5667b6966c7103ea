package dev.marginwise.pages.wizard;

import dev.marginwise.pages.site.Addresses;
import dev.marginwise.pages.site.BookTexts;
import dev.marginwise.pages.site.EmbeddedJson;
import dev.marginwise.pages.site.Language;
import dev.marginwise.pages.site.Site;
import dev.marginwise.questionnaire.Answers;
import dev.marginwise.questionnaire.Question;
import dev.marginwise.rulebook.RuleBook;
import dev.marginwise.rulebook.Texts;
import dev.marginwise.words.Bundle;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Fills the wizard's page: the plain form, and the same questions as JSON for the script that takes over. */
@Singleton
public final class WizardPages {
    private final EmbeddedJson json;
    private final Map<Language, Map<String, String>> words = new HashMap<>();

    WizardPages(EmbeddedJson json) {
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
        return head(language, Addresses.RESULT, titleWithErrors(language)).as(Site.Listing.NOWHERE);
    }

    /** The same while answers are missing. */
    public String titleWithErrors(Language language) {
        return word(language, "titleError").replace("{title}", title(language));
    }

    private static Site.Head head(Language language, String path, String title) {
        return Site.Head.of("wizard/wizard", path, title, language.words().of("start.description"));
    }

    /** What the page of the questions is called. */
    public String title(Language language) {
        return word(language, "title").replace("{page}", word(language, "form-title"));
    }

    private String word(Language language, String key) {
        return wordsIn(language).getOrDefault(key, key);
    }

    private Map<String, String> wordsIn(Language language) {
        return words.getOrDefault(language, Map.of());
    }

    /** The wizard with these answers filled in. */
    public WizardPage wizard(RuleBook book, Language language, Answers known) {
        return page(
                book,
                language,
                known,
                List.of(),
                Optional.of(json.of(WizardContent.of(book, language, known, wordsIn(language)))));
    }

    /** The plain form again, with errors at the questions whose answer is wanting. */
    public WizardPage again(RuleBook book, Language language, Answers given, List<Question> wanting) {
        return page(book, language, given, wanting, Optional.empty());
    }

    private WizardPage page(
            RuleBook book, Language language, Answers answers, List<Question> wanting, Optional<String> data) {
        BookTexts texts = language.texts(book);
        return new WizardPage(
                texts.notice(),
                language.path(Addresses.RESULT),
                Map.of(),
                book.questionnaire().questions().stream()
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
                question.shown().stream()
                        .map(option -> new WizardPage.Option(
                                option.id(),
                                texts.texts().of(question, option).text(),
                                answers.to(question).filter(option::equals).isPresent()))
                        .toList(),
                wanting.contains(question) ? Optional.of(words.missing()) : Optional.empty());
    }
}
