package dev.marginwise.pages.result;

import static java.util.Objects.requireNonNull;

import dev.marginwise.pages.site.Citation;
import dev.marginwise.pages.site.Hull;
import dev.marginwise.pages.site.Lead;
import dev.marginwise.pages.site.Outbound;
import dev.marginwise.rulebook.Prose;
import java.util.List;
import java.util.Optional;

/**
 * A recommendation with everything that stands behind it; both modes use the same page. Reasons are the gates that hold
 * (isolated) or the conditions that were met (cross), in the rule book's order. {@code changes} and {@code firmness}
 * are left out until they can be computed; {@code goOn} is present while relevant questions are open;
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
        LivePage livePage,
        Replay replay,
        List<Outbound> offers,
        Links links) {
    public ResultPage {
        requireNonNull(hull, "hull");
        requireNonNull(headline, "headline");
        requireNonNull(summary, "summary");
        requireNonNull(notice, "notice");
        requireNonNull(goOn, "goOn");
        requireNonNull(explains, "explains");
        measures = List.copyOf(measures);
        reasons = List.copyOf(reasons);
        cautions = List.copyOf(cautions);
        contradictions = List.copyOf(contradictions);
        changes = List.copyOf(changes);
        requireNonNull(firmness, "firmness");
        notAsked = List.copyOf(notAsked);
        nextSteps = List.copyOf(nextSteps);
        requireNonNull(livePage, "livePage");
        requireNonNull(replay, "replay");
        offers = List.copyOf(offers);
        requireNonNull(links, "links");
    }

    /** The mode is settled, but at most this many questions (1 or more) could still add reasons and cautions. */
    public record GoOn(String text, int questions, String url) {
        public GoOn {
            requireNonNull(text, "text");
            requireNonNull(url, "url");
        }
    }

    /** Why, one rule: what was answered (full sentences; none for a rule that counts cautions) and whom it follows. */
    public record Reason(String rule, String heading, List<String> answers, Prose text, List<Citation> citations) {
        public Reason {
            requireNonNull(rule, "rule");
            requireNonNull(heading, "heading");
            answers = List.copyOf(answers);
            requireNonNull(text, "text");
            citations = List.copyOf(citations);
        }
    }

    /** A heading without a full stop, and what it means: a measure or a caution. */
    public record Remark(String heading, Prose text) {
        public Remark {
            requireNonNull(heading, "heading");
            requireNonNull(text, "text");
        }
    }

    /** Answers that do not fit together (full sentences), and why not. */
    public record Contradiction(String heading, List<String> answers, Prose text) {
        public Contradiction {
            requireNonNull(heading, "heading");
            answers = List.copyOf(answers);
            requireNonNull(text, "text");
        }
    }

    /** One way to another result, told as practice: the sentence before the list, then what would have to be done. */
    public record Changes(String intro, List<String> practices) {
        public Changes {
            requireNonNull(intro, "intro");
            practices = List.copyOf(practices);
        }
    }

    /**
     * How many answers would have to differ (1 or more), what that means here, and which sets of answers (by their
     * topics) force the mode alone, after the sentence that introduces them.
     */
    public record Firmness(int distance, String text, String forced, List<String> forcing) {
        public Firmness {
            requireNonNull(text, "text");
            requireNonNull(forced, "forced");
            forcing = List.copyOf(forcing);
        }
    }

    /** A question that could not matter, by its topic, and why it could not. */
    public record NotAsked(String topic, String why) {
        public NotAsked {
            requireNonNull(topic, "topic");
            requireNonNull(why, "why");
        }
    }

    /** Something to do now. */
    public record NextStep(Lead text, Optional<Outbound> link) {
        public NextStep {
            requireNonNull(text, "text");
            requireNonNull(link, "link");
        }
    }

    /** The sentence that sends people to Binance's own page, and the page where it is known. */
    public record LivePage(String text, Optional<Outbound> link) {
        public LivePage {
            requireNonNull(text, "text");
            requireNonNull(link, "link");
        }
    }

    /**
     * What the same answers give today: the code's own edition, the newest one, and whether that points to the same mode.
     */
    public record Replay(String code, String edition, String currentEdition, boolean same) {
        public Replay {
            requireNonNull(code, "code");
            requireNonNull(edition, "edition");
            requireNonNull(currentEdition, "currentEdition");
        }
    }

    /**
     * Where to change an answer (the wizard, with these answers), where to see both modes with one's own numbers, and where
     * the same result lies as JSON.
     */
    public record Links(String change, String compare, String json) {
        public Links {
            requireNonNull(change, "change");
            requireNonNull(compare, "compare");
            requireNonNull(json, "json");
        }
    }
}
