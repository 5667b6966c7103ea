package dev.marginwise.margin.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marginwise.margin.Account;
import dev.marginwise.margin.Shock;
import dev.marginwise.margin.Warning;
import dev.marginwise.margin.number.Figure;
import dev.marginwise.margin.reading.AccountReader;
import dev.marginwise.margin.reading.FigureProblem;
import dev.marginwise.margin.tiers.TierSnapshot;
import dev.marginwise.margin.tiers.TierSource;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MarginWordsTest {
    private static final TierSnapshot TIERS = TierSnapshot.published();
    private static final Pattern FIGURE = Pattern.compile("-?\\d+(\\.\\d+)?|\\{\\d}");

    private final MarginWords english = MarginWords.in(Locale.ENGLISH);
    private final MarginWords chinese = MarginWords.in(Locale.SIMPLIFIED_CHINESE);

    @ParameterizedTest
    @EnumSource(FigureProblem.Kind.class)
    void everyProblemIsTold(FigureProblem.Kind kind) {
        assertThat(english.of(problem(kind))).isNotBlank().doesNotContain("{");
        assertThat(chinese.of(problem(kind))).containsPattern("\\p{IsHan}").doesNotContain("{");
    }

    @ParameterizedTest
    @EnumSource(Warning.Kind.class)
    void everyWarningIsTold(Warning.Kind kind) {
        assertThat(english.of(kind)).isNotBlank();
        assertThat(chinese.of(kind)).containsPattern("\\p{IsHan}");
    }

    @ParameterizedTest
    @EnumSource(TierSource.class)
    void everySourceOfTiersIsTold(TierSource source) {
        assertThat(english.of(source)).isNotBlank();
        assertThat(chinese.of(source)).containsPattern("\\p{IsHan}");
    }

    @Test
    void theWalletHoldsTheMarginAssetOfItsPositions() {
        assertThat(english.assumptions(TIERS, "USDC"))
                .contains("Multi-Assets mode is left out: the wallet holds USDC only.");
        assertThat(chinese.assumptions(TIERS, "USDC").toString())
                .contains("USDC")
                .doesNotContain("USDT");
    }

    @Test
    void theLimitsThatAreToldAreThoseThatHold() {
        Map<FigureProblem.Kind, List<Integer>> limits = Map.of(
                FigureProblem.Kind.TOO_LONG, List.of(Figure.DIGITS_BEFORE_POINT, Figure.DIGITS_AFTER_POINT),
                FigureProblem.Kind.SYMBOL_TOO_LONG, List.of(AccountReader.LONGEST_SYMBOL),
                FigureProblem.Kind.TOO_MANY_POSITIONS, List.of(Account.MOST_POSITIONS),
                FigureProblem.Kind.TOO_MANY_TIERS, List.of(AccountReader.MOST_TIERS),
                FigureProblem.Kind.MOVE_OUT_OF_RANGE,
                        List.of(Shock.LOWEST.intValueExact(), 0, Shock.HIGHEST.intValueExact()),
                FigureProblem.Kind.STEPS_OUT_OF_RANGE, List.of(Shock.FEWEST_STEPS, Shock.MOST_STEPS));

        limits.forEach((kind, figures) -> assertThat(FIGURE.matcher(english.of(problem(kind)))
                        .results()
                        .map(figure -> Integer.valueOf(figure.group())))
                .as(kind.id())
                .containsExactlyInAnyOrderElementsOf(figures));
    }

    @Test
    void whatAProblemNamesStandsInItsSentence() {
        FigureProblem unit = new FigureProblem("/wallet", FigureProblem.Kind.OTHER_UNIT, List.of(), List.of("USDT"));

        assertThat(english.of(unit)).isEqualTo("Behind this number only USDT may stand, or nothing.");
        assertThat(chinese.of(unit)).contains("USDT");
    }

    @Test
    void everythingLeftOutIsSaid() {
        assertThat(english.assumptions(TIERS, "USDC"))
                .doesNotHaveDuplicates()
                .anyMatch(text -> text.contains("2026-03-19") && text.contains("live page"));
        for (String leftOut : List.of(
                "fees",
                "Funding",
                "liquidation fee",
                "Partial liquidation",
                "ADL",
                "Slippage",
                "closes first",
                "Multi-Assets")) {
            assertThat(english.assumptions(TIERS, "USDC"))
                    .filteredOn(text -> text.contains(leftOut))
                    .isNotEmpty();
        }
        assertThat(chinese.assumptions(TIERS, "USDC")).hasSameSizeAs(english.assumptions(TIERS, "USDC"));
    }

    @Test
    void everyTextOfTheFileIsUsed() {
        int kinds = FigureProblem.Kind.values().length + Warning.Kind.values().length + TierSource.values().length;
        int assumptions = english.assumptions(TIERS, "USDC").size() - 1; // its source is one of the kinds

        assertThat(keys("")).hasSize(kinds + assumptions + 2);
    }

    @Test
    void bothLanguagesSayTheSameWithTheSameFigures() {
        for (String key : keys("")) {
            assertThat(figures("_zh_CN", key)).as(key).isEqualTo(figures("", key));
        }
    }

    @Test
    void aLanguageWithoutAFileIsToldInEnglish() {
        assertThat(MarginWords.in(Locale.FRENCH).of(problem(FigureProblem.Kind.MISSING)))
                .isEqualTo(english.of(problem(FigureProblem.Kind.MISSING)));
    }

    @Test
    void refusalsAreCounted() {
        assertThat(english.refused(1)).startsWith("One field");
        assertThat(english.refused(12)).startsWith("12 fields");
    }

    private static FigureProblem problem(FigureProblem.Kind kind) {
        return new FigureProblem("/wallet", kind, List.of(), List.of("1000PEPEUSDT", "1000"));
    }

    private static Set<String> keys(String suffix) {
        return new TreeSet<>(file(suffix).keySet());
    }

    private static List<String> figures(String suffix, String key) {
        List<String> figures = new ArrayList<>(FIGURE.matcher(file(suffix).getString(key))
                .results()
                .map(MatchResult::group)
                .toList());
        figures.sort(null);
        return figures;
    }

    /** One file without those that it falls back on, so that a text missing in it is seen. */
    private static ResourceBundle file(String suffix) {
        String name = "i18n/margin" + suffix + ".properties";
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(MarginWordsTest.class.getResourceAsStream("/" + name), name),
                StandardCharsets.UTF_8)) {
            return new PropertyResourceBundle(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
