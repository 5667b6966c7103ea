package dev.marginwise.explanation;

import dev.marginwise.questionnaire.Option;
import dev.marginwise.questionnaire.Question;
import dev.marginwise.questionnaire.Questionnaire;
import dev.marginwise.rulebook.MarginMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

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
        int[] positions = IntStream.range(0, questionnaire.size())
                .filter(q -> (questions >> q & 1) != 0)
                .toArray();
        List<Product> products = new ArrayList<>();
        for (int i = 0; i < flipping.size(); i++) {
            // Utmost first: the last options toward cross, the first ones toward isolated.
            int combination = flipping.get(toward == MarginMode.CROSS ? flipping.size() - 1 - i : i);
            if (products.stream().noneMatch(product -> product.holds(combination))) {
                products.add(of(questionnaire, positions, combination).grown(combination, base, flips));
            }
        }
        return products;
    }

    private static Product of(Questionnaire questionnaire, int[] positions, int combination) {
        int[] options = IntStream.of(positions)
                .map(q -> 1 << (questionnaire.choice(combination, q) - 1))
                .toArray();
        return new Product(questionnaire, positions, options);
    }

    /** This product with every option added that leaves all combinations flipping; the first of them is tried first. */
    private Product grown(int first, int base, IntPredicate flips) {
        Product grown = this;
        for (int part = 0; part < positions.length; part++) {
            int stride = questionnaire.stride(positions[part]);
            int chosen = questionnaire.choice(first, positions[part]);
            int count = questionnaire.options(positions[part]);
            for (int o = 1; o <= count; o++) {
                int bits = grown.options[part] | 1 << (o - 1);
                if (flips.test(first + (o - chosen) * stride)
                        && grown.with(part, 1 << (o - 1)).every(0, base, flips)) {
                    grown = grown.with(part, bits);
                }
            }
        }
        return grown;
    }

    private Product with(int part, int bits) {
        int[] others = options.clone();
        others[part] = bits;
        return new Product(questionnaire, positions, others);
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
        return IntStream.of(options).map(Integer::bitCount).reduce(1, Math::multiplyExact);
    }

    List<Change.Part> parts() {
        return IntStream.range(0, positions.length).mapToObj(this::part).toList();
    }

    private Change.Part part(int part) {
        Question question = questionnaire.question(positions[part]);
        List<Option> to = IntStream.range(0, question.options().size())
                .filter(o -> (options[part] >> o & 1) != 0)
                .mapToObj(question.options()::get)
                .toList();
        return new Change.Part(question, to);
    }
}
