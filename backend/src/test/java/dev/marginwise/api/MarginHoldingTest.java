package dev.marginwise.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.marginwise.Caller.Answer;
import dev.marginwise.SharedService;
import io.micronaut.runtime.server.EmbeddedServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What holding costs, beside a comparison. */
@SharedService
class MarginHoldingTest {
    private static final String FEES = "{\"taker\":\"0.0005\"}";
    private static final String FUNDING = "{\"rate\":\"0.0001\",\"intervalHours\":8,\"hours\":\"168\"}";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Api api;

    MarginHoldingTest(EmbeddedServer server) {
        api = new Api(server);
    }

    @Test
    void aWeekOfTheWorkedPictureIsTold() {
        Answer answer =
                compare(Positions.workedPicture().withJson("/fees", FEES).withJson("/funding", FUNDING));

        JsonNode holding = tree(answer).at("/holding");
        assertThat(holding.at("/fundingPayments").intValue()).isEqualTo(21);
        assertThat(holding.at("/positions/0/openingFee").textValue()).isEqualTo("3");
        assertThat(holding.at("/positions/0/funding").textValue()).isEqualTo("12.6");
        assertThat(holding.at("/positions/0/isolated/wallet").textValue()).isEqualTo("587.4");
        assertThat(holding.at("/positions/0/isolated/liquidationPrice").textValue())
                .startsWith("54343.37");
        assertThat(holding.at("/positions/0/cross/liquidationPrice").textValue())
                .startsWith("40654.6");
        assertThat(holding.at("/account/total").textValue()).isEqualTo("37.2");
    }

    @Test
    void everythingElseIsAsItWas() {
        Answer with = compare(Positions.workedPicture().withJson("/fees", FEES).withJson("/funding", FUNDING));
        Answer without = compare(Positions.workedPicture());

        assertThat(without.text()).doesNotContain("holding").doesNotContain("\"replay\"");
        for (String part : new String[] {"/positions", "/account", "/curve", "/warnings", "/notice", "/tiersAsOf"}) {
            assertThat(tree(with).at(part)).as(part).isEqualTo(tree(without).at(part));
        }
    }

    @Test
    void whatIsReckonedIsNoLongerLeftOut() {
        Answer neither = compare(Positions.workedPicture());
        Answer fees = compare(Positions.workedPicture().withJson("/fees", FEES));
        Answer both = compare(Positions.workedPicture().withJson("/fees", FEES).withJson("/funding", FUNDING));

        assertThat(neither.<String>list("assumptions"))
                .contains("Trading fees are left out.")
                .anyMatch(text -> text.startsWith("Funding is left out."));
        assertThat(fees.<String>list("assumptions"))
                .noneMatch(text -> text.startsWith("Trading fees are left out."))
                .anyMatch(text -> text.startsWith("Funding is left out."))
                .anyMatch(text -> text.startsWith("Fees follow the rate"));
        assertThat(both.<String>list("assumptions"))
                .noneMatch(text -> text.contains("Funding is left out"))
                .anyMatch(text -> text.contains("nobody knows the next rate"))
                .anyMatch(text -> text.contains("settles at fixed hours"));
        assertThat(tree(fees).at("/holding/fundingPayments").intValue()).isZero();
    }

    @Test
    void aWalletThatIsEatenIsNotNegative() {
        Answer answer = compare(Positions.workedPicture()
                .withJson("/funding", "{\"rate\":\"0.05\",\"intervalHours\":\"1\",\"hours\":\"8784\"}"));

        JsonNode position = tree(answer).at("/holding/positions/0");
        assertThat(position.at("/isolated/wallet").textValue()).isEqualTo("0");
        assertThat(position.at("/isolated/over").booleanValue()).isTrue();
        assertThat(position.at("/isolated/liquidationPrice").isNull()).isTrue();
        assertThat(position.at("/cross/over").booleanValue()).isTrue();
        assertThat(tree(answer).at("/holding/account/wallet").textValue()).isEqualTo("0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/fees                  | []       | This has to be an object.",
                "/fees/taker            | '\"0.2\"' | A fee lies from 0 to 0.1",
                "/fees/taker            | '\"-0.1\"' | A fee lies from 0 to 0.1",
                "/fees/taker            | '\"x\"'  | Write a decimal number",
                "/funding/rate          | '\"0.06\"' | A funding rate lies from -0.05",
                "/funding/rate          | '\"-0.06\"' | A funding rate lies from -0.05",
                "/funding/intervalHours | 0        | a whole number of hours",
                "/funding/intervalHours | 25       | a whole number of hours",
                "/funding/intervalHours | 7.5      | a whole number of hours",
                "/funding/hours         | -1       | from 0 to 8784",
                "/funding/hours         | 8785     | from 0 to 8784",
                "/funding/hours         | true     | This has to be a decimal",
                "/funding/hours         | 1e99999  | Write"
            })
    void aBadFigureIsRefusedAtItsPlace(String pointer, String value, String detail) {
        Answer answer = compare(Positions.workedPicture()
                .withJson("/fees", FEES)
                .withJson("/funding", FUNDING)
                .withJson(pointer, value));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(Api.errors(answer))
                .singleElement()
                .satisfies(error -> assertThat(error)
                        .containsEntry("pointer", pointer)
                        .extractingByKey("detail")
                        .asString()
                        .contains(detail));
    }

    @Test
    void halfOfFundingIsNotEnough() {
        assertThat(Api.errors(compare(Positions.workedPicture()
                        .withJson("/fees", "{}")
                        .withJson("/funding", "{\"rate\":\"0.0001\"}"))))
                .extracting("pointer")
                .containsExactly("/fees/taker", "/funding/intervalHours", "/funding/hours");
    }

    private static JsonNode tree(Answer answer) {
        try {
            return JSON.readTree(answer.text());
        } catch (JsonProcessingException broken) {
            throw new AssertionError(answer.text(), broken);
        }
    }

    private Answer compare(Positions positions) {
        return api.post(Api.COMPARISONS, positions.json());
    }
}
