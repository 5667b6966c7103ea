package dev.marginwise.margin.json;

import static java.nio.charset.StandardCharsets.UTF_16;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.marginwise.margin.json.MalformedJsonException.Fault;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTextTest {
    @Test
    void aValueIsGivenAsTheKindThatItIsAndAsNoOther() throws MalformedJsonException {
        JsonValue row = JsonText.read("{\"symbol\": \"BTCUSDT\", \"rate\": 0.0040, \"open\": true, \"none\": null}");

        assertThat(row.field("symbol").orElseThrow().text()).contains("BTCUSDT");
        assertThat(row.field("symbol").orElseThrow().number()).isEmpty();
        assertThat(row.field("rate").orElseThrow().number()).contains(new BigDecimal("0.0040"));
        assertThat(row.field("rate").orElseThrow().text()).isEmpty();
        assertThat(row.field("open").orElseThrow().truth()).contains(true);
        assertThat(row.field("none")).isEmpty();
        assertThat(row.field("unheard")).isEmpty();
        assertThat(row.items()).isEmpty();
        assertThat(row.fields().orElseThrow()).containsOnlyKeys("symbol", "rate", "open", "none");
    }

    @Test
    void aFigureIsReadAlikeWithAndWithoutQuotes() throws MalformedJsonException {
        JsonValue both = JsonText.read("[\"0.10\", 0.10, true]");

        assertThat(both.items().orElseThrow())
                .extracting(value -> value.figure().orElse("none"))
                .containsExactly("0.10", "0.10", "none");
    }

    @Test
    void everyValueKnowsWhereItBegan() throws MalformedJsonException {
        JsonValue rows = JsonText.read("[\n  {\"a\": 1},\n  {\"a\":\n 22}]");

        JsonValue second = rows.items().orElseThrow().get(1);
        assertThat(second.line()).isEqualTo(3);
        assertThat(second.column()).isEqualTo(3);
        assertThat(second.field("a").orElseThrow().line()).isEqualTo(4);
        assertThat(second.field("a").orElseThrow().column()).isEqualTo(2);
    }

    /** A double would make 0.1 and 20 digits something else. */
    @ParameterizedTest
    @ValueSource(strings = {"0.1", "12345678901234567.890123", "1E+7", "-0.00", "5"})
    void aNumberKeepsItsDigits(String digits) throws MalformedJsonException {
        assertThat(JsonText.read(digits).number()).contains(new BigDecimal(digits));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "{", "[1,]", "[1] 2", "{'a': 1}", "NaN", "01", "{\"a\" 1}", "[1 2]", "// 1\n1"})
    void whatIsNoJsonIsRefused(String text) {
        assertThat(refusal(text).fault()).isEqualTo(Fault.NO_JSON);
    }

    @Test
    void aFieldNamedTwiceIsToldWithItsPlace() {
        MalformedJsonException refused = refusal("[{\"cum\": 1,\n \"cum\": 2}]");

        assertThat(refused.fault()).isEqualTo(Fault.FIELD_TWICE);
        assertThat(refused.line()).isEqualTo(2);
        assertThat(refused.column()).isEqualTo(2);
    }

    @Test
    void textsThatCouldTakeForEverAreRefused() {
        assertThat(refusal("[".repeat(33) + "]".repeat(33)).fault()).isEqualTo(Fault.OUT_OF_BOUNDS);
        assertThat(refusal("1".repeat(101)).fault()).isEqualTo(Fault.OUT_OF_BOUNDS);
        assertThat(refusal("1e99999999999").fault()).isEqualTo(Fault.OUT_OF_BOUNDS);
        assertThat(refusal("\"" + "a".repeat(10_001) + "\"").fault()).isEqualTo(Fault.OUT_OF_BOUNDS);
    }

    @Test
    void aTextInAnotherEncodingIsNotGuessedAt() {
        MalformedJsonException refused =
                catchThrowableOfType(MalformedJsonException.class, () -> JsonText.read("[1]".getBytes(UTF_16)));

        assertThat(refused.fault()).isEqualTo(Fault.NO_JSON);
    }

    @Test
    void aRefusalShowsNoneOfTheText() {
        assertThat(refusal("{\"secret\": hidden}").getMessage()).isEqualTo("NO_JSON at 1:12");
    }

    private static MalformedJsonException refusal(String text) {
        return catchThrowableOfType(MalformedJsonException.class, () -> JsonText.read(text));
    }
}
