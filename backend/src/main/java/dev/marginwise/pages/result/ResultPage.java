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
 * (isolated) or the conditions that were met (cross), the weightiest first. An edition that knows no other mode has no
 * {@code changes} and no {@code firmness}; {@code together} says how the practices under the reasons go together, and
 * {@code changes} holds what stands under no reason; {@code goOn} is present while relevant questions are open;
 * {@code explains} says under the drawing what the mode does; {@code oneMoreCautionIsolates} only holds where a further
 * caution would turn cross into isolated. What to do now are the measures, then the steps.
 */
public record ResultPage(
        Hull hull,
        String headline,
        Prose summary,
        Lead notice,
        Optional<GoOn> goOn,
        Prose explains,
        List<Remark> measures,
        Few<Reason> why,
        Few<Step> now,
        List<Remark> cautions,
        boolean oneMoreCautionIsolates,
        List<Contradiction> contradictions,
        List<String> together,
        List<Changes> changes,
        Optional<Firmness> firmness,
        List<NotAsked> notAsked,
        String livePage,
        Replay replay,
        List<Outbound> offers,
        Links links) {
    public ResultPage {
        measures = List.copyOf(measures);
        cautions = List.copyOf(cautions);
        contradictions = List.copyOf(contradictions);
        together = List.copyOf(together);
        changes = List.copyOf(changes);
        notAsked = List.copyOf(notAsked);
        offers = List.copyOf(offers);
    }

    /** The mode is settled, but at most this many questions (1 or more) could still add reasons and cautions. */
    public record GoOn(String text, int questions, String url) {}

    /** A list of which a phone shows the first on its first screen; the others are a press away. */
    public record Few<T>(List<T> first, List<T> others) {
        /** Short enough for a phone's first screen, beside the mode and the notice. */
        private static final int FIRST = 2;

        static <T> Few<T> of(List<T> all) {
            int first = Math.min(FIRST, all.size());
            return new Few<>(all.subList(0, first), all.subList(first, all.size()));
        }

        public Few {
            first = List.copyOf(first);
            others = List.copyOf(others);
        }

        public int size() {
            return first.size() + others.size();
        }
    }

    /**
     * Why, one rule: what was answered (full sentences; none for a rule that counts cautions), whom it follows, and what
     * would change it, introduced by {@code practicesAre}; no practices where an earlier reason has them.
     */
    public record Reason(
            String heading,
            List<String> answers,
            Prose text,
            List<Quote> quotes,
            String practicesAre,
            List<Practice> practices) {
        public Reason {
            answers = List.copyOf(answers);
            quotes = List.copyOf(quotes);
            practices = List.copyOf(practices);
        }
    }

    /** What to practise, or what lapsing looks like, and the weaker forms that can do in some places. */
    public record Practice(String text, List<String> weaker) {
        public Practice {
            weaker = List.copyOf(weaker);
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

    /** What one way to another result takes and no reason says: the sentence before the list, then what to practise. */
    public record Changes(String intro, List<Practice> practices) {
        public Changes {
            practices = List.copyOf(practices);
        }
    }

    /**
     * How many answers would have to differ (1 or more), what that means here, and which sets of answers (by their
     * topics) force the mode alone, after the sentence that introduces them; both empty where the reasons say it.
     */
    public record Firmness(int distance, String text, Optional<String> forced, List<String> forcing) {
        public Firmness {
            forcing = List.copyOf(forcing);
        }
    }

    /** A question that could not matter, by its topic, and why it could not. */
    public record NotAsked(String topic, String why) {}

    /** Something to do now: a heading without a full stop, and how. */
    public record Step(String heading, Prose text, Optional<Outbound> link) {}

    /**
     * What the same answers give today: the code's own edition, the newest one, and whether that points to the same mode;
     * {@code asksMore} says so where these answers settle no mode today.
     */
    public record Replay(String code, String edition, String currentEdition, boolean same, Optional<String> asksMore) {}

    /**
     * Where to change an answer (the wizard, with these answers), where to see both modes with one's own numbers, and where
     * the same result lies as JSON.
     */
    public record Links(String change, String compare, String json) {}
}
