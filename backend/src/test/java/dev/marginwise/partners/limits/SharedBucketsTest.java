package dev.marginwise.partners.limits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marginwise.partners.StorePlace;
import dev.marginwise.partners.limits.SharedBuckets.Taken;
import dev.marginwise.partners.store.BucketRows;
import dev.marginwise.partners.store.Store;
import dev.marginwise.partners.store.StoreSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What nodes count together in a real PostgreSQL and in a real Redis. */
@Timeout(60)
class SharedBucketsTest {
    private static final Limit LIMIT = new Limit("key", 500, Duration.ofHours(10));

    /** Counted on two nodes together, at the one place and at the other. */
    interface OnTwoNodes {
        SharedBuckets one();

        SharedBuckets other();

        @Test
        default void nodesTogetherGetNoMoreThanOne() {
            String key = UUID.randomUUID().toString();
            List<SharedCount> nodes = List.of(count(one()), count(other()));
            Buckets<Integer> own = new Buckets<>(LIMIT, () -> 0);

            List<CompletableFuture<Grant>> answers = IntStream.range(0, 2_000)
                    .mapToObj(i -> nodes.get(i % 2).confirm(key, own.take(i)))
                    .toList();

            assertThat(answers.stream().filter(answer -> answer.join().granted()))
                    .hasSize(500);
        }

        @Test
        default void whatIsLeftIsLeftForAll() {
            String key = UUID.randomUUID().toString();

            Taken first = one().take(key, 3, LIMIT).join();
            Taken second = other().take(key, 1, LIMIT).join();
            Taken all = other().take(key, 1_000, LIMIT).join();
            Taken none = one().take(key, 1, LIMIT).join();

            assertThat(first.granted()).isEqualTo(3);
            assertThat(first.fullIn()).isBetween(3 * LIMIT.cost() - 1_000_000, 3 * LIMIT.cost());
            assertThat(second.granted()).isEqualTo(1);
            assertThat(second.fullIn()).isBetween(4 * LIMIT.cost() - 20_000_000, 4 * LIMIT.cost());
            assertThat(all.granted()).isEqualTo(496);
            assertThat(none.granted()).isZero();
            assertThat(one().take("another", 1_000, LIMIT).join().granted()).isEqualTo(500);
        }

        @Test
        default void whatWasTakenComesBackWithTime() {
            Limit fast = new Limit("key", 1_000, Duration.ofSeconds(1));
            String key = UUID.randomUUID().toString();
            one().take(key, 1_000, fast).join();

            long granted = 0;
            while (granted < 100) granted += other().take(key, 10, fast).join().granted();

            assertThat(one().take(key, 1_000, fast).join().granted()).isLessThan(900);
        }
    }

    @Nested
    class InAPostgres implements OnTwoNodes {
        private final Map<String, String> fresh = StorePlace.POSTGRES.fresh();
        private final List<Store> stores = new ArrayList<>();
        private final SharedBuckets one = node();
        private final SharedBuckets other = node();

        private SharedBuckets node() {
            Store store = new Store(
                    new StoreSettings(
                            Path.of(""),
                            Optional.ofNullable(fresh.get("MARGINWISE_STORE_URL")),
                            Optional.ofNullable(fresh.get("MARGINWISE_STORE_USER")),
                            Optional.ofNullable(fresh.get("MARGINWISE_STORE_PASSWORD"))),
                    Duration.ofSeconds(20));
            stores.add(store);
            SharedBuckets node = SharedCountFactory.inStore(new BucketRows(store));
            node.take("first use", 1, LIMIT).join();
            return node;
        }

        @AfterEach
        void close() {
            stores.forEach(Store::close);
        }

        @Override
        public SharedBuckets one() {
            return one;
        }

        @Override
        public SharedBuckets other() {
            return other;
        }
    }

    @Nested
    class InARedis implements OnTwoNodes {
        private final RedisProcess redis = new RedisProcess();
        private final RedisBuckets one = new RedisBuckets(redis.address());
        private final RedisBuckets other = new RedisBuckets(redis.address());

        @BeforeEach
        void connect() {
            one.take("first use", 1, LIMIT).join();
            other.take("first use", 1, LIMIT).join();
        }

        @AfterEach
        void close() {
            one.close();
            other.close();
            redis.close();
        }

        @Override
        public SharedBuckets one() {
            return one;
        }

        @Override
        public SharedBuckets other() {
            return other;
        }

        @Test
        void whileItIsAwayEachNodeCountsForItself() {
            AtomicLong now = new AtomicLong();
            SharedCount count = new SharedCount(Optional.of(one), Duration.ofMillis(100), now::get);
            Grant own = Grant.of(LIMIT, true, 0);
            one.take("spent", 500, LIMIT).join();
            assertThat(count(one).confirm("spent", own).join().granted()).isFalse();

            redis.stop();
            Grant meanwhile = count.confirm("spent", own).join();
            redis.start();
            one.take("spent", 500, LIMIT).handle((taken, failure) -> taken).join();
            Grant later = own;
            while (later.granted()) {
                now.addAndGet(1_000_000);
                one.take("spent", 500, LIMIT).handle((taken, failure) -> taken).join();
                later = count.confirm("spent", own).join();
            }

            assertThat(meanwhile).isEqualTo(own);
        }
    }

    private static SharedCount count(SharedBuckets buckets) {
        return new SharedCount(Optional.of(buckets), Duration.ofSeconds(20), () -> 0);
    }
}
