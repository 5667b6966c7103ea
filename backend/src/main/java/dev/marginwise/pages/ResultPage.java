package dev.marginwise.pages;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * A recommendation with everything that stands behind it; both modes use the same page. Reasons are the gates that hold
 * (isolated) or the conditions that were met (cross), in the rule book's order. {@code changes} and {@code firmness}
 * are left out until they can be computed; {@code goOn} is present while relevant questions are open.
 */
public record ResultPage(
        Hull hull,
        String headline,
        Prose summary,
        Lead notice,
        Optional<GoOn> goOn,
        List<String> measures,
        List<Reason> reasons,
        Cautions cautions,
        List<Contradiction> contradictions,
        List<Changes> changes,
        Optional<Firmness> firmness,
        List<NotAsked> notAsked,
        List<NextStep> nextSteps,
        Optional<Link> livePage,
        Replay replay,
        Links links) {
    public ResultPage {
        requireNonNull(hull, "hull");
        requireNonNull(headline, "headline");
        requireNonNull(summary, "summary");
        requireNonNull(notice, "notice");
        requireNonNull(goOn, "goOn");
        measures = List.copyOf(measures);
        reasons = List.copyOf(reasons);
        requireNonNull(cautions, "cautions");
        contradictions = List.copyOf(contradictions);
        changes = List.copyOf(changes);
        requireNonNull(firmness, "firmness");
        notAsked = List.copyOf(notAsked);
        nextSteps = List.copyOf(nextSteps);
        requireNonNull(livePage, "livePage");
        requireNonNull(replay, "replay");
        requireNonNull(links, "links");
    }

    /** The mode is settled, but at most this many questions (1 or more) could still add reasons and cautions. */
    public record GoOn(int questions, String url) {
        public GoOn {
            requireNonNull(url, "url");
        }
    }

    /**
     * Why, one rule. {@code text} says more than the heading where the rule book does; {@code rightAnswer} explains a
     * missed knowledge check. A rule that counts cautions has no answer of its own.
     */
    public record Reason(
            String rule,
            String heading,
            List<GivenAnswer> answers,
            Optional<Prose> text,
            Optional<Prose> rightAnswer,
            List<Citation> citations) {
        public Reason {
            requireNonNull(rule, "rule");
            requireNonNull(heading, "heading");
            answers = List.copyOf(answers);
            requireNonNull(text, "text");
            requireNonNull(rightAnswer, "rightAnswer");
            citations = List.copyOf(citations);
        }
    }

    /** What to watch beside either mode; {@code oneMoreIsolates} only where one more caution would change cross. */
    public record Cautions(List<Lead> texts, boolean oneMoreIsolates) {
        public Cautions {
            texts = List.copyOf(texts);
        }
    }

    /** Answers that do not fit together, and why not. */
    public record Contradiction(Prose text, List<GivenAnswer> answers) {
        public Contradiction {
            requireNonNull(text, "text");
            answers = List.copyOf(answers);
        }
    }

    /** One way to another result, told as practice: the sentence before the list, then what would have to be done. */
    public record Changes(String intro, List<Prose> practices) {
        public Changes {
            requireNonNull(intro, "intro");
            practices = List.copyOf(practices);
        }
    }

    /** How many answers would have to differ (1 or more), and what that means here. */
    public record Firmness(int distance, Prose text) {
        public Firmness {
            requireNonNull(text, "text");
        }
    }

    /** A question that could not matter, by its topic, and why it could not. */
    public record NotAsked(String topic, Prose why) {
        public NotAsked {
            requireNonNull(topic, "topic");
            requireNonNull(why, "why");
        }
    }

    /** Something to do now. */
    public record NextStep(Lead text, Optional<Link> link) {
        public NextStep {
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

    /** Where to change an answer (the wizard, with these answers) and where the same result lies as JSON. */
    public record Links(String change, String json) {
        public Links {
            requireNonNull(change, "change");
            requireNonNull(json, "json");
        }
    }
}
