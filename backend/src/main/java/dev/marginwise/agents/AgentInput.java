package dev.marginwise.agents;

import dev.marginwise.json.JsonBody;
import dev.marginwise.rulebook.RuleBook;
import dev.marginwise.rulebook.Texts;
import java.util.Locale;

/**
 * What an agent sent to a tool.
 *
 * @param body the arguments, all but the language
 * @param language of the person whom the agent speaks with
 */
record AgentInput(JsonBody body, Locale language) {
    /** The edition's texts in that language, or its first where it has none. */
    Texts texts(RuleBook book) {
        return book.texts(language.toLanguageTag()).orElseGet(book::firstTexts);
    }
}
