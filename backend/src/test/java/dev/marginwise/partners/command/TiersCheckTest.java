package dev.marginwise.partners.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marginwise.comparison.TableOnDisk;
import dev.marginwise.partners.Ended;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TiersCheckTest {
    /** The store is not touched: with these settings it could not be. */
    private static final Map<String, String> NO_STORE = Map.of("MARGINWISE_DATA", "/proc/none");

    @Test
    void whatAGoodFileHoldsIsSaid() {
        TableOnDisk disk = new TableOnDisk().holds(TableOnDisk.table("2026-05-01", "0.01", "BTCUSDT", "BTCUSDC"));

        Ended ended = check(disk);

        assertThat(ended.code()).isZero();
        assertThat(ended.remarks()).isEmpty();
        assertThat(ended.result().lines())
                .containsExactly(
                        disk.file() + ": a table of our own form",
                        "2 symbols, 2 tiers",
                        "as of 2026-05-01, which the file names",
                        "No fault was found.");
    }

    @Test
    void everyFaultIsToldWithItsPlaceAndTheVerdictBeside() {
        TableOnDisk disk = new TableOnDisk()
                .holds(TableOnDisk.table("2026-05-01", "0.01", "BTCUSDT", "ETHUSDT", "BTCUSDT")
                        .replace("ETHUSDT,0,", "ETHUSDT,5,"));

        Ended ended = check(disk);

        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.result().lines())
                .contains(
                        "line 4, ETHUSDT, tier 1: The first tier begins at 5 instead of 0.",
                        "line 5, BTCUSDT: It was listed before; what stands here would be lost.");
        assertThat(ended.remarks()).isEqualTo(disk.file() + " has 2 faults, so no service would use it.");
    }

    @Test
    void theExchangesAnswerIsToldWithWhatWasPassedOver() {
        TableOnDisk disk = new TableOnDisk().holds("""
                {"data": [{"symbol": "ETHUSDT", "notionalCoef": 1.5, "pair": "ETHUSDT", "brackets":
                  [{"bracket": 1, "initialLeverage": 75, "notionalCap": 10000, "notionalFloor": 0, "maintMarginRatio": 0.0065, "cum": 0}]},
                  {"symbol": "BTCUSD_PERP", "brackets": []}]}""");

        Ended ended = check(disk);

        assertThat(ended.code()).isZero();
        assertThat(ended.result())
                .contains(
                        "the exchange's answer to GET /fapi/v1/leverageBracket",
                        "1 symbol, 1 tier",
                        "the day on which the file was changed last",
                        "Passed over, as fields that mean nothing here: pair.",
                        "contracts margined in their coin: BTCUSD_PERP.",
                        "(notionalCoef): ETHUSDT × 1.5.");
    }

    @Test
    void aFileThatIsNotThereIsSaidInOneSentence() {
        assertThat(Ended.of(NO_STORE, "tiers", "check", "/nowhere"))
                .isEqualTo(new Ended(2, "", "The file of tiers /nowhere cannot be read (NoSuchFileException)."));
        assertThat(Ended.of(NO_STORE, "tiers", "check").remarks()).isEqualTo("Type it like this: tiers check FILE");
        assertThat(Ended.of(NO_STORE, "tiers", "check", "--help").result()).startsWith("tiers check FILE");
    }

    private static Ended check(TableOnDisk disk) {
        return Ended.of(NO_STORE, "tiers", "check", disk.file().toString());
    }
}
