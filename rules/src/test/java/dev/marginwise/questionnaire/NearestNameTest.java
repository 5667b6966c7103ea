package dev.marginwise.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NearestNameTest {
    private static final NearestName ROOMS = NearestName.among(List.of("kitchen", "bedroom", "bathroom"));

    @ParameterizedTest
    @ValueSource(strings = {"kitchen", "kitchn", "kitchhen", "kitshen", "kichten", "Kitchen"})
    void aLetterOrTwoWrongStillFindsTheName(String given) {
        assertThat(ROOMS.to(given)).contains("kitchen");
    }

    @Test
    void theNearerOfTwoNamesIsMeant() {
        NearestName alike = NearestName.among(List.of("roofs", "rooms", "doors"));

        assertThat(alike.to("romms")).contains("rooms");
        assertThat(alike.to("rofs")).contains("roofs");
    }

    @ParameterizedTest
    @ValueSource(strings = {"garage", "", "k", "attic", "kitchen-sink"})
    void aWordTooFarFromEveryNameIsNotGuessed(String given) {
        assertThat(ROOMS.to(given)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"LIVING-ROOM-UPSTAIRS", "living_room_upstairs", "Living Room Upstairs", " living-room-upstairs"})
    void capitalsAndOtherSeparatorsCountAsNoDifference(String given) {
        NearestName rooms = NearestName.among(List.of("kitchen", "living-room-upstairs"));

        assertThat(rooms.to(given)).contains("living-room-upstairs");
    }

    @Test
    void capitalsDecideWhereNothingElseDoes() {
        NearestName alike = NearestName.among(List.of("KITCHEN", "Kitchen"));

        assertThat(alike.to("kitchen")).contains("Kitchen");
    }

    @Test
    void anEndlessWordIsNotCompared() {
        String endless = "kitchen".repeat(100_000);

        assertThat(ROOMS.to(endless)).isEmpty();
    }

    @Test
    void amongNoNamesNothingIsNear() {
        assertThat(NearestName.among(List.of()).to("kitchen")).isEmpty();
    }
}
