package dev.marginwise.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.marginwise.guide.Exhibit;
import dev.marginwise.guide.FrequentQuestion;
import dev.marginwise.guide.GlossaryEntry;
import dev.marginwise.guide.Guide;
import dev.marginwise.guide.OfficialPage;
import dev.marginwise.guide.Page;
import dev.marginwise.guide.Section;
import dev.marginwise.rulebook.RuleBook;
import dev.marginwise.rulebook.Statement;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The guide of the published edition holds what the domain page asks of it. */
class GuideContentTest {
    private final RuleBook book = PublishedGuide.book();
    private final Guide guide = PublishedGuide.english();

    @Test
    void everyPlaceOfTheGuideSiteHasItsPages() {
        assertThat(guide.pagesAt("guide"))
                .extracting(Page::id)
                .containsExactly("isolated-margin", "cross-margin", "how-to-choose");
        assertThat(guide.places()).containsExactlyInAnyOrderElementsOf(Page.PLACES);
    }

    @Test
    void aGuidePageDrawsTheHullShowsFiguresClearsUpAndTellsHowToSwitch() {
        assertThat(guide.pagesAt("guide"))
                .allSatisfy(page -> assertThat(exhibits(page))
                        .contains(
                                Exhibit.Hulls.class,
                                Exhibit.Table.class,
                                Exhibit.Misunderstandings.class,
                                Exhibit.Steps.class));
        assertThat(guide.pagesAt("guide"))
                .allSatisfy(page -> assertThat(page.sections())
                        .extracting(Section::id)
                        .contains("several-trades", "check-and-switch"));
    }

    @Test
    void everyPageNamesItsMaintainerAndItsReview() {
        assertThat(guide.pages()).allSatisfy(page -> {
            assertThat(page.review().maintainer()).isEqualTo("Marginwise editors");
            assertThat(page.review().reviewed()).isEqualTo("2026-11-25");
        });
    }

    @Test
    void aPageThatLeadsOnHasSomewhereToLead() {
        assertThat(guide.pages())
                .filteredOn(page -> page.carries().contains("S20"))
                .isNotEmpty()
                .allSatisfy(page -> assertThat(page.links()).isNotEmpty());
    }

    @Test
    void linksLeadToOfficialPagesOnly() {
        assertThat(guide.pages().stream().flatMap(page -> page.links().stream()))
                .extracting(OfficialPage::url)
                .allSatisfy(url -> assertThat(url).hasHost("www.binance.com"));
    }

    @Test
    void atLeastTwentyFiveTermsAndTenQuestionsAreExplained() {
        assertThat(guide.glossary()).hasSizeGreaterThanOrEqualTo(25);
        assertThat(guide.glossary())
                .allSatisfy(entry -> assertThat(entry.seeAlso()).isNotEmpty());
        assertThat(guide.questions()).hasSizeGreaterThanOrEqualTo(10);
    }

    @Test
    void theThreeQuestionsOfTheGuideComeFirstEachWithItsStatement() {
        assertThat(guide.questions().subList(0, 3))
                .extracting(FrequentQuestion::statements)
                .containsExactly(List.of("S11"), List.of("S12"), List.of("S13"));
    }

    @Test
    void everyNamedSourceOfTheEditionIsCitedSomewhere() {
        Set<String> cited = new HashSet<>();
        guide.pages().stream()
                .flatMap(page -> page.sections().stream())
                .flatMap(section -> section.sources().stream())
                .forEach(source -> cited.add(source.fact().id()));
        guide.questions().stream()
                .flatMap(question -> question.sources().stream())
                .forEach(source -> cited.add(source.fact().id()));

        assertThat(book.facts()).allSatisfy(fact -> assertThat(cited).contains(fact.id()));
    }

    /** A reader can look each of them up, and knows how old it is: by its own date, or by the month in which we read it. */
    @Test
    void everyNamedSourceHasItsAddressAndItsAge() {
        assertThat(book.facts()).allSatisfy(fact -> assertThat(fact.url()).isPresent());
        assertThat(Stream.concat(
                        guide.pages().stream()
                                .flatMap(page -> page.sections().stream())
                                .flatMap(section -> section.sources().stream()),
                        guide.questions().stream().flatMap(question -> question.sources().stream())))
                .allSatisfy(source -> assertThat(source.citation()).containsPattern("20\\d\\d|SSRN"));
    }

    @Test
    void everyStatementIsImplementedOrShownSomewhere() {
        assertThat(book.statements())
                .filteredOn(statement -> statement.rules().isEmpty())
                .extracting(Statement::shown)
                .allSatisfy(shown -> assertThat(shown).isNotEmpty());
    }

    /** Those of the domain page; the arithmetic is compared elsewhere. */
    @Test
    void theFiguresAreThoseOfTheWorkedPicture() {
        assertThat(guide.figures())
                .contains(
                        figure("wallet", "2000"),
                        figure("isolated-btc-liquidation", "54216.87"),
                        figure("isolated-btc-liquidation-after-adding", "51204.82"),
                        figure("isolated-btc-at-stake-after-adding", "900"),
                        figure("cross-btc-liquidation-eth-at-entry", "40401.61"),
                        figure("cross-btc-liquidation-eth-at-2700", "46401.61"),
                        figure("cross-btc-liquidation-eth-at-2400", "52401.61"),
                        figure("cross-btc-liquidation-eth-at-2300", "54401.61"),
                        figure("cross-at-stake", "2000"),
                        figure("both-fall-isolated", "9.6"),
                        figure("both-fall-isolated-lost", "1200"),
                        figure("both-fall-isolated-left", "800"),
                        figure("both-fall-cross", "16.3"));
        assertThat(guide.tiersAsOf()).isEqualTo("2026-03-19");
    }

    @Test
    void anExplanationSaysMoreThanTheShortMeaning() {
        assertThat(guide.glossary())
                .extracting(GlossaryEntry::explanation)
                .allSatisfy(explanation ->
                        assertThat(explanation.plain().split("[.!?](\\s|$)")).hasSizeBetween(1, 3));
        assertThat(guide.glossary())
                .allSatisfy(entry -> assertThat(entry.explanation().plain())
                        .doesNotContain(entry.term().meaning()));
    }

    private static List<Class<?>> exhibits(Page page) {
        List<Class<?>> kinds = new ArrayList<>();
        page.sections().forEach(section -> section.exhibit().ifPresent(exhibit -> kinds.add(exhibit.getClass())));
        return kinds;
    }

    private static Map.Entry<String, BigDecimal> figure(String id, String value) {
        return entry(id, new BigDecimal(value));
    }
}
