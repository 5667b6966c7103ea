package dev.marginwise.pages.site;

import dev.marginwise.rulebook.Texts;

/**
 * What something rests on: a statement of the guide, quoted, by its id ({@code S9}) and with where it stands among all
 * statements; or, in its place, that it is our own judgement.
 */
public record Quote(String statement, String text, String url) {

    /** True when it is nobody's statement but our own judgement. */
    public boolean ours() {
        return statement.equals(Texts.OURS);
    }
}
