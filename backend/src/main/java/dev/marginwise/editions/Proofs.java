package dev.marginwise.editions;

import dev.marginwise.decision.Consultation;
import dev.marginwise.proof.Proof;
import dev.marginwise.proof.Property;
import dev.marginwise.rulebook.RuleBook;
import dev.marginwise.rulebook.Texts;
import dev.marginwise.words.Sentence;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
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
                edition -> CompletableFuture.supplyAsync(() -> prove(consultation))
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

    /** What a property says, in the language of the texts: an edition tells its promises, we tell the rest. */
    public static String statement(Property property, RuleBook book, Texts texts) {
        return book.promises().stream()
                .filter(promise -> promise.id().equals(property.id()))
                .findFirst()
                .map(texts::of)
                .orElseGet(() -> Sentence.of("property." + property.id()).in(Locale.forLanguageTag(texts.language())));
    }

    /** True once every edition is proved. */
    public boolean allHold() {
        return books.names().stream()
                .map(begun::get)
                .allMatch(proof -> proof != null
                        && proof.isDone()
                        && !proof.isCompletedExceptionally()
                        && proof.join().broken().isEmpty());
    }

    /** The names of the properties that do not hold, by edition; an edition that is still being proved is not here. */
    public Map<String, List<String>> broken() {
        Map<String, List<String>> broken = new LinkedHashMap<>();
        books.names().forEach(edition -> {
            CompletableFuture<Proof> proof = begun.get(edition);
            if (proof != null && proof.isDone() && !proof.isCompletedExceptionally()) {
                broken.put(
                        edition,
                        proof.join().broken().stream().map(Property::id).toList());
            }
        });
        return broken;
    }
}
