package dev.marginwise.partners.limits;

import dev.marginwise.partners.store.BucketRows;
import dev.marginwise.partners.store.Store;
import dev.marginwise.partners.store.StoreSettings;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.env.Environment;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Who counts for all nodes: a Redis where one is set, else a PostgreSQL where the store is one, else nobody. */
@Factory
final class SharedCountFactory {
    @Context
    @Bean(preDestroy = "close")
    @Requires(property = "marginwise.limits.redis", pattern = ".+")
    RedisBuckets redis(LimitSettings settings) {
        return new RedisBuckets(settings.redisAddress().orElseThrow());
    }

    @Singleton
    SharedCount count(
            Optional<RedisBuckets> redis, LimitSettings settings, Environment environment, Store store, Ticks ticks) {
        Optional<SharedBuckets> buckets = redis.isPresent()
                ? redis.map(SharedBuckets.class::cast)
                : StoreSettings.of(environment).url().map(postgres -> inStore(new BucketRows(store)));
        return new SharedCount(buckets, settings.patience(), ticks);
    }

    static SharedBuckets inStore(BucketRows rows) {
        return new SharedBuckets() {
            @Override
            public CompletableFuture<Taken> take(String name, long wanted, Limit limit) {
                return rows.take(name, wanted, limit.requests(), limit.cost())
                        .thenApply(row -> new Taken(row.granted(), row.fullIn()));
            }

            @Override
            public String place() {
                return "the store of partners";
            }
        };
    }
}
