package dev.marginwise.questionnaire;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A closed question. Options keep the order of the file, safest first.
 *
 * @param number the numbers accepted besides option ids; empty when only option ids are
 * @param shown the options once more, in the order in which people see them; nothing is decided by it
 */
public record Question(String id, List<Option> options, Optional<NumberRange> number, List<Option> shown) {

    /** @throws IllegalArgumentException when fewer than two options are offered, or others are shown than there are */
    public Question {
        options = List.copyOf(options);
        shown = List.copyOf(shown);
        if (options.size() < 2) {
            throw new IllegalArgumentException(id + " offers no choice");
        }
        if (shown.size() != options.size() || !Set.copyOf(shown).equals(Set.copyOf(options))) {
            throw new IllegalArgumentException(id + " shows other options than it offers");
        }
    }

    /** A question whose options are shown as they are listed. */
    public Question(String id, List<Option> options, Optional<NumberRange> number) {
        this(id, options, number, options);
    }

    /** By id alone: questions are keys of small maps, and a record would hash all its options each time. */
    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /** The option of this id. */
    public Optional<Option> option(String optionId) {
        for (Option option : options) {
            if (option.id().equals(optionId)) {
                return Optional.of(option);
            }
        }
        return Optional.empty();
    }

    /** The option that a number means; empty when this question does not accept the number. */
    public Optional<Option> option(BigDecimal given) {
        if (number.isEmpty() || !number.get().accepts(given)) {
            return Optional.empty();
        }
        return options.stream()
                .filter(option ->
                        option.numbers().filter(range -> range.contains(given)).isPresent())
                .findFirst();
    }

    public List<String> optionIds() {
        return options.stream().map(Option::id).toList();
    }

    /** The safest option that stands in the risk order. */
    public Option safest() {
        return options.stream()
                .filter(option -> option.risk().isPresent())
                .min((a, b) -> Integer.compare(a.risk().getAsInt(), b.risk().getAsInt()))
                .orElse(options.get(0));
    }
}
