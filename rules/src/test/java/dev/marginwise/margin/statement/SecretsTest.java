package dev.marginwise.margin.statement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {
    private static final String WORD = "aZ09".repeat(16);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"apiKey\": \"x\", \"positions\": []}",
                "api_secret = abc",
                "curl -H 'X-MBX-APIKEY: abc' https://fapi.example/fapi/v3/positionRisk",
                "timestamp=1720736417660&signature=0f",
                "secretKey: abc",
                "'passphrase': 'abc'",
                "密钥：abc",
                "Authorization: Bearer abc"
            })
    void aNameThatSomethingIsGivenToIsASecret(String text) {
        assertThat(Secrets.areIn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", "BTCUSDT,%s,1", "\"note\": \"%s\"", "key %s key"})
    void aLongWordIsOneWhereverItStands(String around) {
        assertThat(Secrets.areIn(around.formatted(WORD))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"code\": -2015, \"msg\": \"Invalid API-key, IP, or permissions for action\"}",
                "Symbol,Size,Entry Price",
                "\"openOrderInitialMargin\": \"0\", \"initialMarginPercentage\": 0.1",
                "0.12345678901234567890123456789012345678901234567890"
            })
    void whatAnswersAndTablesHoldIsNone(String text) {
        assertThat(Secrets.areIn(text)).isFalse();
    }
}
