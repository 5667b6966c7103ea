package dev.marginwise.guide.yaml;

import static dev.marginwise.guide.yaml.HeatingGuide.PLAN;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What can be wrong with {@code guide.yml}. */
class GuideProblemsTest {
    private static final String SOURCES = "sources.yml";

    @Test
    void aStatementSaidToBeShownButCitedNowhereIsTold() {
        HeatingGuide guide = HeatingGuide.good().with(SOURCES, "shown: [guide]", "shown: [guide, faq, footer]");

        assertThat(guide.problems())
                .containsExactly(guide.at(SOURCES, "shown:")
                        + ": statement 'S2' is said to be shown at 'faq', but nothing in guide.yml cites it there; cite it,"
                        + " or take 'faq' away");
    }

    @Test
    void aCitedStatementThatIsNotSaidToBeShownIsTold() {
        HeatingGuide guide = HeatingGuide.good().with(PLAN, "carries: [S2]", "carries: [S2, S1]");

        assertThat(guide.problems())
                .containsExactly(
                        guide.at(PLAN, "carries:")
                                + ": page 'walls' cites 'S1', but sources.yml does not say that 'guide' shows it; add it there");
    }

    @Test
    void anUnknownStatementATermAndASourceAreToldWithTheNearest() {
        HeatingGuide guide = HeatingGuide.good()
                .with(PLAN, "statements: [S2]", "statements: [S2, S22]")
                .with(PLAN, "terms: [wall]", "terms: [walls]")
                .with(PLAN, "see-also: [room]", "see-also: [roof]")
                .with(PLAN, "sources: [attics-leak]\n      - section", "sources: [attic-leaks]\n      - section")
                .with(PLAN, "links: [meter]", "links: [metre, meter]");

        assertThat(guide.problems())
                .containsExactly(
                        guide.at(PLAN, "[walls]") + ": term 'walls' is not known; did you mean 'wall'?",
                        guide.at(PLAN, "[metre") + ": link 'metre' is not known; did you mean 'meter'?",
                        guide.at(PLAN, "S22") + ": statement 'S22' is not known; did you mean 'S2'?",
                        guide.at(PLAN, "attic-leaks")
                                + ": source 'attic-leaks' is not known; did you mean 'attics-leak'?",
                        guide.at(PLAN, "[roof]") + ": term 'roof' is not known; did you mean 'room'?");
    }

    @Test
    void anUnknownKeyIsTold() {
        HeatingGuide guide = HeatingGuide.good().with(PLAN, "    reviewed:", "    reviewd:");

        assertThat(guide.problems())
                .containsExactly(
                        guide.at(PLAN, "page: walls") + ": the key 'reviewed' is missing",
                        guide.at(PLAN, "reviewd") + ": the key 'reviewd' is not known; did you mean 'reviewed'?");
    }

    @Test
    void idsStandOnlyOnce() {
        HeatingGuide guide = HeatingGuide.good()
                .with(PLAN, "section: to-do", "section: said")
                .with(PLAN, "{term: room}", "{term: wall}")
                .with(PLAN, "steps: [close, open]", "steps: [close, close]");

        assertThat(guide.problems())
                .contains(
                        guide.at(PLAN, "steps:")
                                + ": entry 'close' stands here a second time; the first is at "
                                + guide.at(PLAN, "steps:"),
                        guide.at(PLAN, "{term: wall}")
                                + ": term 'wall' stands here a second time; the first is at "
                                + guide.at(PLAN, "{term: wall,"));
        assertThat(guide.problems())
                .anyMatch(problem -> problem.endsWith("section 'said' stands here a second time; the first is at "
                        + guide.at(PLAN, "section: said")));
    }

    @Test
    void aTermHasOneHomeForItsMeaningAndOneForItsEntry() {
        HeatingGuide guide = HeatingGuide.good()
                .with(PLAN, "{term: room}", "{term: roof}")
                .with(PLAN, "see-also: [room]", "see-also: [roof]");

        assertThat(guide.problems())
                .containsExactly(
                        guide.at(PLAN, "glossary:") + ": the term 'room' of texts/en.yml has no entry here",
                        guide.at(PLAN, "{term: roof}")
                                + ": the term 'roof' has no meaning under 'glossary' in texts/en.yml");
    }

    @Test
    void aTermThatPointsToItselfIsTold() {
        HeatingGuide guide = HeatingGuide.good().with(PLAN, "see-also: [room]", "see-also: [wall]");

        assertThat(guide.problems()).containsExactly(guide.at(PLAN, "see-also") + ": term 'wall' points to itself");
    }

    @Test
    void aFigureOrALinkThatNothingShowsIsTold() {
        HeatingGuide guide = HeatingGuide.good()
                .with(PLAN, "  loss: ", "  gain: \"5\"\n  loss: ")
                .with(PLAN, "    links: [meter]\n", "");

        assertThat(guide.problems())
                .containsExactly(
                        guide.at(PLAN, "gain") + ": figure 'gain' is shown nowhere; show it, or take it away",
                        guide.at(PLAN, "meter:") + ": link 'meter' is shown nowhere; show it, or take it away");
    }

    @Test
    void aFigureThatIsNoNumberAndAnUnknownOneAreTold() {
        HeatingGuide guide =
                HeatingGuide.good().with(PLAN, "\"1234.50\"", "1,234.50").with(PLAN, "[loss, spare]", "[loss, spar]");

        assertThat(guide.problems())
                .contains(
                        guide.at(PLAN, "1,234") + ": '1,234.50' is no number; write it such as \"54216.87\"",
                        guide.at(PLAN, "spar]") + ": figure 'spar' is not known; did you mean 'spare'?");
    }

    @Test
    void aRowThatDoesNotFillTheColumnsIsTold() {
        HeatingGuide guide = HeatingGuide.good().with(PLAN, "indoors: [loss, spare]", "indoors: [loss]");

        assertThat(guide.problems())
                .containsExactly(guide.at(PLAN, "indoors") + ": row 'indoors' has 1 figures for 2 columns");
    }

    @Test
    void aSectionShowsOneThing() {
        HeatingGuide two = HeatingGuide.good().with(PLAN, "{steps: [close, open]}", "{steps: [close], points: [open]}");
        HeatingGuide none = HeatingGuide.good().with(PLAN, "{hulls: [isolated, cross]}", "{hulls: []}");
        HeatingGuide other = HeatingGuide.good().with(PLAN, "{hulls: [isolated, cross]}", "{hulls: [crossed]}");

        assertThat(two.problems())
                .containsExactly(two.at(PLAN, "{steps")
                        + ": a section shows one of: hulls, table, misunderstandings, steps, points");
        assertThat(none.problems())
                .containsExactly(none.at(PLAN, "hulls") + ": no hull is named; known: isolated, cross");
        assertThat(other.problems())
                .containsExactly(other.at(PLAN, "hulls") + ": mode 'crossed' is not known; did you mean 'cross'?");
    }

    @Test
    void anAnswerThatRestsOnNothingIsTold() {
        HeatingGuide guide = HeatingGuide.good()
                .with(PLAN, "    figures: [spare]\n    sources: [attics-leak]\n", "    figures: [spare]\n");

        assertThat(guide.problems())
                .containsExactly(guide.at(PLAN, "question: cold")
                        + ": question 'cold' rests on nothing: name 'statements' or 'sources'");
    }

    @Test
    void aPlaceADayASlotAndALanguageMustBeKnown() {
        HeatingGuide guide = HeatingGuide.good()
                .with(PLAN, "place: guide", "place: guides")
                .with(PLAN, "2030-01-31", "2030-02-31")
                .with(PLAN, "slot: report-address", "slot: report-adress")
                .with(PLAN, "languages: [en]", "languages: [fr]");

        assertThat(guide.problems())
                .contains(
                        PLAN + ":1: language 'fr' is not known; did you mean 'en'?",
                        PLAN + ":1: the first language of the guide is 'en'; list it first",
                        guide.at(PLAN, "guides") + ": place 'guides' is not known; did you mean 'guide'?",
                        guide.at(PLAN, "2030-02-31") + ": '2030-02-31' is no day; write it such as 2026-11-22",
                        guide.at(PLAN, "slot") + ": slot 'report-adress' is not known; did you mean 'report-address'?");
    }

    @Test
    void aMissingFileIsTold() {
        assertThat(HeatingGuide.good().without(PLAN).problems()).containsExactly(PLAN + ":1: the file is missing");
    }
}
