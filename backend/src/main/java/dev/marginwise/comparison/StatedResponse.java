package dev.marginwise.comparison;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.marginwise.margin.statement.LeftOut;
import dev.marginwise.margin.statement.Remark;
import dev.marginwise.margin.statement.StatedPosition;
import dev.marginwise.margin.statement.Statement;
import dev.marginwise.margin.words.StatementWords;
import dev.marginwise.rulebook.RuleBook;
import dev.marginwise.rulebook.Texts;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/**
 * The positions that were read out of a text.
 *
 * @param edition today's edition
 * @param rulebook hash of the rules of today's edition, which nothing here depends on
 * @param language language of the texts
 * @param asset in which margin is counted, of all positions alike
 * @param wallet balance in that asset, isolated wallets included; left out where the text does not tell it
 * @param positions as a comparison takes them, in the order of the text
 * @param emptyRows how many rows were left out because nothing is open in them
 * @param leftOut rows that hold something and were not read; behind the first 200 their number alone
 * @param warnings what the owner of the text should know
 */
@Serdeable.Serializable
@Schema(name = "StatedPositions")
public record StatedResponse(
        String edition,
        String rulebook,
        String language,

        @Schema(
                type = "string",
                allowableValues = {"position-risk-v2", "position-risk-v3", "account-v2", "account-v3", "ccxt", "csv"},
                description = "the form in which the positions came")
        String format,

        @Schema(
                type = "string",
                allowableValues = {"USDT", "USDC"})
        String asset,

        @Nullable
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(requiredMode = RequiredMode.NOT_REQUIRED, pattern = PlainDecimal.PATTERN, example = "2000")
        String wallet,

        List<PositionResponse> positions,
        int emptyRows,
        List<LeftOutResponse> leftOut,
        List<RemarkResponse> warnings) {

    static StatedResponse of(Statement statement, RuleBook book, Texts texts) {
        StatementWords words = StatementWords.in(Locale.forLanguageTag(texts.language()));
        return new StatedResponse(
                book.edition(),
                book.hash(),
                texts.language(),
                statement.form().id(),
                statement.asset(),
                statement.wallet().map(BigDecimal::toPlainString).orElse(null),
                statement.positions().stream().map(PositionResponse::of).toList(),
                statement.emptyRows(),
                statement.leftOut().stream()
                        .map(row -> LeftOutResponse.of(row, words))
                        .toList(),
                statement.remarks().stream()
                        .map(remark -> RemarkResponse.of(remark, words))
                        .toList());
    }

    /**
     * A position, in the fields of a comparison.
     *
     * @param symbol in the exchange's own spelling
     * @param side whether it gains from rising or from falling prices
     * @param quantity of the coin, positive whatever the side
     * @param entry the price at which it was opened
     * @param leverage 10 for 10×; given, or worked out of notional and initial margin
     * @param mark left out where the text does not tell it
     * @param isolatedWallet what stands behind it alone; left out in cross mode, and where the text does not tell it
     * @param exchange what the exchange shows of it; left out where it shows nothing
     */
    @Serdeable.Serializable
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "StatedPosition")
    record PositionResponse(
            @Schema(example = "BTCUSDT") String symbol,

            @Schema(
                    type = "string",
                    allowableValues = {"long", "short"})
            String side,

            @Schema(pattern = PlainDecimal.PATTERN, example = "0.1")
            String quantity,

            @Schema(pattern = PlainDecimal.PATTERN, example = "60000")
            String entry,

            @Nullable
            @Schema(requiredMode = RequiredMode.NOT_REQUIRED, pattern = PlainDecimal.PATTERN, example = "60500")
            String mark,

            @Schema(pattern = PlainDecimal.PATTERN, example = "10")
            String leverage,

            @Nullable @Schema(requiredMode = RequiredMode.NOT_REQUIRED, pattern = PlainDecimal.PATTERN, example = "600")
            String isolatedWallet,

            @Nullable ExchangeResponse exchange) {

        static PositionResponse of(StatedPosition position) {
            return new PositionResponse(
                    position.symbol(),
                    position.side().id(),
                    position.quantity().toPlainString(),
                    position.entry().toPlainString(),
                    position.mark().map(BigDecimal::toPlainString).orElse(null),
                    position.leverage().toPlainString(),
                    position.isolatedWallet().map(BigDecimal::toPlainString).orElse(null),
                    position.exchange().isEmpty() ? null : ExchangeResponse.of(position.exchange()));
        }
    }

    /**
     * A row that was not read.
     *
     * @param row from 1: the place in the list, or the row of the table, its head counted
     * @param reason one sentence for the owner of the text; never what stands in the row
     */
    @Serdeable.Serializable
    @Schema(name = "RowLeftOut")
    record LeftOutResponse(int row, String reason) {
        static LeftOutResponse of(LeftOut row, StatementWords words) {
            return new LeftOutResponse(row.row(), words.of(row));
        }
    }

    /**
     * Something that the owner of the text should know.
     *
     * @param row left out where it is about the whole
     * @param text what there is to know
     */
    @Serdeable.Serializable
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "StatementWarning")
    record RemarkResponse(
            @Nullable @Schema(requiredMode = RequiredMode.NOT_REQUIRED)
            Integer row,

            String text) {
        static RemarkResponse of(Remark remark, StatementWords words) {
            return new RemarkResponse(remark.row().orElse(null), words.of(remark));
        }
    }
}
