package dev.marginwise.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class OptionTest {
    private final Option option = new Option("poor", OptionalInt.of(2), Optional.empty());

    @Test
    void optionsAreEqualWhenAllTheyConsistOfIs() {
        assertThat(option)
                .isEqualTo(new Option("poor", OptionalInt.of(2), Optional.empty()))
                .hasSameHashCodeAs(new Option("poor", OptionalInt.of(2), Optional.empty()));
    }

    @Test
    void optionsDifferInTheirIdOrTheirRiskOrTheirNumbers() {
        assertThat(option)
                .isNotEqualTo(new Option("fair", OptionalInt.of(2), Optional.empty()))
                .isNotEqualTo(new Option("poor", OptionalInt.of(1), Optional.empty()))
                .isNotEqualTo(new Option("poor", OptionalInt.of(2), Optional.of(House.from("5"))))
                .isNotEqualTo("poor");
    }
}
