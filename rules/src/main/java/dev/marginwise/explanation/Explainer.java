package dev.marginwise.explanation;

import dev.marginwise.decision.Consultation;
import dev.marginwise.decision.Outlook;
import dev.marginwise.decision.Recommendation;
import dev.marginwise.questionnaire.Answers;
import dev.marginwise.questionnaire.Question;
import dev.marginwise.questionnaire.Questionnaire;
import dev.marginwise.rulebook.MarginMode;
import java.util.ArrayList;
import java.util.List;

/** Explains what one edition recommends. Immutable and safe to share between threads. */
public final class Explainer {
    private final Questionnaire questionnaire;
    private final Outlook outlook;
    private final QuestionSets sets;
    private final ChangeParts parts;

    public Explainer(Consultation consultation) {
        this.questionnaire = consultation.book().questionnaire();
        this.outlook = consultation.outlook();
        this.sets = new QuestionSets(questionnaire);
        this.parts = new ChangeParts(questionnaire);
    }

    /** The explanation of a recommendation of the same edition. */
    public Explanation explain(Recommendation recommendation) {
        return explain(recommendation.answers());
    }

    /**
     * The explanation of answers that settle the mode, complete or not.
     *
     * @throws IllegalArgumentException while the mode is not settled
     */
    public Explanation explain(Answers answers) {
        int index = answers.index();
        MarginMode mode = outlook.settled(index)
                .orElseThrow(() -> new IllegalArgumentException("nothing to explain before the mode is settled"));
        MarginMode other = mode == MarginMode.CROSS ? MarginMode.ISOLATED : MarginMode.CROSS;
        Effect effect = outlook.complete(index) ? Effect.SETTLES_OTHER_MODE : Effect.OPENS_OTHER_MODE;
        int[] without = sets.without(index);
        List<Change> changes =
                new SmallestChanges(questionnaire, outlook, sets, parts, index, other, effect).all(without);
        int distance = changes.isEmpty() ? 0 : changes.get(0).parts().size();
        return new Explanation(mode, effect, forcing(sets.answered(index), without, other), changes, distance);
    }

    /** All smallest sets of the given answers after which the other mode cannot come any more. */
    private List<List<Question>> forcing(int answered, int[] without, MarginMode other) {
        List<List<Question>> found = new ArrayList<>();
        for (int kept : sets.inOrder()) {
            boolean given = (kept & ~answered) == 0;
            if (given && forces(kept, answered, without, other) && !forcesWithOneLess(kept, answered, without, other)) {
                found.add(sets.questions(kept));
            }
        }
        return found;
    }

    private boolean forces(int kept, int answered, int[] without, MarginMode other) {
        return !outlook.canBecome(other, without[answered & ~kept]);
    }

    /** Whatever forces goes on to force with more answers kept, so trying each answer alone is enough. */
    private boolean forcesWithOneLess(int kept, int answered, int[] without, MarginMode other) {
        for (int rest = kept; rest != 0; rest &= rest - 1) {
            if (forces(kept & ~Integer.lowestOneBit(rest), answered, without, other)) {
                return true;
            }
        }
        return false;
    }
}
