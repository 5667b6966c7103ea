package dev.marginwise.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marginwise.rulebook.yaml.RuleBookFiles;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleBookCommandTest {

    @TempDir
    private Path directory = Path.of("");

    @Test
    void aPublishedEditionIsCheckedByItsName() {
        Run check = Run.of("check", "2026-11");

        assertThat(check.code()).isZero();
        assertThat(check.output())
                .startsWith("Edition 2026-11: 17 rules, 61,440 complete answer sets, 16 of them cross.\n")
                .contains("holds   fail-closed (375,000 cases): While a question that matters")
                .endsWith("Every property holds.\n");
    }

    @Test
    void theDifferenceBetweenAPublishedEditionAndADirectoryIsToldInPlainWords() {
        Run difference = Run.of("difference", "2026-11", trial().toString());

        assertThat(difference.code()).isZero();
        assertThat(difference.output())
                .startsWith("From 2026-11 to 2026-12, 15 of 76,800 answer sets change their mode.\n")
                .contains("  experience, from 21 up to 30: was up-to-a-hundred, is up-to-twenty\n")
                .contains("""
                        From cross to isolated: 15 sets, exactly those that meet one of these 11 conditions:
                          in all of them:
                              stop-loss: nine-or-ten
                              portfolio: written-limit
                              shared-margin: whole-wallet
                        """)
                .contains("""
                          - gate 'too-many-cautions' has changed; newly holds in 15,840 sets, no longer in 0 sets
                              was: 3 or more cautions
                              is:  2 or more cautions
                        """)
                .endsWith("Every property holds for edition 2026-12.\n");
    }

    @Test
    void theDifferenceToAnEditionWithABrokenPropertyEndsWithIt() {
        RuleBookFiles broken = Editions.changed(
                Editions.trialFiles(), "promises.yml", "size: [up-to-twice, two-to-five-times]", "size: up-to-twice");
        Path edition = Editions.copied(broken, directory.resolve("2026-12"));

        Run difference = Run.of("difference", "2026-11", edition.toString());

        assertThat(difference.code()).isOne();
        assertThat(difference.output())
                .contains("Edition 2026-12 cannot be published. This does not hold:\n  BROKEN  cross-is-earned");
    }

    @Test
    void theLinesThatPublishAnEditionArePrinted() {
        Run hash = Run.of("hash", trial().toString());

        assertThat(hash.code()).isZero();
        assertThat(hash.output()).isEqualTo("""
                          - edition: 2026-12
                            languages: [en]
                            rulebook: %s
                        """, Editions.trial().hash());
    }

    @Test
    void anUnprovedEditionGetsNoHash() {
        RuleBookFiles broken = Editions.changed(
                Editions.trialFiles(), "promises.yml", "size: [up-to-twice, two-to-five-times]", "size: up-to-twice");
        Path edition = Editions.copied(broken, directory.resolve("2026-12"));

        Run hash = Run.of("hash", edition.toString());

        assertThat(hash.code()).isOne();
        assertThat(hash.output()).contains("BROKEN  cross-is-earned").doesNotContain("sha256");
    }

    @Test
    void aCopiedFolderWithTheOldNameInsideIsRefused() {
        Path copied = Editions.copied(RuleBookFiles.ofEdition("2026-11"), directory.resolve("2026-12"));

        Run check = Run.of("check", copied.toString());

        assertThat(check.code()).isOne();
        assertThat(check.output()).contains("the edition is '2026-11', expected '2026-12'");
    }

    @Test
    void anUnknownEditionIsToldWithTheKnownOnes() {
        Run check = Run.of("check", "2026-10");

        assertThat(check.code()).isOne();
        assertThat(check.output()).startsWith("There is no edition '2026-10'").contains("published: 2026-11");
    }

    @Test
    void anythingElseIsAnsweredWithWhatCanBeAsked() {
        for (String[] arguments : new String[][] {{}, {"check"}, {"difference", "2026-11"}, {"chek", "2026-11"}}) {
            Run run = Run.of(arguments);

            assertThat(run.code()).isOne();
            assertThat(run.output()).contains("difference <from> <to>");
        }
    }

    private Path trial() {
        return Editions.copied(Editions.trialFiles(), directory.resolve("2026-12"));
    }
}
