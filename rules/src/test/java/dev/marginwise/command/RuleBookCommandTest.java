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
        Run difference = Run.of("difference", "2026-12", trial().toString());

        assertThat(difference.code()).isZero();
        assertThat(difference.output())
                .startsWith("From 2026-12 to 2027-01, 21 of 360,000 answer sets change their mode.\n")
                .contains("  experience, from 21 up to 30: was up-to-a-hundred, is up-to-twenty\n")
                .contains("""
                        From cross to isolated: 21 sets, exactly those that meet one of these 16 conditions:
                          in all of them:
                              own-risk: more-of-wallet
                              stop-loss: nine-or-ten
                              shared-margin: whole-wallet
                        """)
                .contains("""
                          - gate 'too-many-cautions' has changed; newly holds in 79,620 sets, no longer in 0 sets
                              was: 3 or more cautions
                              is:  2 or more cautions
                        """)
                .endsWith("Every property holds for edition 2027-01.\n");
    }

    @Test
    void theDifferenceToAnEditionWithABrokenPropertyEndsWithIt() {
        RuleBookFiles broken = Editions.changed(
                Editions.trialFiles(), "promises.yml", "size: [up-to-twice, two-to-five-times]", "size: up-to-twice");
        Path edition = Editions.copied(broken, directory.resolve("2027-01"));

        Run difference = Run.of("difference", "2026-12", edition.toString());

        assertThat(difference.code()).isOne();
        assertThat(difference.output())
                .contains(
                        "Edition 2027-01 cannot be published. This does not hold:\n  BROKEN  cross-needs-every-condition");
    }

    @Test
    void theLinesThatPublishAnEditionArePrinted() {
        Run hash = Run.of("hash", trial().toString());

        assertThat(hash.code()).isZero();
        assertThat(hash.output()).isEqualTo("""
                          - edition: 2027-01
                            languages: [en]
                            rulebook: %s
                        """, Editions.trial().hash());
    }

    @Test
    void anUnprovedEditionGetsNoHash() {
        RuleBookFiles broken = Editions.changed(
                Editions.trialFiles(), "promises.yml", "size: [up-to-twice, two-to-five-times]", "size: up-to-twice");
        Path edition = Editions.copied(broken, directory.resolve("2027-01"));

        Run hash = Run.of("hash", edition.toString());

        assertThat(hash.code()).isOne();
        assertThat(hash.output())
                .contains("BROKEN  cross-needs-every-condition")
                .doesNotContain("sha256");
    }

    @Test
    void aCopiedFolderWithTheOldNameInsideIsRefused() {
        Path copied = Editions.copied(RuleBookFiles.ofEdition("2026-12"), directory.resolve("2027-01"));

        Run check = Run.of("check", copied.toString());

        assertThat(check.code()).isOne();
        assertThat(check.output()).contains("the edition is '2026-12', expected '2027-01'");
    }

    @Test
    void anUnknownEditionIsToldWithTheKnownOnes() {
        Run check = Run.of("check", "2026-10");

        assertThat(check.code()).isOne();
        assertThat(check.output()).startsWith("There is no edition '2026-10'").contains("published: 2026-11, 2026-12");
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
        return Editions.copied(Editions.trialFiles(), directory.resolve("2027-01"));
    }
}
