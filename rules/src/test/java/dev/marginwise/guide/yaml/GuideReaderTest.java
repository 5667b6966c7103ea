package dev.marginwise.guide.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marginwise.guide.Exhibit;
import dev.marginwise.guide.Guide;
import dev.marginwise.guide.Page;
import dev.marginwise.guide.Section;
import dev.marginwise.rulebook.MarginMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a good guide becomes. */
class GuideReaderTest {
    private final Guide guide =
            Optional.ofNullable(HeatingGuide.good().read().get("en")).orElseThrow();
    private final Page page = guide.page("walls").orElseThrow();

    @Test
    void aFigureStandsInTheTextAsTheLanguageWritesIt() {
        assertThat(section("what-they-are").text().get(0).plain()).isEqualTo("A wall keeps 1,234.50 units in.");
        assertThat(guide.figures()).hasToString("{heat=1234.50, loss=600, spare=9.6}");
    }

    @Test
    void aSectionKnowsEveryFigureItShows() {
        assertThat(section("what-they-are").figures()).containsExactly("heat");
        assertThat(section("example").figures()).containsExactlyInAnyOrder("loss", "spare");
        assertThat(guide.questions().get(0).figures()).containsExactly("spare");
    }

    @Test
    void aPageNamesItsMaintainerAndTheDayOfItsReview() {
        assertThat(page.review().maintainer()).isEqualTo("The stokers");
        assertThat(page.review().reviewed()).isEqualTo("2030-01-31");
        assertThat(page.review().reviewedInWords()).isEqualTo("31 January 2030");
        assertThat(guide.figuresNote().plain()).isEqualTo("Measured on 2 January 2030.");
    }

    @Test
    void everyKindOfExhibitIsRead() {
        assertThat(page.sections().stream()
                        .flatMap(section -> section.exhibit().stream())
                        .map(exhibit -> exhibit.fold(IN_A_LINE)))
                .containsExactly(
                        "hulls [ISOLATED, CROSS], Two houses.",
                        "table One house. Where | Lost | Left / Indoors | 600 | 9.6",
                        "said Thick is warm. so Only when dry.",
                        "steps [close, open]");
    }

    @Test
    void sourcesLinksAndSlotsAreResolved() {
        assertThat(section("what-they-are").sources())
                .extracting(source -> source.citation() + " " + source.fact().url())
                .containsExactly("The Attic Review, 2029 Optional[https://example.org/attics]");
        assertThat(page.links())
                .extracting(link -> link.text() + " " + link.url())
                .containsExactly("How to read a meter https://example.org/meter");
        assertThat(section("write-to-us").slot()).contains(Section.REPORT_ADDRESS);
    }

    @Test
    void aTermIsToldWithTheMeaningThatTheRuleBookGives() {
        assertThat(guide.glossary().get(0).term().meaning()).isEqualTo("What stands around a room.");
        assertThat(guide.glossary().get(0).explanation().terms()).containsExactly("room");
        assertThat(guide.glossary().get(0).seeAlso()).containsExactly("room");
    }

    @Test
    void theGuideKnowsThePlacesItHas() {
        assertThat(guide.places()).containsExactly("guide");
        assertThat(guide.pagesAt("guide")).containsExactly(page);
        assertThat(guide.page("roof")).isEmpty();
    }

    @Test
    void anotherLanguageHoldsTheSame() {
        Map<String, Guide> guides = HeatingGuide.inTwoLanguages().read();

        assertThat(guides).containsOnlyKeys("en", "fr");
        assertThat(guides.get("fr"))
                .extracting(
                        french -> french.page("walls").orElseThrow().review().reviewedInWords())
                .isEqualTo("31 janvier 2030");
    }

    @Test
    void theLanguageOfTheMachineChangesNothing() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);

            assertThat(HeatingGuide.good().read()).containsValue(guide);
        } finally {
            Locale.setDefault(before);
        }
    }

    private Section section(String id) {
        return page.sections().stream()
                .filter(section -> section.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static final Exhibit.Cases<String> IN_A_LINE = new Exhibit.Cases<>() {
        @Override
        public String hulls(Exhibit.Hulls hulls) {
            List<MarginMode> modes = hulls.modes();
            return "hulls " + modes + ", " + hulls.caption();
        }

        @Override
        public String table(Exhibit.Table table) {
            StringBuilder line = new StringBuilder("table " + table.caption() + " " + table.rowHeading());
            table.columns().forEach(column -> line.append(" | ").append(column.text()));
            table.rows().forEach(row -> {
                line.append(" / ").append(row.heading().text());
                row.cells().forEach(cell -> line.append(" | ").append(cell.text()));
            });
            return line.toString();
        }

        @Override
        public String misunderstandings(Exhibit.Misunderstandings misunderstandings) {
            Exhibit.Misunderstanding first = misunderstandings.pairs().get(0);
            return "said " + first.said() + " so " + first.so().plain();
        }

        @Override
        public String steps(Exhibit.Steps steps) {
            return "steps " + steps.items().stream().map(Exhibit.Item::id).toList();
        }

        @Override
        public String points(Exhibit.Points points) {
            return "points " + points.items().stream().map(Exhibit.Item::id).toList();
        }
    };
}
