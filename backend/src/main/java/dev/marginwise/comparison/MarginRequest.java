package dev.marginwise.comparison;

import dev.marginwise.comparison.BesidesRequest.FeesRequest;
import dev.marginwise.comparison.BesidesRequest.FundingRequest;
import dev.marginwise.json.JsonBody;
import dev.marginwise.json.JsonField;
import dev.marginwise.json.JsonFields;
import dev.marginwise.margin.Shock;
import dev.marginwise.margin.exchange.ExchangeFigures;
import dev.marginwise.margin.reading.AccountReader;
import dev.marginwise.margin.reading.AccountReading;
import dev.marginwise.margin.reading.ComparisonRequest;
import dev.marginwise.margin.reading.DayReading;
import dev.marginwise.margin.reading.FigureProblem;
import dev.marginwise.margin.reading.HoldingReading;
import dev.marginwise.margin.replay.ReplayDays;
import dev.marginwise.margin.words.MarginWords;
import dev.marginwise.problem.FieldProblem;
import dev.marginwise.problem.ProblemType;
import dev.marginwise.words.Sentence;
import io.micronaut.core.annotation.Nullable;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Positions as a partner sends them. Every decimal has at most 15 digits before the point and 18 after it. It is a
 * string, or a JSON number, read by its digits; what a program has rounded before it sent it stays rounded.
 *
 * @param shock the moves to look at; from -30 % to +30 %, each per cent, when left out
 * @param positions all open positions of the futures wallet
 * @param fees what each trade costs; left out of account when left out
 * @param funding what is paid while the positions are held; left out of account when left out
 * @param replay id of a day of {@code /api/v1/margin/replays}, whose moves are tried on these positions
 */
@Schema(name = "ComparisonRequest")
public record MarginRequest(
        @Schema(
                description =
                        "what is in the futures wallet, in the margin asset of its positions, isolated wallets included")
        Decimal wallet,

        @Nullable ShockRequest shock,

        @ArraySchema(minItems = 1, maxItems = 50) List<PositionRequest> positions,

        @Nullable FeesRequest fees,

        @Nullable FundingRequest funding,

        @Nullable @Schema(nullable = false, example = "2025-10-10")
        String replay) {

    /** A decimal as it may be sent; described in {@code shared.yml}. */
    @Schema(ref = "#/components/schemas/Decimal")
    interface Decimal {}

    /**
     * Moves of all prices together, evenly spaced, as fractions of the mark prices.
     *
     * @param steps how many moves, both ends included
     */
    @Schema(name = "ComparisonShock")
    record ShockRequest(
            @Schema(
                    requiredMode = RequiredMode.NOT_REQUIRED,
                    description = "the lowest move, at least -1; -0.3 when left out")
            Decimal from,

            @Schema(
                    requiredMode = RequiredMode.NOT_REQUIRED,
                    description = "the highest move, at most 100; 0.3 when left out")
            Decimal to,

            @Schema(
                    requiredMode = RequiredMode.NOT_REQUIRED,
                    type = "integer",
                    format = "int32",
                    minimum = "2",
                    maximum = "201",
                    defaultValue = "61",
                    example = "61")
            Integer steps) {}

    /**
     * An open position, or one leg of it in hedge mode.
     *
     * @param symbol as the exchange writes it; one whose tiers are not known needs tiers
     * @param side whether it gains from rising or from falling prices
     * @param tiers its maintenance margin tiers, taken as given; those of the exchange on the day tiersAsOf when left
     *     out or empty
     * @param exchange what the exchange shows of it, to be laid beside our figures
     */
    @Schema(name = "ComparisonPosition")
    record PositionRequest(
            @Schema(example = "BTCUSDT", maxLength = 40) String symbol,

            @Schema(
                    type = "string",
                    allowableValues = {"long", "short"},
                    example = "long")
            String side,

            @Schema(description = "of the coin, positive whatever the side")
            Decimal quantity,

            @Schema(description = "the price at which it was opened, in the margin asset")
            Decimal entry,

            @Schema(
                    requiredMode = RequiredMode.NOT_REQUIRED,
                    description = "the mark price; the entry price when left out. A symbol has only one")
            Decimal mark,

            @Schema(description = "10 for 10×") Decimal leverage,

            @Schema(
                    requiredMode = RequiredMode.NOT_REQUIRED,
                    description = "what was added to its isolated wallet; not together with isolatedWallet")
            Decimal addedMargin,

            @Schema(
                    requiredMode = RequiredMode.NOT_REQUIRED,
                    description =
                            "what is in its isolated wallet, as the exchange shows it; the initial margin and addedMargin when left out")
            Decimal isolatedWallet,

            @Schema(requiredMode = RequiredMode.NOT_REQUIRED, description = "the price of its stop-loss")
            Decimal stop,

            @Schema(requiredMode = RequiredMode.NOT_REQUIRED) @ArraySchema(maxItems = 50)
            List<TierRequest> tiers,

            @Nullable ExchangeRequest exchange) {}

    /**
     * A tier of maintenance margin, in the order of the exchange, without gaps.
     */
    @Schema(name = "ComparisonTier")
    record TierRequest(
            @Schema(description = "notional from, in the margin asset; 0 in the first tier")
            Decimal floor,

            @Schema(
                    requiredMode = RequiredMode.NOT_REQUIRED,
                    description = "notional up to; may be left out in the last tier, which then never ends")
            Decimal cap,

            @Schema(description = "maintenance margin rate, a fraction from 0 to below 1")
            Decimal mmr,

            @Schema(description = "maintenance amount, in the margin asset, taken as given")
            Decimal cum) {}

    /**
     * Reads a body strictly.
     *
     * @throws dev.marginwise.problem.ProblemException comparison-invalid, with every problem of form and of content
     */
    static Asked read(JsonBody body, AccountReader reader, ReplayDays days, MarginWords words) {
        List<ExchangeFigures> shown = new ArrayList<>();
        JsonFields fields = body.fields("wallet", "shock", "positions", "fees", "funding", "replay");
        AccountReading reading = reader.read(request(fields, shown, words));
        HoldingReading holding = HoldingReading.of(BesidesRequest.holding(fields));
        DayReading day = DayReading.of(fields.optional("replay").text(), days);
        List<FieldProblem> misshapen = body.problems();
        List<FigureProblem> problems = new ArrayList<>(reading.fold(understood -> List.of(), refused -> refused));
        problems.addAll(holding.problems());
        problems.addAll(day.problems());
        problems.stream()
                .filter(problem -> misshapen.stream().noneMatch(place -> covers(place, problem)))
                .forEach(problem -> body.refuse(
                        new FieldProblem(problem.pointer(), Sentence.plain(words.of(problem)), problem.allowed())));
        List<FieldProblem> places = body.problems();
        return reading.fold(Optional::of, refused -> Optional.<AccountReading.Understood>empty())
                .filter(understood -> places.isEmpty())
                .map(understood -> new Asked(understood, shown, holding.terms(), day.day()))
                .orElseThrow(() -> ProblemType.COMPARISON_INVALID
                        .because(Sentence.plain(words.refused(places.size())))
                        .at(places)
                        .asException());
    }

    /** A value that could not be read is missing for the reader, too: that need not be told twice. */
    private static boolean covers(FieldProblem place, FigureProblem problem) {
        return (problem.pointer() + "/").startsWith(place.pointer() + "/");
    }

    private static ComparisonRequest request(JsonFields fields, List<ExchangeFigures> shown, MarginWords words) {
        return new ComparisonRequest(
                fields.optional("wallet").decimalText(),
                Optional.of(fields.optional("shock")).filter(JsonField::isThere).map(MarginRequest::shock),
                fields.optional("positions").items().stream()
                        .map(field -> position(field, shown, words))
                        .toList());
    }

    private static ComparisonRequest.ShockRequest shock(JsonField field) {
        JsonFields fields = field.fields("from", "to", "steps");
        return new ComparisonRequest.ShockRequest(
                fields.optional("from").decimalText(),
                fields.optional("to").decimalText(),
                fields.optional("steps").wholeNumber(Shock.FEWEST_STEPS, Shock.MOST_STEPS).stream()
                        .mapToObj(Integer::toString)
                        .findFirst());
    }

    private static ComparisonRequest.PositionRequest position(
            JsonField field, List<ExchangeFigures> shown, MarginWords words) {
        JsonFields fields = field.fields(
                "symbol",
                "side",
                "quantity",
                "entry",
                "mark",
                "leverage",
                "addedMargin",
                "isolatedWallet",
                "stop",
                "tiers",
                "exchange");
        shown.add(ExchangeRequest.read(fields.optional("exchange"), words));
        return new ComparisonRequest.PositionRequest(
                fields.optional("symbol").text(),
                fields.optional("side").text(),
                fields.optional("quantity").decimalText(),
                fields.optional("entry").decimalText(),
                fields.optional("mark").decimalText(),
                fields.optional("leverage").decimalText(),
                fields.optional("addedMargin").decimalText(),
                fields.optional("isolatedWallet").decimalText(),
                fields.optional("stop").decimalText(),
                Optional.of(fields.optional("tiers"))
                        .filter(tiers -> tiers.isThere() && !tiers.isEmptyArray())
                        .map(tiers ->
                                tiers.items().stream().map(MarginRequest::tier).toList()));
    }

    private static ComparisonRequest.TierRequest tier(JsonField field) {
        JsonFields fields = field.fields("floor", "cap", "mmr", "cum");
        return new ComparisonRequest.TierRequest(
                fields.optional("floor").decimalText(),
                fields.optional("cap").decimalText(),
                fields.optional("mmr").decimalText(),
                fields.optional("cum").decimalText());
    }
}
