package dev.marginwise.explanation;

import dev.marginwise.decision.Outlook;
import dev.marginwise.questionnaire.Questionnaire;
import dev.marginwise.rulebook.MarginMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The smallest changes of one answer set that bring the other mode. Sets of questions are tried by size: when the
 * answers to them are taken away and the other mode still cannot come, no new answers to them bring it.
 */
final class SmallestChanges {
    private static final Comparator<Product> LARGEST_FIRST =
            Comparator.comparingInt(Product::size).reversed();

    private final Questionnaire questionnaire;
    private final Outlook outlook;
    private final QuestionSets sets;
    private final ChangeParts parts;
    private final int index;
    private final MarginMode toward;
    private final Effect effect;

    SmallestChanges(
            Questionnaire questionnaire,
            Outlook outlook,
            QuestionSets sets,
            ChangeParts parts,
            int index,
            MarginMode toward,
            Effect effect) {
        this.questionnaire = questionnaire;
        this.outlook = outlook;
        this.sets = sets;
        this.parts = parts;
        this.index = index;
        this.toward = toward;
        this.effect = effect;
    }

    /** @param without the index without the answers to each set of questions */
    List<Change> all(int[] without) {
        int changeable = effect == Effect.SETTLES_OTHER_MODE ? sets.all() : sets.answered(index);
        List<Change> found = new ArrayList<>();
        for (int questions : sets.inOrder()) {
            if (!found.isEmpty()
                    && Integer.bitCount(questions) > found.get(0).parts().size()) {
                return found;
            }
            if ((questions & ~changeable) == 0 && outlook.canBecome(toward, without[questions])) {
                found.addAll(changesOf(questions, without[questions]));
            }
        }
        return found;
    }

    private List<Change> changesOf(int questions, int cleared) {
        List<Integer> flipping = new ArrayList<>();
        collect(cleared, questions, flipping);
        if (flipping.isEmpty()) {
            return List.of();
        }
        List<Product> products = Product.covering(questionnaire, questions, cleared, flipping, this::flips, toward);
        if (products.size() > 1) products.sort(LARGEST_FIRST);
        List<Change> changes = new ArrayList<>(products.size());
        for (Product product : products) changes.add(new Change(toward, product.parts(parts)));
        return changes;
    }

    /** All ways to answer these questions anew that flip, safest first as the questions list their options. */
    private void collect(int changed, int questions, List<Integer> flipping) {
        if (questions == 0) {
            if (flips(changed)) {
                flipping.add(changed);
            }
            return;
        }
        int q = Integer.numberOfTrailingZeros(questions);
        for (int o = 1; o <= questionnaire.options(q); o++) {
            int next = changed + o * questionnaire.stride(q);
            if (o != questionnaire.choice(index, q) && outlook.canBecome(toward, next)) {
                collect(next, questions & (questions - 1), flipping);
            }
        }
    }

    private boolean flips(int changed) {
        return effect == Effect.OPENS_OTHER_MODE
                ? outlook.canBecome(toward, changed)
                : outlook.isSettled(toward, changed);
    }
}
