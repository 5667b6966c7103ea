package dev.marginwise.margin.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marginwise.margin.holding.HoldingTerms;
import dev.marginwise.margin.reading.HoldingRequest.FeesRequest;
import dev.marginwise.margin.reading.HoldingRequest.FundingRequest;
import dev.marginwise.margin.replay.ReplayDays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HoldingReadingTest {

    @Test
    void nothingAskedForIsNothing() {
        HoldingReading reading = HoldingReading.of(new HoldingRequest(Optional.empty(), Optional.empty()));

        assertThat(reading.terms()).isEmpty();
        assertThat(reading.problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 1, 0", "0.1, 0.05, 24, 8784", "0.0005, -0.05, 8, 0.5", "5e-4, 1e-4, 8.0, 168"})
    void theEdgesOfEachRangeAreInIt(String taker, String rate, String interval, String hours) {
        HoldingReading reading = read(taker, rate, interval, hours);

        assertThat(reading.problems()).isEmpty();
        HoldingTerms terms = reading.terms().orElseThrow();
        assertThat(terms.taker().orElseThrow()).isEqualByComparingTo(taker);
        assertThat(terms.funding().orElseThrow().hours()).isEqualByComparingTo(hours);
    }

    @ParameterizedTest
    @CsvSource({
        "0.100000000000000001, 0, 8, 1, /fees/taker FEE_OUT_OF_RANGE",
        "-0.1, 0, 8, 1, /fees/taker FEE_OUT_OF_RANGE",
        "'', 0, 8, 1, /fees/taker MISSING",
        "0, 0.06, 8, 1, /funding/rate FUNDING_RATE_OUT_OF_RANGE",
        "0, -0.06, 8, 1, /funding/rate FUNDING_RATE_OUT_OF_RANGE",
        "0, x, 8, 1, /funding/rate NOT_A_NUMBER",
        "0, 0, 0, 1, /funding/intervalHours INTERVAL_OUT_OF_RANGE",
        "0, 0, 25, 1, /funding/intervalHours INTERVAL_OUT_OF_RANGE",
        "0, 0, 1.5, 1, /funding/intervalHours INTERVAL_OUT_OF_RANGE",
        "0, 0, 8, -1, /funding/hours HOURS_OUT_OF_RANGE",
        "0, 0, 8, 8784.1, /funding/hours HOURS_OUT_OF_RANGE",
        "0, 0, 8, 1e99, /funding/hours TOO_LONG"
    })
    void aFigureThatIsNotUnderstoodIsRefusedAtItsPlace(
            String taker, String rate, String interval, String hours, String problem) {
        HoldingReading reading = read(taker, rate, interval, hours);

        assertThat(reading.terms()).isEmpty();
        assertThat(reading.problems())
                .extracting(found -> found.pointer() + " " + found.kind())
                .containsExactly(problem);
    }

    @Test
    void aDayIsKnownOrRefusedWithThoseThatAre() {
        ReplayDays days = ReplayDays.published();

        assertThat(DayReading.of(Optional.empty(), days).problems()).isEmpty();
        assertThat(DayReading.of(Optional.of(" 2025-10-10 "), days).day()).isPresent();
        assertThat(DayReading.of(Optional.of("yesterday"), days).problems())
                .containsExactly(new FigureProblem("/replay", FigureProblem.Kind.UNKNOWN_DAY, days.ids(), List.of()));
    }

    private static HoldingReading read(String taker, String rate, String interval, String hours) {
        return HoldingReading.of(new HoldingRequest(
                Optional.of(new FeesRequest(Optional.of(taker))),
                Optional.of(new FundingRequest(Optional.of(rate), Optional.of(interval), Optional.of(hours)))));
    }
}
