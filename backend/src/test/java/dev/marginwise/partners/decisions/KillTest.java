package dev.marginwise.partners.decisions;

import static dev.marginwise.partners.Node.DECISIONS;
import static dev.marginwise.partners.Node.ONE_POSITION;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.marginwise.Caller;
import dev.marginwise.Caller.Answer;
import dev.marginwise.partners.Ended;
import dev.marginwise.partners.ServiceProcess;
import dev.marginwise.partners.StorePlace;
import dev.marginwise.partners.Until;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Kills the service in the middle of writing, again and again: what was answered 201 is there afterwards, once,
 * and its receipt is good. Rounds by
 * {@code -Dkill.rounds=20}; each round starts a process, so a few are part of every build.
 */
class KillTest {
    private static final int ROUNDS = Integer.getInteger("kill.rounds", 2);
    private static final int WRITERS = 8;
    private static final int ENOUGH = 200;

    @ParameterizedTest
    @EnumSource(StorePlace.class)
    void everyAcknowledgedDecisionSurvives(StorePlace place) {
        Map<String, String> settings = place.fresh();
        String key = Ended.of(settings, "keys", "create", "--partner", "killed").result();
        Map<String, String> acknowledged = new ConcurrentHashMap<>();

        for (int round = 0; round < ROUNDS; round++) {
            writeUntilKilled(settings, key, round, acknowledged);
        }

        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ROUNDS * ENOUGH);
        try (ServiceProcess survivor = ServiceProcess.start(withoutLimit(settings), List.of())) {
            Caller caller = survivor.callerOnceOpenTo(key);
            List<String> there = caller.get(DECISIONS + "/export", "Authorization", "Bearer " + key)
                    .text()
                    .lines()
                    .map(line -> line.substring(7, 43))
                    .toList();
            System.out.printf(
                    "%s: %d rounds, %d acknowledged, %d there%n", place, ROUNDS, acknowledged.size(), there.size());
            assertThat(there).doesNotHaveDuplicates().containsAll(acknowledged.keySet());
            assertThat(Set.copyOf(there).stream()
                            .filter(id -> !acknowledged.containsKey(id))
                            .collect(Collectors.toSet()))
                    .as("written, their answers killed")
                    .hasSizeLessThanOrEqualTo(ROUNDS * WRITERS);
            acknowledged.forEach((id, receipt) -> {
                Answer verdict = caller.postJson("/api/v1/receipts/verify", "{\"receipt\":\"" + receipt + "\"}");
                assertThat(verdict.json()).as(verdict.text()).containsEntry("valid", true);
                assertThat(verdict.text()).contains("\"decision\":\"" + id + "\"");
            });
        }
    }

    private static void writeUntilKilled(
            Map<String, String> settings, String key, int round, Map<String, String> acknowledged) {
        int before = acknowledged.size();
        try (ServiceProcess service = ServiceProcess.start(settings, List.of())) {
            Caller caller = service.callerOnceOpenTo(key);
            List<Thread> writers = new ArrayList<>();
            IntStream.range(0, WRITERS)
                    .forEach(writer -> writers.add(
                            new Thread(() -> write(caller, key, round + "-" + writer + "-", acknowledged))));
            writers.forEach(Thread::start);
            Until.holds(Duration.ofSeconds(60), () -> acknowledged.size() - before >= ENOUGH);
            service.kill();
            for (Thread writer : writers) {
                join(writer);
            }
        }
    }

    private static void write(Caller caller, String key, String name, Map<String, String> acknowledged) {
        try {
            for (int i = 0; true; i++) {
                Answer answer = caller.postJson(
                        DECISIONS,
                        ONE_POSITION.getBytes(UTF_8),
                        "Authorization",
                        "Bearer " + key,
                        "Idempotency-Key",
                        name + i);
                if (answer.status() == 201) acknowledged.put(answer.string("id"), answer.string("receipt"));
            }
        } catch (UncheckedIOException killed) {
            // as intended
        }
    }

    /** More receipts than one address may show in a minute. */
    private static Map<String, String> withoutLimit(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(settings);
        all.put("MARGINWISE_LIMITS_ADDRESS", "0");
        return all;
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
