package dev.marginwise.pages.wizard;

import dev.marginwise.pages.site.Lead;
import dev.marginwise.rulebook.Prose;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The questions as one plain form, and the same as JSON for the script that takes the form over. {@code action} is the
 * path the form is sent to, {@code alongside} what is sent with the answers, by name. {@code words} are those of {@code i18n/wizard.properties}. {@code json} is
 * {@link WizardContent}; it is absent when the form is shown again after answers were missing: then no script takes over
 * and the errors stay where they are.
 */
public record WizardPage(
        Lead notice,
        String action,
        Map<String, String> alongside,
        List<Question> questions,
        Map<String, String> words,
        Optional<String> json) {
    public WizardPage {
        alongside = Collections.unmodifiableMap(new LinkedHashMap<>(alongside)); // in order, for the page has a tag
        questions = List.copyOf(questions);
        words = Map.copyOf(words);
    }

    /** The same form sent elsewhere. */
    public WizardPage sentTo(String other, Map<String, String> with) {
        return new WizardPage(notice, other, with, questions, words, json);
    }

    /** The questions whose answer is missing, in the order of the form. */
    public List<Question> missing() {
        return questions.stream()
                .filter(question -> question.error().isPresent())
                .toList();
    }

    /**
     * An interface word.
     *
     * @throws IllegalArgumentException when the language has none under this key
     */
    public String word(String key) {
        String word = words.get(key);
        if (word == null) {
            throw new IllegalArgumentException("wizard.properties has no '" + key + "'");
        }
        return word;
    }

    /** A question with its options, and what is missing when it was left out. */
    public record Question(
            String id, String text, Optional<Prose> hint, Prose why, List<Option> options, Optional<String> error) {
        public Question {
            options = List.copyOf(options);
        }

        /** The ids of the elements that describe the group to a screen reader, parted by spaces. */
        public String describedBy() {
            return Stream.of(hint.map(shown -> id + "-hint"), error.map(shown -> id + "-error"))
                    .flatMap(Optional::stream)
                    .collect(Collectors.joining(" "));
        }
    }

    /** One of the answers; {@code chosen} when it was given before. */
    public record Option(String id, String text, boolean chosen) {}
}
