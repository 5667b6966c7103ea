package dev.marginwise.pages.compare;

import dev.marginwise.pages.site.Link;
import java.util.List;

/**
 * What a day that was would have done, as the page shows it.
 *
 * @param tables what is left in each mode; and in which order the lines are passed, if any is
 */
public record ReplayPart(
        String question, String told, List<ComparePage.Table> tables, List<Move> moves, List<String> notes) {
    public ReplayPart {
        tables = List.copyOf(tables);
        moves = List.copyOf(moves);
        notes = List.copyOf(notes);
    }

    /** How far one coin went, and where that stands. */
    public record Move(String coin, String move, List<Link> sources) {
        public Move {
            sources = List.copyOf(sources);
        }
    }
}
