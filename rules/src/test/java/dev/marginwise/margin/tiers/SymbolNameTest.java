package dev.marginwise.margin.tiers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.marginwise.margin.tiers.SymbolName.Lack;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SymbolNameTest {
    private static final TierSnapshot TABLE =
            table("BTCUSDT", "1000PEPEUSDT", "1000000MOGUSDT", "1MBABYDOGEUSDT", "PERPUSDT", "币安人生USDT");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BTCUSDT",
                "btcusdt",
                "BTC/USDT",
                "BTC/USDT:USDT",
                "BTC-USDT",
                "BTC_USDT",
                "BTCUSDT.P",
                "btcusdt.p",
                "BTCUSDTPERP",
                "BTCUSDT_PERP",
                " BTC/USDT "
            })
    void aContractIsKnownUnderEachNameThatToolsGiveIt(String written) {
        assertThat(new SymbolName(written).in(TABLE)).contains("BTCUSDT");
    }

    @ParameterizedTest
    @CsvSource({
        "1000pepe/usdt:usdt, 1000PEPEUSDT",
        "PERPUSDT, PERPUSDT",
        "PERPUSDT.P, PERPUSDT",
        "PERP/USDT, PERPUSDT",
        "币安人生USDT.P, 币安人生USDT"
    })
    void otherContractsAreKnownLikewise(String written, String name) {
        assertThat(new SymbolName(written).in(TABLE)).contains(name);
    }

    @ParameterizedTest
    @CsvSource({
        "BTC, COIN_ALONE, BTCUSDT",
        "PEPEUSDT, MANY_AT_A_TIME, 1000PEPEUSDT 1000",
        "PEPE/USDT:USDT, MANY_AT_A_TIME, 1000PEPEUSDT 1000",
        "pepe, MANY_AT_A_TIME, 1000PEPEUSDT 1000",
        "MOGUSDT, MANY_AT_A_TIME, 1000000MOGUSDT 1000000",
        "BABYDOGEUSDT, MANY_AT_A_TIME, 1MBABYDOGEUSDT 1000000",
        "BTCUSD_PERP, COIN_MARGINED, ''",
        "BTCUSD_260925, COIN_MARGINED, ''",
        "BTC/USD:BTC, COIN_MARGINED, ''",
        "BTC/USD:BTC-260925, COIN_MARGINED, ''",
        "BTCUSD.P, COIN_MARGINED, ''",
        "BTCUSDT_260925, DATED, ''",
        "BTC/USDT:USDT-260925, DATED, ''",
        "NOPEUSDT, UNKNOWN, ''",
        "BTCUSD, UNKNOWN, ''",
        "BTCUSDC, UNKNOWN, ''",
        "USDT, UNKNOWN, ''",
        "'', UNKNOWN, ''"
    })
    void aNameThatIsMissingTellsWhatItIs(String written, Lack lack, String named) {
        SymbolName name = new SymbolName(written);

        assertThat(name.in(TABLE)).isEmpty();
        assertThat(name.missingIn(TABLE).lack()).isEqualTo(lack);
        assertThat(String.join(" ", name.missingIn(TABLE).named())).isEqualTo(named);
    }

    @ParameterizedTest
    @ValueSource(strings = {"BTCUSDT_260925", "PEPEUSDT", "BTCUSDC", "ETHBTC"})
    void whatTheTableHasIsTakenAsItStandsThere(String written) {
        TierSnapshot table = table("BTCUSDT", "1000PEPEUSDT", written);

        assertThat(new SymbolName(written).in(table)).contains(written);
        assertThat(new SymbolName(written).isCoinMargined()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"BTC/USDT:USDT-260925", "BTCUSDT_260925", "btc-usdt-260925"})
    void aContractThatEndsOnADayIsKnownUnderEachNameTooWhereTheTableHasIt(String written) {
        assertThat(new SymbolName(written).in(table("BTCUSDT", "BTCUSDT_260925")))
                .contains("BTCUSDT_260925");
    }

    @ParameterizedTest
    @ValueSource(strings = {"BTC/USDC:USDC", "btcusdc", "BTC-USDC", "BTCUSDC.P", "BTCUSDC_PERP"})
    void aContractInUsdcIsKnownUnderEachNameToo(String written) {
        assertThat(new SymbolName(written).in(table("BTCUSDT", "BTCUSDC"))).contains("BTCUSDC");
    }

    @Test
    void ofManyCoinsAtATimeTheOneInTheSameAssetIsNamed() {
        TierSnapshot table = table("1000PEPEUSDC", "1000PEPEUSDT");

        assertThat(new SymbolName("PEPEUSDT").missingIn(table).named()).contains("1000PEPEUSDT");
        assertThat(new SymbolName("PEPEUSDC").missingIn(table).named()).contains("1000PEPEUSDC");
    }

    @ParameterizedTest
    @CsvSource({
        "BTCUSDT, USDT",
        "BTCUSDC, USDC",
        "USDCUSDT, USDT",
        "BTCUSDT_260925, USDT",
        "ETHBTC, BTC",
        "foousdc, USDC",
        "WBTC, none",
        "BTC, none",
        "USDT, none",
        "BTCUSD_PERP, none"
    })
    void theNameOfALinearContractTellsItsMarginAsset(String symbol, String asset) {
        assertThat(SymbolName.marginAsset(symbol).orElse("none")).isEqualTo(asset);
    }

    @Test
    void theCoinOfASymbolIsWhatItIsTradedIn() {
        assertThat(SymbolName.coin("BTCUSDC")).isEqualTo("BTC");
        assertThat(SymbolName.coin("BTCUSDT_260925")).isEqualTo("BTC");
        assertThat(SymbolName.coin("BTCUSDT")).isEqualTo("BTC");
        assertThat(SymbolName.coin("1000PEPEUSDT")).isEqualTo("1000PEPE");
        assertThat(SymbolName.coin("USDT")).isEqualTo("USDT");
        assertThat(SymbolName.coin("BTCUSD_PERP")).isEqualTo("BTCUSD_PERP");
    }

    private static TierSnapshot table(String... symbols) {
        StringBuilder file = new StringBuilder("# as of: 2026-03-19\nsymbol,floor,cap,max_leverage,mmr,cum\n");
        for (String symbol : List.of(symbols)) {
            file.append(symbol).append(",0,1000,10,0.01,0\n");
        }
        return TierFile.read(file.toString().getBytes(UTF_8), LocalDate.EPOCH)
                .snapshot()
                .orElseThrow();
    }
}
