package dev.marginwise.margin.tiers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.marginwise.margin.tiers.ListedTiers.Form;
import dev.marginwise.margin.tiers.ListedTiers.Row;
import dev.marginwise.margin.tiers.TierFault.Kind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Good tables are read whole, in each form to the same figures; a fault planted in one is found where it was planted. */
class TierFaultsTest {
    private static final int TRIES = 60;
    private static final int SYMBOLS = 5;
    private static final int TIERS = 40;

    @Property(tries = TRIES)
    void aGoodTableIsTheSameInEachForm(@ForAll long seed, @ForAll @IntRange(min = 1, max = 30) int symbols) {
        ListedTiers listed = ListedTiers.invented(seed, symbols, symbols * 7);

        Optional<TierSnapshot> table = read(listed, Form.TABLE).snapshot();

        for (Form form : Form.values()) {
            TierFileReading reading = read(listed, form);
            assertThat(reading.faults()).as(form.name()).isEmpty();
            assertThat(reading.tiers()).isEqualTo(symbols * 7);
            assertThat(reading.snapshot().map(TierSnapshot::bySymbol)).isEqualTo(table.map(TierSnapshot::bySymbol));
        }
        assertThat(TierFile.read(ListedTiers.packed(listed.in(Form.CCXT)), LocalDate.EPOCH)
                        .snapshot()
                        .map(TierSnapshot::bySymbol))
                .isEqualTo(table.map(TierSnapshot::bySymbol));
        assertThat(table.orElseThrow().bySymbol().values()).allMatch(Tiers::convex);
    }

    /** As many as the exchange answered in May 2026. */
    @Example
    void aTableOfEverySymbolIsReadWhole() {
        TierFileReading reading = read(ListedTiers.invented(20260501, 716, 5_913), Form.EXCHANGE);

        assertThat(reading.faults()).isEmpty();
        assertThat(reading.snapshot().orElseThrow().symbols()).hasSize(716);
        assertThat(reading.tiers()).isEqualTo(5_913);
    }

    /** A fault of the kind that was planted, and what else it says of the tiers beside it. */
    private record Planted(Kind kind, int firstTier, BiConsumer<Row, Row> plant) {}

    private static final List<Planted> FAULTS = List.of(
            new Planted(Kind.GAP, 2, (row, before) -> row.floor = moved(row.floor, "1")),
            new Planted(Kind.OVERLAP, 2, (row, before) -> row.floor = moved(row.floor, "-1")),
            new Planted(Kind.NOT_FROM_ZERO, 1, (row, before) -> row.floor = "1"),
            new Planted(Kind.EMPTY_TIER, 1, (row, before) -> row.cap = row.floor),
            new Planted(Kind.CAP_NOT_RISING, 2, (row, before) -> {
                row.floor = "0";
                row.cap = before.cap;
            }),
            new Planted(Kind.RATE_NOT_RISING, 2, (row, before) -> row.rate = before.rate),
            new Planted(Kind.RATE_OUT_OF_RANGE, 1, (row, before) -> row.rate = "1"),
            new Planted(Kind.LEVERAGE_NOT_FALLING, 2, (row, before) -> row.leverage = before.leverage),
            new Planted(Kind.LEVERAGE_OUT_OF_RANGE, 1, (row, before) -> row.leverage = "0"),
            new Planted(Kind.AMOUNT_NOT_FOLLOWING, 1, (row, before) -> row.cum = moved(row.cum, "0.01")),
            new Planted(Kind.NO_NUMBER, 1, (row, before) -> row.cap = "true"),
            new Planted(Kind.TOO_LONG, 1, (row, before) -> row.cum = "0.0000000000000000001"));

    @Provide
    Arbitrary<Planted> faults() {
        return Arbitraries.of(FAULTS);
    }

    @Property(tries = TRIES * 5)
    void aPlantedFaultIsFoundWhereItIs(
            @ForAll long seed,
            @ForAll Form form,
            @ForAll("faults") Planted planted,
            @ForAll @IntRange(max = SYMBOLS - 1) int symbol,
            @ForAll @IntRange(max = 6) int offset) {
        ListedTiers listed = ListedTiers.invented(seed, SYMBOLS, TIERS);
        String name = listed.symbols().get(symbol);
        int tier = planted.kind() == Kind.NOT_FROM_ZERO ? 1 : planted.firstTier() + offset;
        planted.plant().accept(listed.row(name, tier), listed.row(name, Math.max(1, tier - 1)));

        TierFileReading reading = read(listed, form);

        assertThat(reading.snapshot()).isEmpty();
        assertThat(reading.faults()).anySatisfy(fault -> {
            assertThat(fault.kind()).isEqualTo(planted.kind());
            assertThat(fault.place().symbol()).contains(name);
            assertThat(fault.place().tier()).hasValue(tier);
            assertThat(fault.place().line()).hasValue(line(form, symbol, tier));
        });
        assertThat(reading.faults()).allSatisfy(fault -> {
            assertThat(fault.place().symbol()).contains(name);
            assertThat(fault.place().tier().orElseThrow()).isBetween(tier, tier + 1);
        });
    }

    /** One wrong amount is told once: what follows it is measured by what it should have been. */
    @Property(tries = TRIES)
    void aWrongAmountIsNotToldAgainAtTheNextTier(
            @ForAll long seed, @ForAll Form form, @ForAll @IntRange(min = 1, max = 7) int tier) {
        ListedTiers listed = ListedTiers.invented(seed, SYMBOLS, TIERS);
        Row row = listed.row(listed.symbols().get(2), tier);
        String right = row.cum;
        row.cum = moved(row.cum, "7");

        List<TierFault> faults = read(listed, form).faults();

        assertThat(faults).hasSize(1);
        assertThat(new BigDecimal(faults.get(0).named().get(0))).isEqualByComparingTo(right);
    }

    @Property(tries = TRIES)
    void amountsThatTheFileRoundsAreNoFault(@ForAll long seed, @ForAll Form form) {
        ListedTiers listed = ListedTiers.invented(seed, SYMBOLS, TIERS);
        listed.symbols()
                .forEach(symbol -> listed.rows(symbol)
                        .forEach(row -> row.cum = new BigDecimal(row.cum)
                                .setScale(0, RoundingMode.HALF_UP)
                                .toPlainString()));

        assertThat(read(listed, form).faults()).isEmpty();
    }

    @Property(tries = TRIES)
    void aSymbolListedTwiceIsFoundAtItsSecondPlace(@ForAll long seed) {
        ListedTiers listed = ListedTiers.invented(seed, SYMBOLS, TIERS);
        String first = listed.symbols().get(0);
        String twice = listed.text(Form.EXCHANGE).replace(listed.symbols().get(3), first);

        List<TierFault> faults =
                TierFile.read(twice.getBytes(UTF_8), ListedTiers.DAY).faults();

        assertThat(faults).extracting(TierFault::kind).containsExactly(Kind.SYMBOL_TWICE);
        assertThat(faults.get(0).place().symbol()).contains(first);
        assertThat(faults.get(0).place().line()).hasValue(line(Form.EXCHANGE, 3, 0));
    }

    /** Every symbol has eight tiers. */
    private static int line(Form form, int symbol, int tier) {
        int each = TIERS / SYMBOLS;
        return form == Form.TABLE ? 2 + symbol * each + tier : 1 + symbol * (each + 1) + tier;
    }

    private static String moved(String number, String by) {
        return new BigDecimal(number).add(new BigDecimal(by)).toPlainString();
    }

    private static TierFileReading read(ListedTiers listed, Form form) {
        return TierFile.read(listed.in(form), LocalDate.EPOCH);
    }
}
