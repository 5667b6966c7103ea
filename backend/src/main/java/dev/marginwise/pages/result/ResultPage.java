package dev.marginwise.pages.result;

import dev.marginwise.pages.site.Hull;
import dev.marginwise.pages.site.Lead;
import dev.marginwise.pages.site.Outbound;
import dev.marginwise.pages.site.Quote;
import dev.marginwise.rulebook.Prose;
import java.util.List;
import java.util.Optional;

/**
 * A recommendation with everything that stands behind it; both modes use the same page. Reasons are the gates that hold
 * (isolated) or the conditions that were met (cross), in the rule book's order. An edition that knows
 * no other mode has no {@code changes} and no {@code firmness}; {@code goOn} is present while relevant questions are open;
 * {@code explains} says under the drawing what the mode does; {@code oneMoreCautionIsolates} only holds where a further
 * caution would turn cross into isolated.
 */
public record ResultPage(
        Hull hull,
        String headline,
        Prose summary,
        Lead notice,
        Optional<GoOn> goOn,
        Prose explains,
        List<Remark> measures,
        List<Reason> reasons,
        List<Remark> cautions,
        boolean oneMoreCautionIsolates,
        List<Contradiction> contradictions,
        List<Changes> changes,
        Optional<Firmness> firmness,
        List<NotAsked> notAsked,
        List<NextStep> nextSteps,
        String livePage,
        Replay replay,
        List<Outbound> offers,
        Links links) {
    public ResultPage {
        measures = List.copyOf(measures);
        reasons = List.copyOf(reasons);
        cautions = List.copyOf(cautions);
        contradictions = List.copyOf(contradictions);
        changes = List.copyOf(changes);
        notAsked = List.copyOf(notAsked);
        nextSteps = List.copyOf(nextSteps);
        offers = List.copyOf(offers);
    }

    /** The mode is settled, but at most this many questions (1 or more) could still add reasons and cautions. */
    public record GoOn(String text, int questions, String url) {}

    /** Why, one rule: what was answered (full sentences; none for a rule that counts cautions) and whom it follows. */
    public record Reason(String heading, List<String> answers, Prose text, List<Quote> quotes) {
        public Reason {
            answers = List.copyOf(answers);
            quotes = List.copyOf(quotes);
        }
    }

    /** A heading without a full stop, and what it means: a measure or a caution. */
    public record Remark(String heading, Prose text) {}

    /** Answers that do not fit together (full sentences), and why not. */
    public record Contradiction(String heading, List<String> answers, Prose text) {
        public Contradiction {
            answers = List.copyOf(answers);
        }
    }

    /** One way to another result, told as practice: the sentence before the list, then what would have to be done. */
    public record Changes(String intro, List<String> practices) {
        public Changes {
            practices = List.copyOf(practices);
        }
    }

    /**
     * How many answers would have to differ (1 or more), what that means here, and which sets of answers (by their
     * topics) force the mode alone, after the sentence that introduces them.
     */
    public record Firmness(int distance, String text, String forced, List<String> forcing) {
        public Firmness {
            forcing = List.copyOf(forcing);
        }
    }

    /** A question that could not matter, by its topic, and why it could not. */
    public record NotAsked(String topic, String why) {}

    /** Something to do now. */
    public record NextStep(Lead text, Optional<Outbound> link) {}

    /**
     * What the same answers give today: the code's own edition, the newest one, and whether that points to the same mode.
     */
    public record Replay(String code, String edition, String currentEdition, boolean same) {}

    /**
     * Where to change an answer (the wizard, with these answers), where to see both modes with one's own numbers, and where
     * the same result lies as JSON.
     */
    public record Links(String change, String compare, String json) {}
}
