package dev.marginwise.rulebook.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marginwise.rulebook.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be wrong with {@code rules.yml}. */
class RulesProblemsTest {
    private static final String FILE = "rules.yml";

    @Test
    void anUnknownQuestionIsToldWithTheNearestName() {
        HeatingBook book = HeatingBook.good().with(FILE, "when: {rooms: single}", "when: {roms: single}");

        assertThat(book.problems())
                .contains(book.at(FILE, "roms") + ": question 'roms' is not known; did you mean 'rooms'?");
    }

    @Test
    void anUnknownOptionIsToldWithTheNearestName() {
        HeatingBook book = HeatingBook.good().with(FILE, "when: {rooms: single}", "when: {rooms: singel}");

        assertThat(book.problems())
                .contains(
                        book.at(FILE, "singel") + ": option of 'rooms' 'singel' is not known; did you mean 'single'?");
    }

    @Test
    void anUnknownMeasureIsToldWithTheNearestName() {
        HeatingBook book = HeatingBook.good().with(FILE, "    also: [insulate-first]", "    also: [insulate-fist]");

        assertThat(book.problems())
                .containsExactly(book.at(FILE, "insulate-fist")
                        + ": measure 'insulate-fist' is not known; did you mean 'insulate-first'?");
    }

    @Test
    void anOptionListedTwiceIsTold() {
        HeatingBook book = HeatingBook.good()
                .with(FILE, "when: {insulation: [poor, unknown]}", "when: {insulation: [poor, poor]}");

        assertThat(book.problems())
                .containsExactly(book.at(FILE, "[poor, poor]") + ": option 'poor' is listed a second time");
    }

    @Test
    void allOptionsOfAQuestionAreNoCondition() {
        HeatingBook book = HeatingBook.good().with(FILE, "when: {rooms: single}", "when: {rooms: [several, single]}");

        assertThat(book.problems())
                .containsExactly(book.at(FILE, "[several, single]")
                        + ": all options of 'rooms' are listed: that is no condition; remove it");
    }

    @Test
    void aRuleWithoutAConditionWouldHoldForEverybody() {
        HeatingBook book = HeatingBook.good().with(FILE, "when: {rooms: single}", "when: {}");

        assertThat(book.problems())
                .containsExactly(book.at(FILE, "when: {}") + ": a rule without a condition would hold for everybody");
    }

    @Test
    void anIdUsedByTwoKindsOfRuleIsTold() {
        HeatingBook book = HeatingBook.good().with(FILE, "caution: high-loss", "caution: extreme-loss");

        assertThat(book.problems())
                .contains(book.at(FILE, "caution: extreme-loss")
                        + ": rule 'extreme-loss' stands here a second time; the first is at "
                        + book.at(FILE, "gate: extreme-loss"));
    }

    @Test
    void anExampleForWhichTheRuleDoesNotHoldIsTold() {
        HeatingBook book =
                HeatingBook.good().with(FILE, "- {heat-loss: extreme}", "- {heat-loss: high, rooms: single}");

        assertThat(book.problems())
                .containsExactly(book.at(FILE, "{heat-loss: high, rooms: single}")
                        + ": rule 'extreme-loss' does not hold for its example {rooms=single, heat-loss=high}");
    }

    @Test
    void aRuleNeedsAnExample() {
        HeatingBook book = HeatingBook.good().with(FILE, "examples:\n      - {heat-loss: extreme}", "examples: []");

        assertThat(book.problems())
                .containsExactly(book.at(FILE, "examples: []") + ": rule 'extreme-loss' needs at least one example");
    }

    @Test
    void aRuleWithoutASourceIsTold() {
        HeatingBook book = HeatingBook.good()
                .with(FILE, "when: {rooms: single}\n    source: [S1]\n", "when: {rooms: single}\n")
                .with("sources.yml", "single-room, ", "");

        assertThat(book.problems())
                .containsExactly(book.at(FILE, "gate: single-room")
                        + ": rule 'single-room' names no source; add 'source: [S…]', or 'source: ours' where it rests on"
                        + " our own judgement alone");
    }

    @Test
    void anEmptyListIsNoSource() {
        HeatingBook book = HeatingBook.good()
                .with(
                        FILE,
                        "caution: fair-insulation\n    when: {insulation: fair}\n    source: ours",
                        "caution: fair-insulation\n    when: {insulation: fair}\n    source: []");

        assertThat(book.problems()).singleElement().asString().contains("rule 'fair-insulation' names no source");
    }

    @Test
    void aRuleOfOurOwnJudgementQuotesNoStatement() {
        assertThat(HeatingBook.good().read().rules())
                .filteredOn(rule -> rule.quoted().isEmpty())
                .extracting(Rule::id)
                .containsExactly("fair-insulation", "tight-ruin");
    }

    @Test
    void onlyAGateMayCarryMeasures() {
        HeatingBook book = HeatingBook.good()
                .with(FILE, "when: {insulation: fair}\n", "when: {insulation: fair}\n    also: [insulate-first]\n");

        assertThat(book.problems())
                .contains(book.at(FILE, "caution: fair-insulation")
                        + ": only a gate may count cautions or carry measures; 'fair-insulation' is a caution");
    }

    @Test
    void aRuleOfNoKnownKindIsToldOnceAndNothingElseOfIt() {
        HeatingBook book = HeatingBook.good()
                .with(FILE, "gate: single-room", "gaet: single-room")
                .with("sources.yml", "single-room, ", "")
                .with("texts/en.yml", "  single-room: {heading: One room, text: Nothing to share.}\n", "");

        assertThat(book.problems())
                .containsExactly(book.at(FILE, "gaet") + ": a rule is one of: gate, caution, contradiction");
    }

    @Test
    void aRuleOfTwoKindsIsTold() {
        HeatingBook book =
                HeatingBook.good().with(FILE, "gate: single-room", "gate: single-room\n    caution: single-room-too");

        assertThat(book.problems())
                .contains(book.at(FILE, "gate: single-room") + ": a rule is one of: gate, caution, contradiction");
    }

    @Test
    void aMeasureNamedTwiceIsTold() {
        HeatingBook book = HeatingBook.good()
                .with(FILE, "measures: [insulate-first]", "measures: [insulate-first, insulate-first]");

        assertThat(book.problems())
                .containsExactly(book.at(FILE, "measures") + ": measure 'insulate-first' stands here a second time");
    }

    @Test
    void tooManyMeasuresAreTold() {
        HeatingBook book = HeatingBook.good()
                .with(FILE, "measures: [insulate-first]", "measures: [insulate-first, b, c, d, e, f, g, h]");

        assertThat(book.problems()).contains(book.at(FILE, "measures") + ": an edition holds at most 7 measures");
    }

    @Test
    void aStatementCitedTwiceByOneRuleIsTold() {
        HeatingBook book = HeatingBook.good()
                .with(FILE, "when: {rooms: single}\n    source: [S1]", "when: {rooms: single}\n    source: [S1, S1]");

        assertThat(book.problems())
                .containsExactly(book.at(FILE, "[S1, S1]") + ": rule 'single-room' cites 'S1' a second time");
    }

    @Test
    void moreRulesThanBitsAreRefused() {
        StringBuilder many = new StringBuilder("next-steps:");
        for (int i = 1; i <= 60; i++) {
            many.insert(0, """
                  - caution: doubt-%d
                    when: {insulation: fair}
                    examples:
                      - {insulation: fair}
                """.formatted(i));
        }
        HeatingBook book = HeatingBook.good().with(FILE, "next-steps:", many.toString());

        assertThat(book.problems()).contains(FILE + ":1: an edition holds at most 63 rules");
    }

    @Test
    void aStepForAnUnknownModeOrMeasureIsTold() {
        HeatingBook book = HeatingBook.good()
                .with(FILE, "only: {also: insulate-first}", "only: {mode: isolatd, also: insulate-last}");

        assertThat(book.problems())
                .containsExactly(
                        book.at(FILE, "only:") + ": mode 'isolatd' is not known; did you mean 'isolated'?",
                        book.at(FILE, "only:")
                                + ": measure 'insulate-last' is not known; did you mean 'insulate-first'?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"not an address", "http://[", "meter"})
    void anAddressThatIsNoneIsTold(String address) {
        HeatingBook book = HeatingBook.good().with(FILE, "https://example.org/meter", "\"" + address + "\"");

        assertThat(book.problems())
                .containsExactly(book.at(FILE, "url:") + ": '" + address + "' is no web address; write https://…");
    }

    @Test
    void aJourneyThatExpectsAnUnknownNameIsTold() {
        HeatingBook book = HeatingBook.good()
                .with(
                        FILE,
                        "{mode: cross, gates: [], also: [], cautions: []",
                        "{mode: cross, gates: [], also: [], cautions: [high-los]");

        assertThat(book.problems())
                .containsExactly(
                        book.at(FILE, "high-los]") + ": name 'high-los' is not known; did you mean 'high-loss'?");
    }

    @Test
    void aJourneySaysWhatItExpectsInFull() {
        HeatingBook book = HeatingBook.good().with(FILE, "cautions: [], contradictions: []", "cautions: []");

        assertThat(book.problems()).containsExactly(book.at(FILE, "expect:") + ": the key 'contradictions' is missing");
    }
}
