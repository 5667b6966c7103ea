package dev.marginwise.pages.compare;

import dev.marginwise.pages.site.Link;
import java.util.List;
import java.util.Optional;

/**
 * The part of the form that may stay empty: costs of holding, and a day that was.
 *
 * @param days those that can be chosen, the address being the id; the first chooses none
 * @param half true when funding is begun but cannot be reckoned yet
 */
public record BesidesPart(List<ComparePage.Field> fields, List<Link> days, Optional<String> dayError, boolean half) {
    public BesidesPart {
        fields = List.copyOf(fields);
        days = List.copyOf(days);
    }
}
