package dev.marginwise.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marginwise.Caller.Answer;
import dev.marginwise.SharedService;
import io.micronaut.runtime.server.EmbeddedServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Contracts under the names that other tools give them. */
@SharedService
class ContractNamesTest {
    private final Api api;

    ContractNamesTest(EmbeddedServer server) {
        this.api = new Api(server);
    }

    @ParameterizedTest
    @ValueSource(strings = {"btcusdt", "BTC/USDT", "BTC/USDT:USDT", "BTC-USDT", "BTCUSDT.P", "BTCUSDTPERP"})
    void eachNameIsAnsweredWithTheNameOfTheExchange(String symbol) {
        Answer answer = compare(Positions.workedPicture().with("/positions/0/symbol", symbol));

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.text())
                .isEqualTo(compare(Positions.workedPicture()).text())
                .contains("54216.86746988")
                .doesNotContain("\"" + symbol + "\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PEPEUSDT       | as 1000PEPEUSDT. Its price is that of 1000 coins",
                "BTC            | Did you mean BTCUSDT?",
                "BTCUSD_PERP    | margined in its coin",
                "BTCUSDT_260925 | a day of delivery",
                "NOPEUSDT       | give its tiers"
            })
    void anUnknownNameIsToldWhatItIs(String symbol, String told) {
        Answer answer = compare(Positions.workedPicture().with("/positions/0/symbol", symbol));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(Api.errors(answer))
                .singleElement()
                .satisfies(error -> assertThat(error)
                        .containsEntry("pointer", "/positions/0/symbol")
                        .extractingByKey("detail")
                        .asString()
                        .contains(told));
    }

    @ParameterizedTest
    @ValueSource(strings = {"２０００", "2,000", "2 000", "2000 USDT"})
    void numbersStayStrict(String wallet) {
        assertThat(Api.errors(compare(Positions.workedPicture().with("/wallet", wallet))))
                .extracting("pointer")
                .containsExactly("/wallet");
    }

    @Test
    void tiersOfItsOwnKeepAContractUnderItsOwnName() {
        Answer answer = compare(Positions.ofEveryField().with("/positions/0/symbol", "NEW/USDT:USDT"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).contains("NEW/USDT:USDT");
    }

    private Answer compare(Positions positions) {
        return api.post(Api.COMPARISONS, positions.json());
    }
}
