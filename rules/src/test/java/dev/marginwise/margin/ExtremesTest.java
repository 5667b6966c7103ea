package dev.marginwise.margin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.marginwise.margin.reading.AccountReading;
import dev.marginwise.margin.reading.Asked;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Whatever is asked, there is an answer: figures or refusals, never an exception, and soon. */
class ExtremesTest {
    private static final List<String> WILD = List.of(
            "",
            " ",
            "0",
            "-0",
            "0e999999999",
            "1e999999999",
            "-1e-999999999",
            "1e2147483648",
            "NaN",
            "Infinity",
            "--1",
            "1.2.3",
            "٣",
            "1_000",
            "0x1p3",
            "null",
            "1e",
            ".",
            "\u0000",
            "9".repeat(100_000),
            "1" + "0".repeat(63),
            "0." + "0".repeat(70) + "1");
    private static final List<String> EXTREME = List.of(
            "999999999999999",
            "999999999999999.999999999999999999",
            "0.000000000000000001",
            "1e14",
            "1e-18",
            "1",
            "3",
            "0.333333333333333333",
            "60000",
            "0.1",
            "123456789.123456789123456789");
    private static final List<String> FIELDS =
            List.of("quantity", "entry", "leverage", "mark", "addedMargin", "isolatedWallet", "stop", "symbol", "side");

    @Property(tries = 2000)
    void extremeFiguresWithinTheLimitsAreWorkedOut(@ForAll long seed) {
        Random random = new Random(seed);
        Asked asked = new Asked(oneOf(EXTREME, random));
        int count = 1 + random.nextInt(4);
        for (int index = 0; index < count; index++) {
            String symbol = oneOf(List.of("BTCUSDT", "ETHUSDT", "X" + index), random);
            asked.open(symbol, side(random), oneOf(EXTREME, random), oneOf(EXTREME, random), oneOf(EXTREME, random));
            asked.with(oneOf(List.of("addedMargin", "isolatedWallet", "stop"), random), oneOf(EXTREME, random));
            if (symbol.startsWith("X")) {
                String edge = oneOf(EXTREME, random);
                asked.with("mark", oneOf(EXTREME, random));
                asked.tier("0", edge, "0.999999999999999999", oneOf(EXTREME, random));
                asked.tier(edge, "", oneOf(List.of("0", "0.000000000000000001", "0.5"), random), "-" + edge);
            }
        }

        AccountReading.Understood understood = asked.understood();
        Comparison compared = understood.compare();
        OtherPrices others =
                OtherPrices.around(understood.account(), 0, new Shock(new BigDecimal("-1"), new BigDecimal("100"), 3));

        assertThat(compared.positions()).hasSize(count).allSatisfy(position -> {
            position.isolated().price().ifPresent(price -> assertThat(price).isPositive());
            position.cross().price().ifPresent(price -> assertThat(price).isPositive());
        });
        assertThat(compared.curve()).hasSize(61);
        assertThat(others.points()).hasSize(3);
    }

    @Property(tries = 2000)
    void wildTextsAreRefusedOrUnderstoodAndNeverThrow(@ForAll long seed) {
        Random random = new Random(seed);
        Asked asked = Asked.workedPicture();
        for (int count = random.nextInt(4); count >= 0; count--) {
            asked.with(random.nextInt(2), oneOf(FIELDS, random), oneOf(random.nextBoolean() ? WILD : EXTREME, random));
        }
        if (random.nextBoolean()) {
            asked.shock(oneOf(WILD, random), oneOf(EXTREME, random), oneOf(WILD, random));
        }

        boolean answered = asked.read()
                .fold(
                        understood -> understood.compare().positions().size() == 2,
                        problems -> !problems.isEmpty()
                                && problems.stream()
                                        .noneMatch(problem -> problem.pointer().isEmpty()));

        assertThat(answered).isTrue();
    }

    @Test
    void aHugeExponentIsRefusedAtOnce() {
        assertTimeoutPreemptively(
                Duration.ofSeconds(2),
                () -> assertThat(Asked.workedPicture()
                                .with("quantity", "1e999999999")
                                .with("entry", "1e-999999999")
                                .with("stop", "9".repeat(1_000_000))
                                .refusals())
                        .hasSize(3));
    }

    private static String side(Random random) {
        return random.nextBoolean() ? "long" : "short";
    }

    private static String oneOf(List<String> texts, Random random) {
        return texts.get(random.nextInt(texts.size()));
    }
}
