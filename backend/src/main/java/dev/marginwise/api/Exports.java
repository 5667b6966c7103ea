package dev.marginwise.api;

import dev.marginwise.decision.Consultation;
import dev.marginwise.difference.Difference;
import dev.marginwise.export.DecisionTable;
import dev.marginwise.export.Dmn;
import dev.marginwise.export.Vectors;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What is worked out once an edition, when it is first asked for. */
@Singleton
final class Exports {
    private final Map<String, String> vectorHashes = new ConcurrentHashMap<>();
    private final Map<String, Difference> differences = new ConcurrentHashMap<>();
    private final Map<String, byte[]> tables = new ConcurrentHashMap<>();

    /** {@code sha256:…} over the test vectors of an edition. */
    String vectorsHash(Consultation consultation) {
        return vectorHashes.computeIfAbsent(
                consultation.book().edition(), edition -> new Vectors(consultation.masks()).hash());
    }

    /** What two editions decide differently. */
    Difference difference(Consultation from, Consultation to) {
        String pair = from.book().edition() + " " + to.book().edition();
        return differences.computeIfAbsent(
                pair, first -> Difference.between(from.masks(), from.outlook(), to.masks(), to.outlook()));
    }

    /** The decision table of an edition in DMN, UTF-8. */
    byte[] dmn(Consultation consultation) {
        return tables.computeIfAbsent(
                consultation.book().edition(),
                edition -> Dmn.of(DecisionTable.of(consultation.masks())).getBytes(StandardCharsets.UTF_8));
    }
}
