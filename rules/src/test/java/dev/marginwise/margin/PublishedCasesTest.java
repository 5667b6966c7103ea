package dev.marginwise.margin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.marginwise.margin.tiers.Tier;
import dev.marginwise.margin.tiers.Tiers;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Published liquidation prices, each with its source: right ones to reproduce, and well-known wrong ones to avoid. */
class PublishedCasesTest {
    private static final String FILE = "/margin/liquidation-cases.jsonl";

    @TestFactory
    Stream<DynamicTest> everyPublishedPrice() throws IOException {
        return cases().stream().map(row -> dynamicTest(word(row, "id") + ": " + word(row, "source"), () -> check(row)));
    }

    @Test
    void thereAreRightAndWrongOnesInBothModes() throws IOException {
        List<Map<String, Object>> cases = cases();

        assertThat(cases).hasSize(22);
        assertThat(cases)
                .filteredOn(row -> word(row, "expect_match").equals("false"))
                .hasSize(4);
        assertThat(cases).filteredOn(row -> word(row, "mode").equals("cross")).hasSize(2);
    }

    private static void check(Map<String, Object> row) {
        Comparison compared = Comparison.of(account(row), Shock.USUAL);
        PositionComparison first = compared.positions().get(0);
        Liquidation liquidation = word(row, "mode").equals("cross") ? first.cross() : first.isolated();

        BigDecimal price = liquidation.price().orElseThrow();

        if (word(row, "expect_match").equals("true")) {
            assertThat(price).isCloseTo(number(row, "expected_liq"), within(number(row, "tolerance")));
        } else {
            assertThat(price).isNotCloseTo(number(row, "expected_liq"), within(number(row, "tolerance")));
        }
    }

    private static Account account(Map<String, Object> row) {
        BigDecimal margin = optional(row, "isolated_margin")
                .or(() -> optional(row, "wallet_balance"))
                .orElseThrow();
        List<Position> positions = new ArrayList<>();
        positions.add(position(row, margin));
        for (Object other : (List<?>) Objects.requireNonNull(row.get("other_positions"))) {
            positions.add(position(group(other), margin));
        }
        return new Account(optional(row, "wallet_balance").orElse(margin), positions);
    }

    private static Position position(Map<String, Object> row, BigDecimal margin) {
        return new Position(
                word(row, "symbol"),
                Side.of(word(row, "side")).orElseThrow(),
                number(row, "qty"),
                number(row, "entry"),
                optional(row, "mark").orElse(number(row, "entry")),
                optional(row, "leverage").orElse(BigDecimal.ONE),
                margin,
                Optional.empty(),
                tiers(row));
    }

    private static Tiers tiers(Map<String, Object> row) {
        if (row.get("tiers") instanceof List<?> given) {
            return new Tiers(given.stream()
                    .map(PublishedCasesTest::group)
                    .map(tier -> new Tier(
                            number(tier, "floor"),
                            optional(tier, "cap"),
                            number(tier, "mmr"),
                            number(tier, "cum"),
                            Optional.empty()))
                    .toList());
        }
        return new Tiers(List.of(new Tier(
                BigDecimal.ZERO, Optional.empty(), number(row, "mmr"), number(row, "maint_amount"), Optional.empty())));
    }

    private static String word(Map<String, Object> row, String field) {
        return Objects.toString(row.get(field));
    }

    private static BigDecimal number(Map<String, Object> row, String field) {
        return optional(row, field).orElseThrow(() -> new AssertionError(row.get("id") + " has no " + field));
    }

    private static Optional<BigDecimal> optional(Map<String, Object> row, String field) {
        return Optional.ofNullable(row.get(field)).map(value -> new BigDecimal(value.toString()));
    }

    /** Each line is JSON, and so YAML 1.2. */
    private static List<Map<String, Object>> cases() throws IOException {
        try (InputStream stream = Objects.requireNonNull(PublishedCasesTest.class.getResourceAsStream(FILE))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> group(new Load(LoadSettings.builder().build()).loadFromString(line)))
                    .toList();
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> group(Object value) {
        return (Map<String, Object>) value;
    }
}
