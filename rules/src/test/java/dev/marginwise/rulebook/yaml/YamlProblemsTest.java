package dev.marginwise.rulebook.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What can be wrong with the YAML itself, and with the keys of any file. */
class YamlProblemsTest {

    @Test
    void anUnknownKeyIsToldWithTheNearestOne() {
        HeatingBook book = HeatingBook.good().with("rules.yml", "when: {rooms: single}", "whem: {rooms: single}");

        assertThat(book.problems())
                .contains(book.at("rules.yml", "whem") + ": the key 'whem' is not known; did you mean 'when'?");
    }

    @Test
    void aMissingKeyIsTold() {
        HeatingBook book =
                HeatingBook.good().with("promises.yml", "statement: Poor insulation always gives isolated.\n    ", "");

        assertThat(book.problems())
                .containsExactly(book.at("promises.yml", "- promise") + ": the key 'statement' is missing");
    }

    @Test
    void aKeyGivenTwiceIsToldWithTheFirst() {
        HeatingBook book = HeatingBook.good()
                .with("rules.yml", "when: {rooms: single}\n", "when: {rooms: single}\n    when: {}\n");

        assertThat(book.problems())
                .containsExactly(book.at("rules.yml", "when: {}")
                        + ": the key 'when' stands here a second time; the first is at line "
                        + book.at("rules.yml", "when: {rooms: single}").split(":", 3)[1]);
    }

    @Test
    void aKeyWithoutAValueIsTold() {
        HeatingBook book = HeatingBook.good().with("texts/en.yml", "topic: Rooms", "topic:");

        assertThat(book.problems())
                .containsExactly(book.at("texts/en.yml", "topic:\n") + ": a text is expected here, not nothing");
    }

    @Test
    void aListInTheWrongPlaceIsTold() {
        HeatingBook book = HeatingBook.good().with("texts/en.yml", "topic: Rooms", "topic: [Rooms]");

        assertThat(book.problems())
                .containsExactly(book.at("texts/en.yml", "[Rooms]") + ": a text is expected here, not a list");
    }

    @Test
    void aTextInPlaceOfAListIsTold() {
        HeatingBook book =
                HeatingBook.good().with("rules.yml", "measures: [insulate-first]", "measures: insulate-first");

        assertThat(book.problems())
                .contains(book.at("rules.yml", "measures") + ": a list is expected here, not a single value");
    }

    @Test
    void aTextInPlaceOfAGroupIsTold() {
        HeatingBook book = HeatingBook.good().with("rules.yml", "when: {rooms: single}", "when: single");

        assertThat(book.problems())
                .contains(book.at("rules.yml", "when: single")
                        + ": a group of keys is expected here, not a single value");
    }

    @Test
    void aKeyThatIsNoWordIsTold() {
        HeatingBook book = HeatingBook.good().with("rules.yml", "when: {rooms: single}", "when: {[rooms]: single}");

        assertThat(book.problems()).contains(book.at("rules.yml", "[rooms]") + ": a key must be a single word");
    }

    @Test
    void brokenYamlIsToldWithItsLine() {
        HeatingBook book = HeatingBook.good().with("rules.yml", "when: {rooms: single}", "when: {rooms: single");

        assertThat(book.problems())
                .singleElement()
                .asString()
                .startsWith("rules.yml:")
                .contains("cannot be read as YAML");
    }

    @Test
    void aCharacterThatYamlForbidsIsAProblemLikeAnyOther() {
        HeatingBook book = HeatingBook.good().with("texts/en.yml", "topic: Rooms", "topic: Ro\u0007oms");

        assertThat(book.problems())
                .singleElement()
                .asString()
                .startsWith("texts/en.yml:")
                .contains("cannot be read as YAML");
    }

    @Test
    void anEmptyFileIsTold() {
        HeatingBook book = HeatingBook.good().withFile("promises.yml", "# nothing yet\n");

        assertThat(book.problems()).containsExactly("promises.yml:1: the file must hold keys, and holds none");
    }

    @Test
    void aSecondDocumentIsTold() {
        HeatingBook book = HeatingBook.good().withFile("promises.yml", "promises: []\n---\npromises: []\n");

        assertThat(book.problems()).singleElement().asString().startsWith("promises.yml:");
    }

    @Test
    void anchorsAreRefusedWhereverTheyAreUsed() {
        HeatingBook book = HeatingBook.good()
                .with("texts/en.yml", "topic: Rooms", "topic: &rooms Rooms")
                .with("texts/en.yml", "met: Several rooms", "met: *rooms");

        assertThat(book.problems())
                .contains(
                        book.at("texts/en.yml", "&rooms") + ": anchors are not used here; write the value out",
                        book.at("texts/en.yml", "*rooms") + ": anchors are not used here; write the value out");
    }

    @Test
    void aValueThatHoldsItselfIsRefused() {
        HeatingBook book = HeatingBook.good().with("texts/en.yml", "topic: Rooms", "topic: &rooms [*rooms]");

        assertThat(book.problems())
                .contains(book.at("texts/en.yml", "&rooms") + ": anchors are not used here; write the value out");
    }

    @Test
    void brokenYamlInSeveralFilesIsToldForAllOfThem() {
        HeatingBook book = HeatingBook.good()
                .withFile("questionnaire.yml", "questions: [")
                .withFile("rules.yml", "rules: [")
                .withFile("texts/en.yml", "language: [");

        assertThat(book.problems())
                .extracting(line -> line.split(":", 3)[0])
                .isEqualTo(List.of("questionnaire.yml", "rules.yml", "texts/en.yml"));
    }
}
