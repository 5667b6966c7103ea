package dev.marginwise.rulebook.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marginwise.questionnaire.Option;
import dev.marginwise.questionnaire.Question;
import dev.marginwise.rulebook.MarginMode;
import dev.marginwise.rulebook.Measure;
import dev.marginwise.rulebook.Rule;
import dev.marginwise.rulebook.RuleBook;
import dev.marginwise.rulebook.Texts;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RuleBookReaderTest {

    @Test
    void aGoodBookIsReadWhole() {
        RuleBook book = HeatingBook.good().read();

        assertThat(book.edition()).isEqualTo("2030-01");
        assertThat(book.hash()).matches("sha256:[0-9a-f]{64}");
        assertThat(book.rules())
                .extracting(Rule::id)
                .containsExactly(
                        "needs-insulation",
                        "single-room",
                        "rooms-lose-together",
                        "extreme-loss",
                        "too-many-doubts",
                        "fair-insulation",
                        "high-loss",
                        "tight-ruin");
        assertThat(book.gates()).hasSize(5);
        assertThat(book.cautions()).hasSize(2);
        assertThat(book.contradictions()).hasSize(1);
        assertThat(book.journeys().get(0).mode()).isEqualTo(MarginMode.CROSS);
        assertThat(book.firstTexts().statement("S2")).isEqualTo("Rooms share their heat.");
        assertThat(textsOf(book, "insulation").why().terms()).containsExactly("wall");
    }

    @Test
    void optionsKeepTheirOrderAndTheirRisk() {
        RuleBook book = HeatingBook.good().read();

        Question insulation = book.questionnaire().question("insulation").orElseThrow();
        Question rooms = book.questionnaire().question("rooms").orElseThrow();
        assertThat(insulation.optionIds()).containsExactly("good", "fair", "poor", "unknown");
        assertThat(insulation.options())
                .extracting(option -> option.risk().orElse(-1))
                .containsExactly(0, 1, 2, 2);
        assertThat(rooms.options())
                .extracting(option -> option.risk().orElse(-1))
                .containsExactly(0, -1);
    }

    @Test
    void aStepIsShownOnlyWithItsMeasure() {
        RuleBook book = HeatingBook.good().read();

        Measure insulate = new Measure("insulate-first");
        assertThat(book.nextSteps())
                .filteredOn(step -> step.fits(MarginMode.ISOLATED, List.of(insulate)))
                .hasSize(2);
        assertThat(book.nextSteps())
                .filteredOn(step -> step.fits(MarginMode.ISOLATED, List.of()))
                .hasSize(1);
    }

    @Test
    void aBareNoIsTheTextNo() {
        HeatingBook book = HeatingBook.good()
                .with("texts/en.yml", "counts: [\"no\", one, two]", "counts: [no, yes, on]")
                .with("texts/en.yml", "topic: Rooms", "topic: no");

        RuleBook read = book.read();

        assertThat(read.firstTexts().counts()).containsExactly("no", "yes", "on");
        assertThat(textsOf(read, "rooms").topic()).isEqualTo("no");
    }

    @Test
    void whatDecidesChangesTheHashAndTextsDoNot() {
        HeatingBook good = HeatingBook.good();

        RuleBook otherText = good.with("texts/en.yml", "Heating is not advice.", "No advice.")
                .read();
        RuleBook otherExample = good.with(
                        "rules.yml",
                        "examples:\n      - {insulation: poor}",
                        "examples:\n      - {insulation: unknown}")
                .read();
        RuleBook otherBound = good.with(
                        "questionnaire.yml", "numbers: {above: 2.5, up-to: 5}", "numbers: {above: 2.5, up-to: 6}")
                .with("questionnaire.yml", "numbers: {above: 5}", "numbers: {above: 6}")
                .read();
        RuleBook otherCondition = good.with("rules.yml", "when: {heat-loss: high}", "when: {heat-loss: [low, high]}")
                .read();
        RuleBook otherMeasure =
                good.with("rules.yml", "    also: [insulate-first]\n", "").read();

        assertThat(otherText.hash()).isEqualTo(good.read().hash());
        assertThat(otherText.firstTexts().hash())
                .isNotEqualTo(good.read().firstTexts().hash());
        assertThat(otherExample.hash()).isEqualTo(good.read().hash());
        assertThat(List.of(otherBound.hash(), otherCondition.hash(), otherMeasure.hash()))
                .doesNotHaveDuplicates()
                .doesNotContain(good.read().hash());
    }

    @Test
    void theProblemsOfAllFilesAreToldInOneGoInOrder() {
        HeatingBook book = HeatingBook.good()
                .with("texts/en.yml", "topic: Rooms", "topik: Rooms")
                .with("texts/en.yml", "notice: Heating is not advice.\n", "")
                .with("sources.yml", "out-of-scope: Boilers are another guide.", "shown: [attic]")
                .with("rules.yml", "when: {rooms: single}", "when: {romms: single}")
                .with("rules.yml", "when: {heat-loss: high}", "when: {heat-loss: hihg}")
                .with("questionnaire.yml", "kind: decimal", "kind: decimals")
                .with("promises.yml", "also: [insulate-first]", "also: [insulate-frist]");

        List<String> problems = book.problems();

        assertThat(problems)
                .contains(
                        book.at("promises.yml", "insulate-frist")
                                + ": measure 'insulate-frist' is not known; did you mean 'insulate-first'?",
                        book.at("questionnaire.yml", "decimals")
                                + ": the kind 'decimals' is not known; did you mean 'decimal'?",
                        book.at("rules.yml", "romms") + ": question 'romms' is not known; did you mean 'rooms'?",
                        book.at("rules.yml", "hihg")
                                + ": option of 'heat-loss' 'hihg' is not known; did you mean 'high'?",
                        book.at("sources.yml", "attic]")
                                + ": place 'attic' is not known; known: start, guide, glossary, faq, safety, about,"
                                + " result, compare, footer, rules, every-page, site",
                        book.at("texts/en.yml", "language: en") + ": the key 'notice' is missing",
                        book.at("texts/en.yml", "topik") + ": the key 'topik' is not known; did you mean 'topic'?");
        assertThat(problems.stream().map(line -> line.split(":", 2)[0]).distinct())
                .containsExactly("promises.yml", "questionnaire.yml", "rules.yml", "sources.yml", "texts/en.yml");
        assertThat(problems.stream()
                        .filter(line -> line.startsWith("rules.yml"))
                        .map(line -> Integer.valueOf(line.split(":", 3)[1])))
                .isSorted();
    }

    @Test
    void theMessageOfTheRefusalListsEveryProblem() {
        HeatingBook book = HeatingBook.good()
                .with("rules.yml", "when: {rooms: single}", "when: {romms: single}")
                .without("sources.yml");

        assertThatThrownBy(book::read)
                .isInstanceOf(BadRuleBookException.class)
                .hasMessageStartingWith("rule book 2030-01 has ")
                .hasMessageContaining("question 'romms'")
                .hasMessageContaining("\n  sources.yml:1: the file is missing");
    }

    @Test
    void everyMissingFileIsTold() {
        RuleBookFiles nothing = name -> Optional.empty();

        assertThatThrownBy(() -> RuleBookReader.read("2030-01", List.of("en", "fr"), nothing))
                .isInstanceOfSatisfying(
                        BadRuleBookException.class,
                        refused -> assertThat(refused.problems())
                                .containsExactly(
                                        "promises.yml:1: the file is missing",
                                        "questionnaire.yml:1: the file is missing",
                                        "rules.yml:1: the file is missing",
                                        "sources.yml:1: the file is missing",
                                        "texts/en.yml:1: the file is missing",
                                        "texts/fr.yml:1: the file is missing"));
    }

    @Test
    void anotherEditionThanTheFolderIsAProblem() {
        HeatingBook book = HeatingBook.good().with("questionnaire.yml", "edition: 2030-01", "edition: 2031-01");

        assertThat(book.problems())
                .containsExactly("questionnaire.yml:1: the edition is '2031-01', expected '2030-01'");
    }

    @Test
    void optionsOfEqualRiskShareIt() {
        Question insulation =
                HeatingBook.good().read().questionnaire().question("insulation").orElseThrow();

        Option poor = insulation.option("poor").orElseThrow();
        Option unknown = insulation.option("unknown").orElseThrow();
        assertThat(poor.atLeastAsRiskyAs(unknown)).isTrue();
        assertThat(unknown.atLeastAsRiskyAs(poor)).isTrue();
    }

    private static Texts.OfQuestion textsOf(RuleBook book, String question) {
        return book.firstTexts().of(book.questionnaire().question(question).orElseThrow());
    }
}
