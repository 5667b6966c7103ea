package dev.marginwise.explanation;

import dev.marginwise.questionnaire.Question;
import dev.marginwise.rulebook.MarginMode;
import java.util.List;

/**
 * Why a settled mode is what it is. All three are exact.
 *
 * <p><b>Forced by.</b> A set of given answers forces the mode when no completion of these answers alone gives the other
 * one. Listed are all such sets of which no proper subset forces it. A set need not make a rule hold: the cases of a
 * question outside it may each end in a gate of their own.
 *
 * <p><b>Changes.</b> A change puts options on some questions: on an answered one another option than the given one.
 *
 * <ul>
 *   <li>When no relevant question is unanswered, unanswered questions may be part of a change too, because a new answer
 *       can make them relevant. The change flips when it settles the other mode, so that nothing is left to ask about
 *       it: {@link Effect#SETTLES_OTHER_MODE}.
 *   <li>When relevant questions are unanswered, only given answers are changed. The change flips when the present mode
 *       is no longer certain: {@link Effect#OPENS_OTHER_MODE}.
 * </ul>
 *
 * <p>Listed are exactly the flipping changes of the smallest size, so no proper subset of one flips. Each {@link Change}
 * holds as many of them as one product of options can; two of them may share some, which keeps every list of options
 * closed toward the safe side (to cross) or the risky side (to isolated).
 *
 * @param mode the mode explained
 * @param effect what the changes bring about
 * @param forcedBy questions in the order of asking; fewest first, then by the first question that differs
 * @param changes by the first question that differs, then widest first; empty in an edition that knows no other mode
 * @param distance how many answers each change puts in place; 0 without changes
 */
public record Explanation(
        MarginMode mode, Effect effect, List<List<Question>> forcedBy, List<Change> changes, int distance) {
    public Explanation {
        forcedBy = forcedBy.stream().map(List::copyOf).toList();
        changes = List.copyOf(changes);
    }
}
