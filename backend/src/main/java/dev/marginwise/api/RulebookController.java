package dev.marginwise.api;

import dev.marginwise.decision.Consultation;
import dev.marginwise.editions.Proofs;
import dev.marginwise.editions.RuleBooks;
import dev.marginwise.export.Vectors;
import dev.marginwise.http.Cached;
import dev.marginwise.http.HeaderNames;
import dev.marginwise.proof.Proof;
import dev.marginwise.recommendation.AcceptedLanguage;
import dev.marginwise.recommendation.Reply;
import dev.marginwise.recommendation.RulebookResponse;
import dev.marginwise.rulebook.RuleBook;
import dev.marginwise.rulebook.Texts;
import dev.marginwise.rulebook.words.RuleInWords;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;

/** The rule book as data, and its proof. */
@Tag(name = "Rule book")
@Controller("/api/v1/rulebook")
final class RulebookController {
    private final RuleBooks books;
    private static final MediaType NDJSON = MediaType.of("application/x-ndjson");

    private final Proofs proofs;
    private final Exports exports;

    RulebookController(RuleBooks books, Proofs proofs, Exports exports) {
        this.books = books;
        this.proofs = proofs;
        this.exports = exports;
    }

    /**
     * All questions, rules and statements of an edition, with every threshold.
     *
     * @param edition a published edition; today's when left out
     */
    @Get
    @DocumentedGet
    @ApiResponse(responseCode = "404", description = "not-found")
    HttpResponse<RulebookResponse> rulebook(HttpRequest<?> request, @Nullable @QueryValue String edition) {
        RuleBook book = books.wanted(edition).book();
        Texts texts = AcceptedLanguage.of(request, book);
        return Reply.inLanguage(RulebookResponse.of(book, texts), book, texts);
    }

    /**
     * What was checked over every answer set of an edition, and what was found.
     *
     * @param edition a published edition; today's when left out
     */
    @Get("/proof")
    @DocumentedGet
    @ApiResponse(responseCode = "404", description = "not-found")
    HttpResponse<ProofResponse> proof(HttpRequest<?> request, @Nullable @QueryValue String edition) {
        Consultation consultation = books.wanted(edition);
        Texts texts = AcceptedLanguage.of(request, consultation.book());
        return Reply.inLanguage(ProofResponse.of(proof(consultation), texts), consultation.book(), texts);
    }

    /** The published editions, oldest first; the last one is today's. */
    @Get("/editions")
    @DocumentedGet
    HttpResponse<EditionsResponse> editions() {
        RuleBook today = books.current().book();
        return Reply.of(EditionsResponse.of(today, books.all()), today);
    }

    /**
     * Exactly which answer sets two editions decide differently.
     *
     * @param from a published edition
     * @param to another one, usually later
     */
    @Get("/difference")
    @DocumentedGet
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(responseCode = "400", description = "request-malformed")
    HttpResponse<DifferenceResponse> difference(
            HttpRequest<?> request, @QueryValue String from, @QueryValue String to) {
        Consultation before = books.wanted(from);
        Consultation after = books.wanted(to);
        RuleBook today = books.current().book();
        RuleInWords earlier = inWords(before, request);
        RuleInWords later = inWords(after, request);
        return Reply.inLanguage(
                DifferenceResponse.of(exports.difference(before, after), earlier, later, proof(after), today),
                today,
                later.texts());
    }

    private static RuleInWords inWords(Consultation consultation, HttpRequest<?> request) {
        return new RuleInWords(consultation.book(), AcceptedLanguage.of(request, consultation.book()));
    }

    /**
     * Every complete answer set of an edition with its mode and the rules that hold, one JSON object a line. The tag is
     * the SHA-256 of all lines.
     *
     * @param edition a published edition; today's when left out
     */
    @Get("/vectors")
    @DocumentedGet
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(
            responseCode = "200",
            description = "One line a set.",
            headers = @Header(name = "ETag", ref = "#/components/headers/ETag"),
            content = @Content(mediaType = "application/x-ndjson", schema = @Schema(implementation = String.class)))
    @Produces("application/x-ndjson")
    HttpResponse<?> vectors(HttpRequest<?> request, @Nullable @QueryValue String edition) {
        Consultation consultation = books.wanted(edition);
        Vectors vectors = new Vectors(consultation.masks());
        String hash = exports.vectorsHash(consultation);
        return Cached.of(request, hash, () -> new StreamedFile(vectors.stream(), NDJSON))
                .header(HeaderNames.EDITION, consultation.book().edition());
    }

    /**
     * The decision as a DMN 1.3 decision table that any DMN engine evaluates.
     *
     * @param edition a published edition; today's when left out
     */
    @Get("/decision.dmn")
    @DocumentedGet
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(
            responseCode = "200",
            description = "The table.",
            headers = @Header(name = "ETag", ref = "#/components/headers/ETag"),
            content = @Content(mediaType = "application/xml", schema = @Schema(implementation = String.class)))
    @Produces("application/xml")
    HttpResponse<?> decisionTable(HttpRequest<?> request, @Nullable @QueryValue String edition) {
        Consultation consultation = books.wanted(edition);
        return Cached.of(request, exports.dmn(consultation), MediaType.APPLICATION_XML_TYPE)
                .header(HeaderNames.EDITION, consultation.book().edition());
    }

    private Proof proof(Consultation consultation) {
        return proofs.of(consultation.book().edition()).orElseThrow();
    }

    /**
     * What was proved of one edition.
     *
     * @param edition the edition proved
     * @param rulebook hash of its rules
     * @param answerSets how many complete answer sets there are
     * @param crossSets how many of them give cross
     * @param properties what was checked
     */
    @Serdeable.Serializable
    @Schema(name = "Proof")
    record ProofResponse(
            String edition, String rulebook, int answerSets, int crossSets, List<PropertyResponse> properties) {

        static ProofResponse of(Proof proof, Texts texts) {
            return new ProofResponse(
                    proof.book().edition(),
                    proof.book().hash(),
                    proof.answerSets(),
                    proof.crossSets(),
                    proof.properties().stream()
                            .map(property -> new PropertyResponse(
                                    property.id(),
                                    property.statement(proof.book(), texts),
                                    property.checked(),
                                    property.holds()))
                            .toList());
        }
    }

    /**
     * One property.
     *
     * @param id stable for ever
     * @param statement the property in words
     * @param checked how many cases were looked at
     * @param holds false would take the service out of readiness
     */
    @Serdeable.Serializable
    @Schema(name = "Property")
    record PropertyResponse(String id, String statement, long checked, boolean holds) {}

    /**
     * The published editions, oldest first; {@code edition} is today's.
     *
     * @param edition today's edition
     * @param rulebook hash of its rules
     * @param editions all of them, oldest first
     */
    @Serdeable.Serializable
    @Schema(name = "Editions")
    record EditionsResponse(String edition, String rulebook, List<EditionResponse> editions) {

        static EditionsResponse of(RuleBook today, List<Consultation> published) {
            return new EditionsResponse(
                    today.edition(),
                    today.hash(),
                    published.stream()
                            .map(consultation -> EditionResponse.of(consultation.book()))
                            .toList());
        }
    }

    /**
     * One edition: its name, the hash of what decides in it, and the languages of its texts.
     *
     * @param edition its name: year and month
     * @param rulebook hash of its rules
     * @param languages the languages of its texts
     */
    @Serdeable.Serializable
    @Schema(name = "Edition")
    record EditionResponse(String edition, String rulebook, List<String> languages) {

        static EditionResponse of(RuleBook book) {
            return new EditionResponse(
                    book.edition(), book.hash(), List.copyOf(book.texts().keySet()));
        }
    }
}
