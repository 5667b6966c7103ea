package dev.marginwise.partners.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marginwise.partners.Ended;
import dev.marginwise.partners.StorePlace;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands of the jar while no service runs. */
class CommandsTest {
    private final Map<String, String> settings = StorePlace.SQLITE.fresh();

    @ParameterizedTest
    @EnumSource(StorePlace.class)
    void aKeyIsShownOnceAndNeverListed(StorePlace place) {
        Map<String, String> fresh = place.fresh();

        Ended made = Ended.of(fresh, "keys", "create", "--partner", "Acme Ltd", "--expires", "90d");
        Ended listed = Ended.of(fresh, "keys", "list");

        assertThat(made.code()).isZero();
        assertThat(made.result()).matches("mw_live_[0-9A-Za-z]{49}");
        assertThat(made.remarks()).contains("live key of Acme Ltd", "not shown again");
        assertThat(listed.result())
                .contains("Acme Ltd", "valid")
                .doesNotContain(made.result().substring(8));
        assertThat(listed.result().lines()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "keys                                        | There is no command 'keys'",
                "keys make                                   | There is no command 'keys make'",
                "keys create                                 | --partner is missing",
                "keys create --partner                       | --partner needs a value",
                "keys create --partner a --expires soon      | --expires takes a time such as 90d",
                "keys create --patner a                      | Did you mean --partner?",
                "keys create --partner a b                   | Type it like this: keys create --partner NAME",
                "keys rotate key_1                           | --overlap is missing",
                "keys rotate key_1 --overlap 1h              | There is no key key_1",
                "keys revoke                                 | Type it like this: keys revoke KEY_ID",
                "keys revoke key_1                           | There is no key key_1",
                "decisions purge                             | --older-than is missing",
                "decisions purge --older-than 23h            | a day (1d) at least",
            })
    void whatCannotBeDoneIsSaidInOneSentence(String typed, String sentence) {
        Ended ended = Ended.of(settings, typed.split(" "));

        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.result()).isEmpty();
        assertThat(ended.remarks()).contains(sentence).doesNotContain("\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"keys create", "keys list", "keys rotate", "keys revoke", "decisions purge"})
    void everyCommandHasHelp(String name) {
        Ended ended = Ended.of(settings, (name + " --help").split(" "));

        assertThat(ended.code()).isZero();
        assertThat(ended.result()).startsWith(name);
    }

    @Test
    void helpAloneTellsOfAll() {
        assertThat(Ended.of(settings, "--help").result()).contains("keys create", "keys revoke", "decisions purge");
    }

    @Test
    void aStoreThatCannotBeIsSaidInOneSentence() {
        Ended folder = Ended.of(Map.of("MARGINWISE_DATA", "/proc/none"), "keys", "list");
        Ended server = Ended.of(
                Map.of(
                        "MARGINWISE_DATA",
                        "/proc/none",
                        "MARGINWISE_STORE_URL",
                        "jdbc:postgresql://localhost:1/a?password=x"),
                "keys",
                "list");
        Ended scheme = Ended.of(
                Map.of("MARGINWISE_DATA", "/proc/none", "MARGINWISE_STORE_URL", "postgres://localhost/a"),
                "keys",
                "list");

        assertThat(folder)
                .isEqualTo(new Ended(
                        2,
                        "",
                        "The store /proc/none/marginwise.db cannot be opened for writing;"
                                + " make its folder writable, or set MARGINWISE_DATA to one that is."));
        assertThat(server)
                .isEqualTo(new Ended(2, "", "PostgreSQL at jdbc:postgresql://localhost:1/a cannot be reached."));
        assertThat(scheme.remarks()).startsWith("MARGINWISE_STORE_URL has to begin with jdbc:postgresql:");
    }

    @Test
    void aRevokedKeyStaysRevoked() {
        Ended made = Ended.of(settings, "keys", "create", "--partner", "a");
        String id = made.remarks().substring(0, made.remarks().indexOf(' '));

        Ended revoked = Ended.of(settings, "keys", "revoke", id);
        Ended again = Ended.of(settings, "keys", "revoke", id);
        Ended rotated = Ended.of(settings, "keys", "rotate", id, "--overlap", "1h");

        assertThat(revoked.code()).isZero();
        assertThat(again).isEqualTo(new Ended(2, "", id + " was revoked before."));
        assertThat(rotated.code()).isEqualTo(2);
    }

    @Test
    void oldDecisionsArePurged() {
        Ended purged = Ended.of(settings, "decisions", "purge", "--older-than", "400d");

        assertThat(purged.code()).isZero();
        assertThat(purged.result()).startsWith("0 decisions that were recorded before ");
    }
}
