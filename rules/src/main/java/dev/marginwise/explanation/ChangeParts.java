package dev.marginwise.explanation;

import dev.marginwise.questionnaire.Option;
import dev.marginwise.questionnaire.Question;
import dev.marginwise.questionnaire.Questionnaire;
import java.util.ArrayList;
import java.util.List;

/** Every part that a change can have, made once: some options of one question. Immutable and safe to share. */
final class ChangeParts {
    private final Change.Part[][] parts;

    ChangeParts(Questionnaire questionnaire) {
        this.parts = new Change.Part[questionnaire.size()][];
        for (int position = 0; position < parts.length; position++) {
            Question question = questionnaire.question(position);
            parts[position] = new Change.Part[1 << question.options().size()];
            for (int options = 1; options < parts[position].length; options++) {
                parts[position][options] = new Change.Part(question, options(question, options));
            }
        }
    }

    private static List<Option> options(Question question, int bits) {
        List<Option> options = new ArrayList<>(Integer.bitCount(bits));
        for (int rest = bits; rest != 0; rest &= rest - 1) {
            options.add(question.options().get(Integer.numberOfTrailingZeros(rest)));
        }
        return options;
    }

    /** @param options as bits, the first option lowest, at least one */
    Change.Part part(int position, int options) {
        return parts[position][options];
    }
}
