package dev.marginwise.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marginwise.rulebook.yaml.RuleBookFiles;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Faults that a rule author may make, each planted in a copy of the published edition: refused, and said why. */
class PlantedFaultsTest {
    private static final RuleBookFiles GOOD = RuleBookFiles.ofEdition("2026-11");

    private static final String SINGLE_POSITION = """
              - gate: single-position
                when: {open-positions: one}
                source: [S7]
                examples:
                  - {open-positions: one}
            """;

    @TempDir
    private Path directory = Path.of("");

    @Test
    void anUnspoiltCopyPasses() {
        Run check = check(GOOD);

        assertThat(check.code()).isZero();
        assertThat(check.output()).endsWith("Every property holds.\n").doesNotContain("BROKEN");
    }

    @Test
    void experienceMayNotMakeUpForWeakStops() {
        Run check = check(Editions.changed(
                GOOD,
                "rules.yml",
                "when: {stop-loss: [five-or-fewer, no-record, no-stop]}",
                "when: {stop-loss: [five-or-fewer, no-record, no-stop],"
                        + " experience: [up-to-a-hundred, up-to-twenty, none]}"));

        assertThat(check.code()).isOne();
        assertThat(check.output())
                .contains(
                        "rules.yml:12: rule 'stops-not-kept' does not hold for its example {stop-loss=five-or-fewer}");
    }

    @Test
    void experienceMayNotMakeUpForWeakStopsEvenWithExamplesThatFit() {
        RuleBookFiles compensating = Editions.changed(
                Editions.changed(
                        GOOD,
                        "rules.yml",
                        "when: {stop-loss: [five-or-fewer, no-record, no-stop]}",
                        "when: {stop-loss: [five-or-fewer, no-record, no-stop],"
                                + " experience: [up-to-a-hundred, up-to-twenty, none]}"),
                "rules.yml",
                "      - {stop-loss: five-or-fewer}\n      - {stop-loss: no-record}\n      - {stop-loss: no-stop}\n",
                "      - {stop-loss: no-stop, experience: none}\n");

        Run check = check(compensating);

        assertThat(check.code()).isOne();
        assertThat(check.output())
                .contains("BROKEN  no-compensation")
                .contains("gate 'stops-not-kept' alone is not enough for {stop-loss=five-or-fewer,"
                        + " experience=over-a-hundred,")
                .contains("BROKEN  weak-stops-stay-isolated")
                .endsWith("not hold: this edition cannot be published.\n");
    }

    @Test
    void aDroppedGateIsMissedWhereverItIsNamed() {
        Run check = check(Editions.changed(GOOD, "rules.yml", SINGLE_POSITION, ""));

        assertThat(check.code()).isOne();
        assertThat(check.output())
                .contains("name 'single-position' is not known")
                .contains("statement 'S7' names the rules [single-position], but is cited by []")
                .contains("a text under 'rules' for 'single-position' is not known");
    }

    @Test
    void aGateDroppedEverywhereBreaksAPromise() {
        RuleBookFiles dropped = Editions.changed(GOOD, "rules.yml", SINGLE_POSITION, "");
        dropped = Editions.changed(dropped, "rules.yml", "gates: [single-position]", "gates: []");
        dropped = Editions.changed(
                dropped,
                "rules.yml",
                "gates: [stops-not-kept, single-position, no-portfolio-limit]",
                "gates: [stops-not-kept, no-portfolio-limit]");
        dropped = Editions.changed(dropped, "sources.yml", "    rules: [single-position]\n", "");
        dropped = Editions.changed(
                dropped,
                "texts/en.yml",
                "  single-position:\n    heading: Only one position will be open\n    text: >-\n"
                        + "      With one [position](position), [cross margin](cross-margin) puts the rest of the wallet"
                        + " behind it too. It can\n      bear a bigger move, and more than its own margin can be lost.\n",
                "");

        Run check = check(dropped);

        assertThat(check.code()).isOne();
        assertThat(check.output())
                .contains("BROKEN  cross-is-earned")
                .contains("broken for {stop-loss=nine-or-ten, ")
                .contains("open-positions=one");
    }

    @Test
    void anOptionInTheWrongPlaceOfTheRiskOrderIsNotMonotone() {
        RuleBookFiles swapped = Editions.changed(GOOD, "rules.yml", "size: five-to-ten-times", "size: SWAP");
        swapped = Editions.changed(swapped, "rules.yml", "size: two-to-five-times", "size: five-to-ten-times");
        swapped = Editions.changed(swapped, "rules.yml", "size: SWAP", "size: two-to-five-times");

        Run check = check(swapped);

        assertThat(check.code()).isOne();
        assertThat(check.output())
                .contains("BROKEN  monotone")
                .containsPattern("from \\{.*size=two-to-five-times.*} to the riskier \\{.*size=five-to-ten-times.*}");
    }

    @Test
    void aDuplicateIdIsToldWithBothPlaces() {
        Run check = check(Editions.changed(GOOD, "rules.yml", "- gate: size-above-ten", "- gate: size-above-five"));

        assertThat(check.code()).isOne();
        assertThat(check.output())
                .containsPattern(
                        "rules.yml:\\d+: rule 'size-above-five' stands here a second time; the first is at rules.yml:\\d+");
    }

    @Test
    void aMissingTextIsToldByItsId() {
        Run check = check(Editions.changed(
                GOOD, "texts/en.yml", "    headline: Isolated margin fits your answers, with smaller size\n", ""));

        assertThat(check.code()).isOne();
        assertThat(check.output()).containsPattern("texts/en.yml:\\d+: the key 'headline' is missing");
    }

    @Test
    void anUnmappedStatementIsToldWithWhatToSay() {
        Run check = check(Editions.changed(
                GOOD, "sources.yml", "  - statement: S4\n    shown: [start, about]\n", "  - statement: S4\n"));

        assertThat(check.code()).isOne();
        assertThat(check.output())
                .contains("sources.yml:10: statement 'S4' is not mapped: say 'rules', 'shown', or 'out-of-scope' with a"
                        + " reason");
    }

    @Test
    void aMisspeltKeyIsToldWithTheOneThatWasMeant() {
        Run check =
                check(Editions.changed(GOOD, "rules.yml", "when: {open-positions: one}", "wen: {open-positions: one}"));

        assertThat(check.code()).isOne();
        assertThat(check.output()).contains("the key 'wen' is not known; did you mean 'when'?");
    }

    private Run check(RuleBookFiles files) {
        Path edition = Editions.copied(files, directory.resolve("2026-11"));
        return Run.of("check", edition.toString());
    }
}
