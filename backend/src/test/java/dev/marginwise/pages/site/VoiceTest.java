package dev.marginwise.pages.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marginwise.rulebook.Prose;
import dev.marginwise.rulebook.Texts;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class VoiceTest {
    private static final Map<String, Texts.Term> HEATING = Map.of(
            "heat-pump", new Texts.Term("Heat pump", List.of(), "Moves heat instead of making it."),
            "insulation", new Texts.Term("Insulation", List.of("lagging"), "What keeps the heat in."));

    private final Voice voice = new Voice(Language.FIRST, Headwords.of(HEATING));

    @Test
    void aTermIsExplainedWhereItIsFirstUsedOnly() {
        assertThat(set(voice.prose("Heat pumps need insulation."))).isEqualTo("<Heat pumps> need <insulation.>");
        assertThat(set(voice.prose("A heat pump without lagging"))).isEqualTo("A heat pump without lagging");
    }

    @Test
    void whatAnAuthorMarkedIsExplainedUnderTheWordsThatStandThere() {
        Voice.Explained text = voice.prose(Prose.of("Your [wall](insulation), warm"));

        assertThat(set(text)).isEqualTo("Your <wall,> warm");
        assertThat(text.pieces().get(1).term())
                .hasValue(new Voice.Term("insulation", "What keeps the heat in.", "/glossary#insulation"));
    }

    @Test
    void aMarkThatTheGlossaryDoesNotKnowIsPlainText() {
        assertThat(set(voice.prose(Prose.of("An [oven](oven) of old")))).isEqualTo("An oven of old");
    }

    @Test
    void theGlossaryItselfExplainsNothingButMarks() {
        Prose text = Prose.of("A heat pump and its [wall](insulation)");

        assertThat(set(voice.ofMarks().prose(text))).isEqualTo("A heat pump and its <wall>");
    }

    /** The text with its terms in angle brackets, each with the punctuation that it keeps. */
    private static String set(Voice.Explained text) {
        return text.pieces().stream()
                .map(piece -> {
                    String words = piece.text() + piece.tail();
                    return piece.term().isPresent() ? "<" + words + ">" : words;
                })
                .collect(Collectors.joining());
    }
}
