package dev.marginwise.partners.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BucketTest {
    private static final Limit THREE_A_MINUTE = new Limit("address", 3, Duration.ofSeconds(60));
    private static final long SECOND = 1_000_000;

    @Test
    void itGivesThatManyAtOnceAndThenOneByOne() {
        Bucket bucket = new Bucket(THREE_A_MINUTE, 0);

        assertThat(IntStream.range(0, 5).mapToObj(i -> bucket.take(0).granted()))
                .containsExactly(true, true, true, false, false);
        assertThat(bucket.take(20 * SECOND - 1).granted()).isFalse();
        assertThat(bucket.take(20 * SECOND).granted()).isTrue();
        assertThat(bucket.take(20 * SECOND).granted()).isFalse();
        assertThat(IntStream.range(0, 4)
                        .mapToObj(i -> bucket.take(1_000 * SECOND).granted()))
                .containsExactly(true, true, true, false);
    }

    @Test
    void itTellsWhatIsLeftAndHowLongToWait() {
        Bucket bucket = new Bucket(THREE_A_MINUTE, 0);

        assertThat(THREE_A_MINUTE.policy()).isEqualTo("\"address\";q=3;w=60");
        assertThat(bucket.take(0).header()).isEqualTo("\"address\";r=2;t=20");
        assertThat(bucket.take(0).header()).isEqualTo("\"address\";r=1;t=40");
        assertThat(bucket.take(0).header()).isEqualTo("\"address\";r=0;t=60");
        assertThat(bucket.take(SECOND / 2).header()).isEqualTo("\"address\";r=0;t=60");
        assertThat(bucket.take(SECOND / 2).retryAfter()).isEqualTo(20);
        assertThat(bucket.look(19 * SECOND + 1).retryAfter()).isEqualTo(1);
        assertThat(bucket.look(20 * SECOND).granted()).isTrue();
        assertThat(bucket.look(40 * SECOND).header()).isEqualTo("\"address\";r=2;t=20");
    }

    /** After the seconds that it was told to wait, a client is served. */
    @Test
    void whoWaitsAsToldIsServed() {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            Limit limit = new Limit("key", 1 + random.nextInt(5_000), Duration.ofSeconds(1 + random.nextInt(100)));
            Bucket bucket = new Bucket(limit, 0);
            long now = random.nextInt(1_000_000);
            Grant grant = bucket.take(now);
            while (grant.granted() && random.nextInt(20) > 0) grant = bucket.take(now);
            while (grant.granted()) grant = bucket.take(now);

            assertThat(bucket.take(now + grant.retryAfter() * SECOND).granted()).isTrue();
        }
    }

    /** The plain definition: tokens that grow in fractions, counted exactly. */
    private static final class TokenBucket {
        private final Limit limit;
        private BigInteger parts; // of which a token has as many as its cost in microseconds
        private long at;

        TokenBucket(Limit limit) {
            this.limit = limit;
            this.parts = BigInteger.valueOf(limit.requests()).multiply(BigInteger.valueOf(limit.cost()));
        }

        boolean take(long now) {
            BigInteger whole = BigInteger.valueOf(limit.requests()).multiply(BigInteger.valueOf(limit.cost()));
            parts = parts.add(BigInteger.valueOf(now - at)).min(whole);
            at = now;
            BigInteger token = BigInteger.valueOf(limit.cost());
            if (parts.compareTo(token) < 0) return false;
            parts = parts.subtract(token);
            return true;
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "3, 60", "7, 60", "6000, 60", "1000000, 1", "600, 3600"})
    void itDecidesAsAnExactCountOfTokensDoes(long requests, long window) {
        Limit limit = new Limit("key", requests, Duration.ofSeconds(window));
        Random random = new Random(requests);
        Bucket bucket = new Bucket(limit, 0);
        TokenBucket tokens = new TokenBucket(limit);
        long now = 0;
        for (int i = 0; i < 200_000; i++) {
            long pause = random.nextInt(4) == 0 ? (long) (random.nextDouble() * 3 * limit.cost()) : 0;
            if (random.nextInt(5_000) == 0) pause = (long) (random.nextDouble() * 2 * limit.span());
            now += pause;
            assertThat(bucket.take(now).granted()).as("at %d", now).isEqualTo(tokens.take(now));
        }
    }

    @Test
    void threadsTogetherGetNoMoreThanOne() {
        Limit limit = new Limit("key", 1_000_000, Duration.ofHours(1));
        Bucket bucket = new Bucket(limit, 0);
        AtomicLong granted = new AtomicLong();

        IntStream.range(0, 4_000_000).parallel().forEach(i -> {
            if (bucket.take(0).granted()) granted.incrementAndGet();
        });

        assertThat(granted).hasValue(1_000_000);
    }

    @Test
    void everyAddressHasItsOwnAndTheMemoryIsBounded() {
        AtomicLong now = new AtomicLong();
        Buckets<Integer> buckets = new Buckets<>(THREE_A_MINUTE, now::get);

        assertThat(IntStream.range(0, 3 * Buckets.MOST)
                        .allMatch(i -> buckets.take(i).granted()))
                .isTrue();
        assertThat(buckets.size()).isLessThanOrEqualTo(Buckets.MOST);
        now.addAndGet(60 * SECOND);
        assertThat(buckets.size()).isZero();
    }

    /** Whoever floods from one address is not forgotten because many others come. */
    @Test
    void whoComesOftenStaysRemembered() {
        Buckets<Integer> buckets = new Buckets<>(THREE_A_MINUTE, () -> 0);
        int granted = 0;

        for (int i = 0; i < 5 * Buckets.MOST; i++) {
            buckets.take(i + 1);
            if (i % 10 == 0 && buckets.take(0).granted()) granted++;
        }

        assertThat(granted).isLessThan(100);
    }
}
