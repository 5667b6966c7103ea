package dev.marginwise.comparison;

import dev.marginwise.comparison.MarginRequest.Decimal;
import dev.marginwise.json.JsonField;
import dev.marginwise.json.JsonFields;
import dev.marginwise.margin.reading.HoldingRequest;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;
import java.util.function.Function;

/** What may be asked for beside a comparison: the costs of holding. */
final class BesidesRequest {

    /** Fees of each trade. */
    @Schema(name = "HoldingFees")
    record FeesRequest(
            @Schema(description = "the taker fee, a fraction of the notional, 0 to 0.1")
            Decimal taker) {}

    /** Funding, at a rate and over a time that are the caller's own. */
    @Schema(name = "HoldingFunding")
    record FundingRequest(
            @Schema(
                    description =
                            "of each payment, a fraction of the notional, -0.05 to 0.05; longs pay when it is positive")
            Decimal rate,

            @Schema(description = "hours between two payments, a whole number from 1 to 24")
            Decimal intervalHours,

            @Schema(description = "how long the positions are held, 0 to 8784; a payment for each whole interval")
            Decimal hours) {}

    private BesidesRequest() {}

    static HoldingRequest holding(JsonFields fields) {
        return new HoldingRequest(
                given(fields.optional("fees"), BesidesRequest::fees),
                given(fields.optional("funding"), BesidesRequest::funding));
    }

    private static <T> Optional<T> given(JsonField field, Function<JsonField, T> reading) {
        return Optional.of(field).filter(JsonField::isThere).map(reading);
    }

    private static HoldingRequest.FeesRequest fees(JsonField field) {
        return new HoldingRequest.FeesRequest(
                field.fields("taker").optional("taker").decimalText());
    }

    private static HoldingRequest.FundingRequest funding(JsonField field) {
        JsonFields fields = field.fields("rate", "intervalHours", "hours");
        return new HoldingRequest.FundingRequest(
                fields.optional("rate").decimalText(),
                fields.optional("intervalHours").decimalText(),
                fields.optional("hours").decimalText());
    }
}
