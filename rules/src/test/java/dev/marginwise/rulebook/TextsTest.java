package dev.marginwise.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marginwise.questionnaire.Question;
import dev.marginwise.rulebook.yaml.HeatingBook;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class TextsTest {
    private static final Texts.Counted ROOMS =
            new Texts.Counted("No room.", "{Count} room.", "{Count} of {count} rooms.");

    private final RuleBook book = HeatingBook.good().read();
    private final Texts texts = book.firstTexts();

    @Test
    void everyThingOfTheEditionHasItsOwnText() {
        Question rooms = book.questionnaire().question("rooms").orElseThrow();

        assertThat(texts.of(rooms).topic()).isEqualTo("Rooms");
        assertThat(texts.of(rooms, rooms.option("single").orElseThrow()).answered())
                .isEqualTo("One.");
        assertThat(texts.of(book.rules().get(0)).heading()).isEqualTo("Insulate");
        assertThat(texts.of(book.measures().get(0)).headline()).isEqualTo("Isolated with insulation");
        assertThat(texts.of(book.nextSteps().get(1)).text().plain()).isEqualTo("The meter.");
        assertThat(texts.term("wall").meaning()).isEqualTo("What stands around a room.");
        assertThat(texts.statement("S3")).isEqualTo("Boilers come later.");
    }

    @Test
    void aThingOfAnotherEditionIsRefusedByName() {
        RuleBook other = new TinyBook()
                .asks("fuel", "wood", "coal")
                .gateAlso("coal-smokes", List.of("sweep"), "fuel: coal")
                .book();
        Question fuel = other.questionnaire().question(0);
        Question rooms = book.questionnaire().question("rooms").orElseThrow();

        assertRefused(() -> texts.of(fuel), "fuel");
        assertRefused(() -> texts.of(rooms, fuel.options().get(0)), "wood");
        assertRefused(() -> texts.of(other.rules().get(0)), "coal-smokes");
        assertRefused(() -> texts.of(new Measure("sweep")), "sweep");
        assertRefused(() -> texts.term("soot"), "soot");
        assertRefused(() -> texts.statement("S9"), "S9");
    }

    @Test
    void aCountIsInWordsAndBeyondThemInDigits() {
        assertThat(texts.counted(ROOMS, 0)).isEqualTo("No room.");
        assertThat(texts.counted(ROOMS, 1)).isEqualTo("One room.");
        assertThat(texts.counted(ROOMS, 2)).isEqualTo("Two of two rooms.");
        assertThat(texts.counted(ROOMS, 3)).isEqualTo("3 of 3 rooms.");
    }

    private static void assertRefused(ThrowingCallable lookUp, String id) {
        assertThatThrownBy(lookUp)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no en text for '" + id + "' in this edition");
    }
}
