package dev.marginwise.explanation;

import dev.marginwise.questionnaire.Questionnaire;
import dev.marginwise.rulebook.MarginMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Some options for each of some questions, and with them every combination of one option a question. A combination is
 * the index of the answers that it makes of answers without these questions.
 */
final class Product {
    private final Questionnaire questionnaire;
    private final int[] positions;
    private final int[] options;

    /** @param options as bits, the first option lowest; one number for each position */
    private Product(Questionnaire questionnaire, int[] positions, int[] options) {
        this.questionnaire = questionnaire;
        this.positions = positions;
        this.options = options;
    }

    /**
     * Few products that together hold exactly the flipping combinations; none could hold one option more. They are as
     * few as can be where a safer option (toward cross) or a riskier one (toward isolated) never undoes a flip, and that
     * is proved of every edition: there, each product is all that lies below one utmost combination.
     *
     * @param questions as bits in the order of asking
     * @param base the index of the answers without these questions
     * @param flipping all of them, the earliest options first
     */
    static List<Product> covering(
            Questionnaire questionnaire,
            int questions,
            int base,
            List<Integer> flipping,
            IntPredicate flips,
            MarginMode toward) {
        int[] positions = positions(questions);
        List<Product> products = new ArrayList<>();
        for (int i = 0; i < flipping.size(); i++) {
            // Utmost first: the last options toward cross, the first ones toward isolated.
            int combination = flipping.get(toward == MarginMode.CROSS ? flipping.size() - 1 - i : i);
            if (!anyHolds(products, combination)) {
                products.add(grown(questionnaire, positions, combination, base, flips));
            }
        }
        return products;
    }

    private static int[] positions(int questions) {
        int[] positions = new int[Integer.bitCount(questions)];
        int rest = questions;
        for (int part = 0; part < positions.length; part++, rest &= rest - 1) {
            positions[part] = Integer.numberOfTrailingZeros(rest);
        }
        return positions;
    }

    private static boolean anyHolds(List<Product> products, int combination) {
        for (Product product : products) {
            if (product.holds(combination)) return true;
        }
        return false;
    }

    /** One combination, and every option added that leaves all combinations flipping; the first of them is tried first. */
    private static Product grown(
            Questionnaire questionnaire, int[] positions, int first, int base, IntPredicate flips) {
        int[] options = new int[positions.length];
        for (int part = 0; part < positions.length; part++) {
            options[part] = 1 << (questionnaire.choice(first, positions[part]) - 1);
        }
        Product grown = new Product(questionnaire, positions, options);
        for (int part = 0; part < positions.length; part++) {
            int stride = questionnaire.stride(positions[part]);
            int chosen = questionnaire.choice(first, positions[part]);
            int count = questionnaire.options(positions[part]);
            for (int o = 1; o <= count; o++) {
                if (flips.test(first + (o - chosen) * stride)) {
                    int held = options[part];
                    options[part] = 1 << (o - 1);
                    boolean fits = grown.every(0, base, flips);
                    options[part] = fits ? held | 1 << (o - 1) : held;
                }
            }
        }
        return grown;
    }

    private boolean every(int part, int index, IntPredicate test) {
        if (part == positions.length) {
            return test.test(index);
        }
        int stride = questionnaire.stride(positions[part]);
        for (int rest = options[part]; rest != 0; rest &= rest - 1) {
            if (!every(part + 1, index + (1 + Integer.numberOfTrailingZeros(rest)) * stride, test)) {
                return false;
            }
        }
        return true;
    }

    private boolean holds(int combination) {
        for (int part = 0; part < positions.length; part++) {
            if ((options[part] >> (questionnaire.choice(combination, positions[part]) - 1) & 1) == 0) {
                return false;
            }
        }
        return true;
    }

    /** How many combinations it holds. */
    int size() {
        int size = 1;
        for (int bits : options) size = Math.multiplyExact(size, Integer.bitCount(bits));
        return size;
    }

    List<Change.Part> parts(ChangeParts all) {
        Change.Part[] parts = new Change.Part[positions.length];
        for (int part = 0; part < parts.length; part++) {
            parts[part] = all.part(positions[part], options[part]);
        }
        return List.of(parts);
    }
}
