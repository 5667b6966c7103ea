package dev.marginwise.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.marginwise.Caller.Answer;
import dev.marginwise.SharedService;
import io.micronaut.runtime.server.EmbeddedServer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The worked picture of the domain over HTTP, to the cent. */
@SharedService
class WorkedPictureTest {
    private final Api api;

    WorkedPictureTest(EmbeddedServer server) {
        api = new Api(server);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 54216.87, 54000.00, 600",
        "300, 51204.82, 51000.00, 900",
    })
    void isolatedStakesItsOwnWallet(String added, String price, String bankruptcy, String atStake) {
        JsonNode isolated = compared(Positions.workedPicture().with("/positions/0/addedMargin", added))
                .at("/positions/0/isolated");

        assertThat(cents(isolated.path("liquidationPrice"))).isEqualTo(price);
        assertThat(cents(isolated.path("bankruptcyPrice"))).isEqualTo(bankruptcy);
        assertThat(isolated.path("atStake").asText()).isEqualTo(atStake);
    }

    @ParameterizedTest
    @CsvSource({
        "3000, 40401.61, isolated",
        "2700, 46401.61, isolated",
        "2400, 52401.61, isolated",
        "2300, 54401.61, cross"
    })
    void crossComesCloserAsTheOtherFalls(String eth, String price, String nearer) {
        JsonNode btc = compared(Positions.workedPicture().with("/positions/1/mark", eth))
                .at("/positions/0");

        assertThat(cents(btc.at("/cross/liquidationPrice"))).isEqualTo(price);
        assertThat(btc.at("/cross/atStake").asText()).isEqualTo("2000");
        assertThat(btc.path("nearer").asText()).isEqualTo(nearer);
    }

    @Test
    void theWholeAccount() {
        assertThat(compared(Positions.workedPicture()).path("account")).isEqualTo(Positions.read("""
                        {"isolated": {"atStake": "1200", "untouched": "800", "marginRatio": "0.04"},
                         "cross": {"atStake": "2000", "untouched": "0", "marginRatio": "0.024"}}
                        """));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-0.09 | 920 | 920 | []                        | false",
                "-0.1  | 800 | 800 | [\"BTCUSDT\",\"ETHUSDT\"] | false",
                "-0.16 | 800 | 80  | [\"BTCUSDT\",\"ETHUSDT\"] | false",
                "-0.17 | 800 | 0   | [\"BTCUSDT\",\"ETHUSDT\"] | true",
                "0.3   | 5600| 5600| []                        | false"
            })
    void fallingTogetherIsolatedGoesFirstAndKeepsTheRest(
            String move, String isolated, String cross, String gone, boolean crossGone) {
        JsonNode point = items(compared(Positions.workedPicture()).path("curve")).stream()
                .filter(candidate -> candidate.path("move").asText().equals(move))
                .findFirst()
                .orElseThrow();

        assertThat(point.path("isolatedEquity").asText()).isEqualTo(isolated);
        assertThat(point.path("crossEquity").asText()).isEqualTo(cross);
        assertThat(point.path("isolatedLiquidated").toString()).isEqualTo(gone);
        assertThat(point.path("crossLiquidated").asBoolean()).isEqualTo(crossGone);
    }

    private JsonNode compared(Positions positions) {
        Answer answer = api.post(Api.COMPARISONS, positions.json());
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return Positions.read(answer.text());
    }

    private static List<JsonNode> items(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    private static String cents(JsonNode price) {
        return new BigDecimal(price.asText()).setScale(2, RoundingMode.HALF_UP).toPlainString();
    }
}
