package dev.marginwise.partners.keys;

import static dev.marginwise.partners.Node.DECISIONS;
import static dev.marginwise.partners.Node.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.marginwise.Caller.Answer;
import dev.marginwise.partners.Ended;
import dev.marginwise.partners.Node;
import dev.marginwise.partners.StorePlace;
import dev.marginwise.partners.Until;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is let in, on both stores. */
@ParameterizedClass
@EnumSource(StorePlace.class)
class KeysTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    private final Node node;

    KeysTest(StorePlace place) {
        node = Node.shared(place);
    }

    @ParameterizedTest
    @ValueSource(strings = {DECISIONS, DECISIONS + "/export", DECISIONS + "/0199d3a1-7c6e-7b1a-9d5e-3f2a1c0b4d5e"})
    void withoutAKeyNobodyIsLetIn(String path) {
        Answer answer = node.checked("GET", path, node.caller().get(path));

        assertRefused(answer, 401, "key-missing");
        assertThat(answer.header("WWW-Authenticate")).contains("Bearer realm=\"marginwise\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic bXdfbGl2ZV86", "mw_live_", "Bearer", "Bearerx"})
    void anotherSchemeIsNoKey(String header) {
        Answer answer = node.caller().get(DECISIONS, "Authorization", header);

        assertRefused(answer, 401, "key-missing");
    }

    @Test
    void aMistypedKeyIsToldApartWithoutALookUp() {
        String key = node.liveKey("mistyped");

        Answer answer = node.get(key.substring(0, key.length() - 1), DECISIONS);

        assertRefused(answer, 401, "key-mistyped");
        assertThat(answer.header("WWW-Authenticate"))
                .hasValueSatisfying(challenge -> assertThat(challenge).contains("error=\"invalid_token\""));
        assertThat(answer.text()).doesNotContain(key.substring(8, 20));
    }

    @Test
    void aKeyOfNobodyIsRefused() {
        Answer answer = node.get(KeyText.random(true).revealed(), DECISIONS);

        assertRefused(answer, 401, "key-unknown");
    }

    @Test
    void theSchemeIsReadInAnyCase() {
        String key = node.liveKey("lower case");

        assertThat(node.caller()
                        .get(DECISIONS, "Authorization", "bearer  " + key)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aRevokedKeyIsRefusedOnEveryNodeWithinSeconds() {
        try (Node other = node.beside()) {
            Ended made = node.command("keys", "create", "--partner", "revoking");
            assertThat(node.get(made.result(), DECISIONS).status()).isEqualTo(200);
            assertThat(other.get(made.result(), DECISIONS).status()).isEqualTo(200);

            Ended revoked = node.command("keys", "revoke", id(made));

            assertThat(revoked.code()).isZero();
            Until.holds(
                    SOON,
                    () -> node.get(made.result(), DECISIONS).status() == 401
                            && other.get(made.result(), DECISIONS).status() == 401);
            assertRefused(node.get(made.result(), DECISIONS), 401, "key-ended");
        }
    }

    @Test
    void aKeyEndsWithItsTime() {
        String key = node.bean(Keys.class)
                .make("ending", true, Optional.of(Duration.ofMillis(1_500)))
                .join()
                .text()
                .revealed();

        Until.holds(SOON, () -> node.get(key, DECISIONS).status() == 401);

        assertRefused(node.get(key, DECISIONS), 401, "key-ended");
    }

    @Test
    void aReplacedKeyStaysValidForTheOverlap() {
        Ended old = node.command("keys", "create", "--partner", "rotating", "--test");

        Ended next = node.command("keys", "rotate", id(old), "--overlap", "1h");

        assertThat(next.code()).isZero();
        assertThat(next.result()).startsWith("mw_test_").isNotEqualTo(old.result());
        assertThat(node.get(old.result(), DECISIONS).status()).isEqualTo(200);
        assertThat(node.get(next.result(), DECISIONS).status()).isEqualTo(200);
        assertThat(node.command("keys", "rotate", id(old), "--overlap", "1h").remarks())
                .contains("was replaced by " + id(next));
    }

    @Test
    void withoutAnOverlapTheOldKeyEndsAtOnce() {
        Ended old = node.command("keys", "create", "--partner", "rotating");

        Ended next = node.command("keys", "rotate", id(old), "--overlap", "0s");

        assertRefused(node.get(old.result(), DECISIONS), 401, "key-ended");
        assertThat(node.get(next.result(), DECISIONS).status()).isEqualTo(200);
    }

    @Test
    void theLastUseIsWrittenTogetherWithOthers() {
        Ended made = node.command("keys", "create", "--partner", "using");
        assertThat(line(made)).doesNotMatch(".*Z .*Z .*");

        node.get(made.result(), DECISIONS);
        node.bean(LastUses.class).write();

        assertThat(line(made)).matches(".*Z\\s+-\\s+\\S+Z\\s+using");
    }

    @Test
    void anEndingNodeWritesTheLastUses() {
        Ended made = node.command("keys", "create", "--partner", "ending");

        try (Node other = node.beside()) {
            other.get(made.result(), DECISIONS);
        }

        assertThat(line(made)).matches(".*Z\\s+-\\s+\\S+Z\\s+ending");
    }

    private String line(Ended made) {
        return node.command("keys", "list")
                .result()
                .lines()
                .filter(line -> line.startsWith(id(made) + " "))
                .findFirst()
                .orElseThrow();
    }

    private static String id(Ended made) {
        return made.remarks().substring(0, made.remarks().indexOf(' '));
    }
}
