package dev.marginwise.partners.limits;

import static dev.marginwise.partners.Node.DECISIONS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.marginwise.Caller.Answer;
import dev.marginwise.partners.Node;
import dev.marginwise.partners.StorePlace;
import dev.marginwise.partners.keys.KeyText;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What partners meet, over HTTP. */
class KeyLimitTest {
    private static final Map<String, String> FIVE_AN_HOUR = Map.of(
            "MARGINWISE_LIMITS_KEY", "5",
            "MARGINWISE_LIMITS_WINDOW", "1h",
            // On a busy machine no node falls back on what it counted itself.
            "MARGINWISE_LIMITS_PATIENCE", "20s");

    @ParameterizedTest
    @EnumSource(StorePlace.class)
    void eachKeyHasItsOwnLimitAndIsToldOfIt(StorePlace place) {
        try (Node node = Node.open(with(place.fresh(), FIVE_AN_HOUR))) {
            String key = node.liveKey("acme");

            Answer first = node.get(key, DECISIONS);
            IntStream.range(0, 4).forEach(i -> node.get(key, DECISIONS));
            Answer beyond = node.get(key, DECISIONS);

            assertThat(first.status()).isEqualTo(200);
            assertThat(first.response().headers().allValues("RateLimit-Policy")).containsExactly("\"key\";q=5;w=3600");
            assertThat(first.response().headers().allValues("RateLimit")).containsExactly("\"key\";r=4;t=720");
            assertThat(beyond.status()).isEqualTo(429);
            assertThat(beyond.header("Retry-After").map(Integer::valueOf).orElseThrow())
                    .isBetween(700, 720);
            assertThat(beyond.response().headers().allValues("RateLimit")).containsExactly("\"key\";r=0;t=3600");
            assertThat(beyond.header("X-Request-Id")).isPresent();
            assertThat(beyond.header("Marginwise-Edition")).isPresent();
            assertThat(node.get(node.liveKey("acme"), DECISIONS).status()).isEqualTo(200);
            assertThat(node.caller().get("/api/v1/questionnaire").status()).isEqualTo(200);
        }
    }

    @Test
    void nodesOnOnePostgresCountTogether() {
        try (Node one = Node.open(with(StorePlace.POSTGRES.fresh(), FIVE_AN_HOUR));
                Node other = one.beside()) {
            assertCountsTogether(one, other);
        }
    }

    @Test
    void nodesWithOneRedisCountTogether() {
        try (RedisProcess redis = new RedisProcess();
                Node one = Node.open(with(
                        with(StorePlace.SQLITE.fresh(), FIVE_AN_HOUR),
                        Map.of("MARGINWISE_LIMITS_REDIS", redis.address())));
                Node other = one.beside()) {
            one.bean(RedisBuckets.class)
                    .take("connected", 1, new Limit("key", 1, java.time.Duration.ofHours(1)))
                    .join();
            other.bean(RedisBuckets.class)
                    .take("connected", 1, new Limit("key", 1, java.time.Duration.ofHours(1)))
                    .join();

            assertCountsTogether(one, other);
        }
    }

    private static void assertCountsTogether(Node one, Node other) {
        String key = one.liveKey("acme");

        assertThat(IntStream.range(0, 3).mapToObj(i -> one.get(key, DECISIONS).status()))
                .containsOnly(200);
        assertThat(IntStream.range(0, 4).mapToObj(i -> other.get(key, DECISIONS).status()))
                .containsExactly(200, 200, 429, 429);
        assertThat(one.get(key, DECISIONS).status()).isEqualTo(429);
    }

    @Test
    void whoTriesManyKeysIsHeldUp() {
        Map<String, String> three = Map.of("MARGINWISE_LIMITS_REFUSED-KEYS", "3", "MARGINWISE_LIMITS_WINDOW", "1h");
        try (Node node = Node.open(with(StorePlace.SQLITE.fresh(), three))) {
            String key = node.liveKey("acme");
            IntStream.range(0, 3).forEach(i -> node.get(KeyText.random(true).revealed(), DECISIONS));

            Answer held = node.get(KeyText.random(true).revealed(), DECISIONS);

            assertThat(held.status()).isEqualTo(429);
            assertThat(held.header("RateLimit-Policy")).contains("\"refused-keys\";q=3;w=3600");
            assertThat(held.header("X-Request-Id")).isPresent();
            assertThat(node.get(key, DECISIONS).status()).isEqualTo(429);
        }
    }

    private static Map<String, String> with(Map<String, String> some, Map<String, String> others) {
        Map<String, String> all = new HashMap<>(some);
        all.putAll(others);
        return all;
    }
}
