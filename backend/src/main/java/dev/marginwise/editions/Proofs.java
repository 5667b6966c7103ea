package dev.marginwise.editions;

import dev.marginwise.decision.Consultation;
import dev.marginwise.proof.Proof;
import dev.marginwise.proof.Property;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The proof of every published edition, begun once the server listens: begun earlier it would take the processors away
 * from the start. The service is not ready before every property of every edition holds.
 */
@Singleton
public final class Proofs {
    private static final Logger LOG = LoggerFactory.getLogger(Proofs.class);

    private final RuleBooks books;

    /** One thread for all of them, so that who asks first, while they run, has the other processors. */
    private final ForkJoinPool alone = new ForkJoinPool(1);

    private final Map<String, CompletableFuture<Proof>> begun = new ConcurrentHashMap<>();

    Proofs(RuleBooks books) {
        this.books = books;
    }

    @EventListener
    void begin(ServerStartupEvent listening) {
        List<CompletableFuture<Proof>> underWay =
                books.all().stream().map(this::proof).toList();
        LOG.debug("{} editions are being proved", underWay.size());
    }

    private CompletableFuture<Proof> proof(Consultation consultation) {
        return begun.computeIfAbsent(
                consultation.book().edition(),
                edition -> CompletableFuture.supplyAsync(() -> prove(consultation), alone)
                        .whenComplete((proof, failure) -> {
                            if (failure != null) {
                                LOG.error("edition {} could not be proved", edition, failure);
                            }
                        }));
    }

    private static Proof prove(Consultation consultation) {
        long start = System.nanoTime();
        Proof proof = Proof.of(consultation.masks(), consultation.outlook());
        LOG.info(
                "edition {}: {} properties checked over {} answer sets in {} ms",
                consultation.book().edition(),
                proof.properties().size(),
                proof.answerSets(),
                TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
        for (Property property : proof.broken()) {
            LOG.error(
                    "edition {} breaks '{}': {}",
                    consultation.book().edition(),
                    property.id(),
                    property.counterexample().orElse(""));
        }
        return proof;
    }

    /** The proof of an edition, waiting for it where it is still under way; empty for an unknown edition. */
    public Optional<Proof> of(String edition) {
        return books.edition(edition).map(this::proof).map(CompletableFuture::join);
    }

    /** True once every edition is proved. */
    public boolean allHold() {
        return lacking().isEmpty();
    }

    /** What keeps the service from being ready, a sentence an edition; an edition that is proved is not here. */
    public Map<String, String> lacking() {
        Map<String, String> lacking = new LinkedHashMap<>();
        books.names().forEach(edition -> {
            CompletableFuture<Proof> proof = begun.get(edition);
            if (proof == null || !proof.isDone()) {
                lacking.put(edition, "is still being proved");
            } else if (proof.isCompletedExceptionally()) {
                lacking.put(edition, "could not be proved; the log says why");
            } else if (!proof.join().broken().isEmpty()) {
                List<String> broken =
                        proof.join().broken().stream().map(Property::id).toList();
                lacking.put(edition, "breaks " + String.join(", ", broken));
            }
        });
        return lacking;
    }
}
