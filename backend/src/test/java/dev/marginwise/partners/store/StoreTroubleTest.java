package dev.marginwise.partners.store;

import static dev.marginwise.partners.Node.DECISIONS;
import static dev.marginwise.partners.Node.assertRefused;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.marginwise.Caller;
import dev.marginwise.Caller.Answer;
import dev.marginwise.partners.Ended;
import dev.marginwise.partners.Node;
import dev.marginwise.partners.PostgresServer;
import dev.marginwise.partners.ServiceProcess;
import dev.marginwise.partners.StorePlace;
import dev.marginwise.partners.Until;
import dev.marginwise.partners.keys.KeyText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What an operator can get wrong, or a machine run out of: one sentence in the log, 503, and no half record. */
class StoreTroubleTest {
    private static final int MEETINGS = 3;
    private static final int MEETING = 6;

    @ParameterizedTest
    @EnumSource(StorePlace.class)
    void aStoreOfANewerReleaseIsLeftAlone(StorePlace place) {
        Map<String, String> settings = place.fresh();
        Ended.of(settings, "keys", "list");
        try (Store store = new Store(TrialStore.settings(settings), TrialStore.PATIENCE)) {
            store.change(connection -> connection
                            .createStatement()
                            .executeUpdate("insert into flyway_schema_history values (99, '99', 'later', 'SQL',"
                                    + " 'V99__later.sql', 1, 'somebody', '2030-01-01 00:00:00.000', 1, "
                                    + (place == StorePlace.SQLITE ? "1" : "true") + ")"))
                    .join();
        }

        Ended command = Ended.of(settings, "keys", "list");

        assertThat(command.code()).isEqualTo(2);
        assertThat(command.remarks())
                .contains("was written by a newer release (schema 99)")
                .doesNotContain("\n");
        try (Node node = Node.on(settings)) {
            Answer answer = node.get(KeyText.random(true).revealed(), DECISIONS);
            assertRefused(answer, 503, "store-away");
        }
    }

    @Test
    void aWrongPasswordIsSaidInOneSentence() {
        try (PostgresServer server = new PostgresServer().start()) {
            server.lock("locked", "right");
            Map<String, String> settings = new HashMap<>(server.settings());
            settings.put("MARGINWISE_STORE_USER", "locked");
            settings.put("MARGINWISE_STORE_PASSWORD", "not so right");

            Ended command = Ended.of(settings, "keys", "list");

            assertThat(command.code()).isEqualTo(2);
            assertThat(command.remarks())
                    .contains("refuses this user or password", "MARGINWISE_STORE_PASSWORD")
                    .doesNotContain("not so right");
        }
    }

    /** Making the tables is where SQLite refuses at once instead of waiting. */
    @ParameterizedTest
    @EnumSource(StorePlace.class)
    void whoMeetsAtANewStoreTakesTurns(StorePlace place) {
        for (int i = 0; i < MEETINGS; i++) {
            Map<String, String> settings = place.fresh();
            ExecutorService meeting = Executors.newFixedThreadPool(MEETING);
            List<Future<Ended>> commands = IntStream.range(0, MEETING)
                    .mapToObj(partner ->
                            meeting.submit(() -> Ended.of(settings, "keys", "create", "--partner", "p" + partner)))
                    .toList();
            meeting.shutdown();

            assertThat(commands)
                    .allSatisfy(command -> assertThat(command.get().remarks()).doesNotContain("store"));
            assertThat(Ended.of(settings, "keys", "list").result().lines()).hasSizeGreaterThanOrEqualTo(MEETING);
        }
    }

    @Test
    void aFileThatIsNoDatabaseIsSaidInOneSentence() throws IOException {
        Map<String, String> settings = StorePlace.SQLITE.fresh();
        Files.writeString(Path.of(settings.get("MARGINWISE_DATA"), "marginwise.db"), "no database at all".repeat(100));

        Ended command = Ended.of(settings, "keys", "create", "--partner", "a");

        assertThat(command.code()).isEqualTo(2);
        assertThat(command.remarks()).contains("is damaged or no SQLite database");
    }

    /** A limit on the size of files stands for the disk: it needs no privilege and fails the same writes. */
    @Test
    void aFullDiskRefusesAndKeepsWhatItHas() {
        Map<String, String> settings = StorePlace.SQLITE.fresh();
        String key = Ended.of(settings, "keys", "create", "--partner", "full").result();
        List<String> limited = List.of("sh", "-c", "ulimit -f 12288; exec \"$0\" \"$@\"");
        Set<String> recorded = new HashSet<>();
        try (ServiceProcess service = ServiceProcess.start(settings, limited)) {
            Caller caller = service.caller();
            Until.holds(
                    Duration.ofSeconds(20), () -> get(caller, key, "?limit=1").status() == 200);

            Answer last = post(caller, key, 0);
            for (int i = 1; last.status() == 201 && i < 5_000; i++) {
                recorded.add(last.string("id"));
                last = post(caller, key, i);
            }

            assertRefused(last, 503, "store-away");
            assertThat(get(caller, key, "/export").text().lines().map(line -> line.substring(7, 43)))
                    .doesNotHaveDuplicates()
                    .containsExactlyInAnyOrderElementsOf(recorded);
            assertThat(service.output()).containsPattern("ERROR Store The (disk of the )?store .*marginwise.db");
            assertThat(service.output()).doesNotContain("\tat ");
        }
    }

    @Test
    void noKeyIsEverWrittenToTheLog() {
        Map<String, String> settings = StorePlace.SQLITE.fresh();
        String key = Ended.of(settings, "keys", "create", "--partner", "quiet").result();
        String unknown = KeyText.random(true).revealed();
        try (ServiceProcess service = ServiceProcess.start(settings, List.of(), "-Dmarginwise.log=debug")) {
            Caller caller = service.caller();
            Until.holds(Duration.ofSeconds(20), () -> get(caller, key, "").status() == 200);
            List<String> told = List.of(
                    get(caller, unknown, "").text(),
                    get(caller, key + "x", "").text(),
                    caller.get(DECISIONS, "Authorization", key).text(),
                    post(caller, key, 1).text());
            service.kill();

            assertThat(told).noneMatch(text -> text.contains(key.substring(8, 40)));
            assertThat(service.output())
                    .contains("DEBUG")
                    .doesNotContain(key.substring(8, 40), unknown.substring(8, 40));
        }
    }

    private static Answer get(Caller caller, String key, String path) {
        return caller.get(DECISIONS + path, "Authorization", "Bearer " + key);
    }

    private static Answer post(Caller caller, String key, int number) {
        StringBuilder metadata = new StringBuilder("\"a\":\"\"");
        for (int i = 1; i < 20; i++)
            metadata.append(",\"a")
                    .append(i)
                    .append("\":\"")
                    .append("x".repeat(500))
                    .append('"');
        String body = "{\"answers\":{\"open-positions\":1},\"metadata\":{" + metadata + "}}";
        return caller.postJson(
                DECISIONS, body.getBytes(UTF_8), "Authorization", "Bearer " + key, "Idempotency-Key", "n" + number);
    }
}
