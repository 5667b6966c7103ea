package dev.marginwise.partners.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KeyTextTest {
    @Test
    void aKeyIsReadBack() {
        for (int i = 0; i < 1_000; i++) {
            KeyText key = KeyText.random(i % 2 == 0);

            assertThat(KeyText.read(key.revealed())).hasValueSatisfying(read -> {
                assertThat(read.hash()).isEqualTo(key.hash());
                assertThat(read.isLive()).isEqualTo(key.isLive());
            });
        }
    }

    @Test
    void aWrongCharacterIsNoticedAtEveryPlace() {
        String key = KeyText.random(true).revealed();

        assertThat(IntStream.range(0, key.length()))
                .allMatch(place -> KeyText.read(key.substring(0, place)
                                + (key.charAt(place) == 'x' ? 'y' : 'x')
                                + key.substring(place + 1))
                        .isEmpty());
    }

    @Test
    void aCutKeyAndOneThatIsTooLongAreNoticed() {
        String key = KeyText.random(true).revealed();

        assertThat(IntStream.range(0, key.length()))
                .allMatch(length -> KeyText.read(key.substring(0, length)).isEmpty());
        assertThat(KeyText.read(key + "0")).isEmpty();
        assertThat(KeyText.read(" " + key)).isEmpty();
    }

    @Test
    void aTestKeyIsNoLiveKeyMisspelt() {
        String key = KeyText.random(false).revealed();

        assertThat(KeyText.read(key.replace("mw_test_", "mw_live_"))).isEmpty();
    }

    @Test
    void itsTextDoesNotSlipOut() {
        KeyText key = KeyText.random(true);

        assertThat(key.toString()).isEqualTo("mw_live_…");
    }
}
