package dev.marginwise.decision;

import dev.marginwise.questionnaire.Answers;
import dev.marginwise.questionnaire.Question;
import dev.marginwise.rulebook.Condition;
import dev.marginwise.rulebook.MarginMode;
import dev.marginwise.rulebook.Measure;
import dev.marginwise.rulebook.NextStep;
import dev.marginwise.rulebook.Rule;
import dev.marginwise.rulebook.RuleBook;
import java.util.List;

/**
 * What the rules of one edition say of some answers. All lists keep the order of the rule book.
 *
 * @param complete true when no unanswered question matters any more; otherwise the mode is settled all the same
 * @param measures what goes with the mode, mildest first
 * @param notRelevant questions whose answer could not change anything beside the other given answers
 */
public record Recommendation(
        RuleBook book,
        Answers answers,
        MarginMode mode,
        boolean complete,
        List<Measure> measures,
        List<Reason> reasons,
        List<Rule.Caution> cautions,
        List<Rule.Contradiction> contradictions,
        List<Question> notRelevant) {
    public Recommendation {
        measures = List.copyOf(measures);
        reasons = List.copyOf(reasons);
        cautions = List.copyOf(cautions);
        contradictions = List.copyOf(contradictions);
        notRelevant = List.copyOf(notRelevant);
    }

    /** The code that replays this recommendation. */
    public Code code() {
        return new Code(book.edition(), answers);
    }

    /**
     * True when no gate holds for the given answers alone, but one of the named gates does whichever way the open
     * questions are answered.
     */
    public boolean splitsCases() {
        for (Reason reason : reasons) {
            if (!reason.certain()) return true;
        }
        return false;
    }

    /** True when one caution more would turn this cross result into isolated. */
    public boolean oneMoreCautionIsolates() {
        return mode == MarginMode.CROSS
                && book.gates()
                        .map(Rule.Gate::condition)
                        .anyMatch(condition -> condition.equals(new Condition.OfCautions(cautions.size() + 1)));
    }

    /** What to do next, in order. */
    public List<NextStep> nextSteps() {
        return book.nextSteps().stream()
                .filter(step -> step.fits(mode, measures))
                .toList();
    }
}
