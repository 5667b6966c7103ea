package dev.marginwise.pages.wizard;

import dev.marginwise.pages.site.Headwords;
import dev.marginwise.pages.site.Language;
import dev.marginwise.pages.site.Voice;
import dev.marginwise.questionnaire.Answers;
import dev.marginwise.questionnaire.Question;
import dev.marginwise.rulebook.Prose;
import dev.marginwise.rulebook.RuleBook;
import dev.marginwise.rulebook.Texts;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The questions for the script that takes the form over; {@code wizard/page-data.ts} of the frontend describes the same.
 *
 * @param base what stands before the path of every page in this language
 * @param answers what the page was opened with: question id to option id
 * @param glossary term id to what it means
 * @param words those of {@code i18n/wizard.properties}
 */
@Serdeable.Serializable
record WizardContent(
        String language,
        String edition,
        String base,
        Map<String, String> answers,
        List<Asked> questions,
        Map<String, Explained> glossary,
        Map<String, String> words) {

    static WizardContent of(RuleBook book, Language language, Answers known, Map<String, String> words) {
        Texts texts = language.texts(book).texts();
        Headwords headwords = Headwords.of(texts.glossary());
        Map<String, Explained> glossary = new LinkedHashMap<>();
        texts.glossary().forEach((id, term) -> glossary.put(id, new Explained(term.term(), term.meaning())));
        return new WizardContent(
                language.tag(),
                book.edition(),
                language.base(),
                known.ids(),
                book.questionnaire().questions().stream()
                        .map(question -> Asked.of(question, texts, new Voice(language, headwords)))
                        .toList(),
                glossary,
                words);
    }

    /**
     * A question with its options.
     *
     * @param hint strings and {@link Mark}s in turn, and so is {@code why}
     * @param missing what is said when it was left out
     * @param notAsked why it could not matter; null for a question that always can
     */
    @Serdeable.Serializable
    record Asked(
            String id,
            String topic,
            String text,
            @Nullable List<Object> hint,
            List<Object> why,
            String missing,
            @Nullable String notAsked,
            List<Choice> options) {

        /** Each question is a page of its own, so it comes with a voice of its own, which explains its terms anew. */
        static Asked of(Question question, Texts texts, Voice voice) {
            Texts.OfQuestion words = texts.of(question);
            return new Asked(
                    question.id(),
                    words.topic(),
                    words.text(),
                    words.hint().map(hint -> parts(voice.firstUses(hint))).orElse(null),
                    parts(voice.firstUses(words.why())),
                    words.missing(),
                    words.notAsked().orElse(null),
                    question.options().stream()
                            .map(option -> new Choice(
                                    option.id(), texts.of(question, option).text()))
                            .toList());
        }

        private static List<Object> parts(Prose prose) {
            return prose.parts().stream()
                    .map(part -> part.term()
                            .<Object>map(term -> new Mark(term, part.text()))
                            .orElse(part.text()))
                    .toList();
        }
    }

    /** An option. */
    @Serdeable.Serializable
    record Choice(String id, String text) {}

    /** Words of a text that are a term of the glossary, by its id. */
    @Serdeable.Serializable
    record Mark(String term, String text) {}

    /** What a term is called, and what it means. */
    @Serdeable.Serializable
    record Explained(String term, String meaning) {}
}
