package dev.marginwise.margin.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marginwise.margin.Account;
import dev.marginwise.margin.holding.Funding;
import dev.marginwise.margin.holding.HoldingTerms;
import dev.marginwise.margin.reading.Asked;
import dev.marginwise.margin.replay.Replay;
import dev.marginwise.margin.replay.ReplayDay;
import dev.marginwise.margin.replay.ReplayDays;
import dev.marginwise.margin.tiers.TierSnapshot;
import dev.marginwise.words.Bundle;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of costs of holding, and of days that were. */
class BesidesWordsTest {
    private static final TierSnapshot TIERS = TierSnapshot.published();
    private static final ReplayDay DAY =
            ReplayDays.published().day("2025-10-10").orElseThrow();
    private static final HoldingTerms FEES = new HoldingTerms(Optional.of(new BigDecimal("0.0005")), Optional.empty());
    private static final HoldingTerms FUNDING =
            new HoldingTerms(Optional.empty(), Optional.of(new Funding(new BigDecimal("0.0001"), 8, BigDecimal.TEN)));

    private final HoldingWords english = HoldingWords.in(Locale.ENGLISH);
    private final HoldingWords chinese = HoldingWords.in(Locale.SIMPLIFIED_CHINESE);

    @Test
    void whatIsReckonedLeavesTheListOfWhatIsLeftOut() {
        assertThat(english.assumptions(TIERS, "USDT", FEES))
                .noneMatch(text -> text.startsWith("Trading fees are left out"))
                .anyMatch(text -> text.startsWith("Funding is left out"));
        assertThat(english.assumptions(TIERS, "USDT", FUNDING))
                .anyMatch(text -> text.startsWith("Trading fees are left out"))
                .noneMatch(text -> text.startsWith("Funding is left out"))
                .anyMatch(text -> text.contains("nobody knows the next rate"));
        assertThat(chinese.assumptions(TIERS, "USDT", FUNDING))
                .hasSameSizeAs(english.assumptions(TIERS, "USDT", FUNDING));
    }

    @Test
    void aDayIsToldInBothLanguagesAsOneThatWas() {
        Account account =
                Asked.workedPicture().open("SOLUSDT", "long", "1", "100", "5").account();
        Replay replay = Replay.of(account, DAY);

        assertThat(ReplayWords.in(Locale.ENGLISH).told(replay, account))
                .isEqualTo(
                        "In isolated mode BTCUSDT, ETHUSDT would have been liquidated, and 800 USDT would have been left. "
                                + "In cross mode the whole account would have been liquidated, and nothing would have been left. "
                                + "No figure of that day is known for SOLUSDT: it stays at its mark price.");
        assertThat(ReplayWords.in(Locale.SIMPLIFIED_CHINESE).told(replay, account))
                .contains("BTCUSDT、ETHUSDT", "800 USDT", "SOLUSDT");
        assertThat(ReplayWords.in(Locale.ENGLISH).date(DAY.date())).isEqualTo("10 October 2025");
    }

    @Test
    void nothingThatIsSaidForetells() {
        List<String> said = ReplayWords.in(Locale.ENGLISH).notes();

        assertThat(said).anyMatch(text -> text.contains("says nothing of days to come"));
        assertThat(String.join(" ", said) + ReplayWords.in(Locale.ENGLISH).question(DAY))
                .doesNotContainIgnoringCase("will")
                .doesNotContainIgnoringCase("forecast")
                .doesNotContainIgnoringCase("expect");
    }

    @ParameterizedTest
    @ValueSource(strings = {"holding", "replay"})
    void bothLanguagesHaveTheSameTexts(String bundle) {
        assertThat(Bundle.of(bundle, Locale.SIMPLIFIED_CHINESE).texts().keySet())
                .isEqualTo(Bundle.of(bundle, Locale.ENGLISH).texts().keySet());
    }
}
