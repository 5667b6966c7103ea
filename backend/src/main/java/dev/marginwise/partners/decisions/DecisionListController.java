package dev.marginwise.partners.decisions;

import dev.marginwise.editions.RuleBooks;
import dev.marginwise.partners.keys.PartnerKey;
import dev.marginwise.partners.store.DecisionRows;
import dev.marginwise.partners.store.StoredDecision;
import dev.marginwise.partners.store.StoredDecision.Kind;
import dev.marginwise.partners.store.StoredDecision.Placed;
import dev.marginwise.problem.ProblemType;
import dev.marginwise.recommendation.AcceptedLanguage;
import dev.marginwise.recommendation.Reply;
import dev.marginwise.rulebook.RuleBook;
import dev.marginwise.words.Sentence;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.server.types.files.StreamedFile;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicLong;

/** A partner's decisions, oldest first: in pages, and all in one stream. Not final: the bounds of its parameters are checked by a subclass. */
@Tag(name = "Decisions")
@Controller("/api/v1/decisions")
class DecisionListController {
    private static final MediaType NDJSON = MediaType.of("application/x-ndjson");
    private static final int RADIX = 36;
    private static final int LIMIT = 50;
    private static final int LINES_AT_ONCE = 200;

    private final RuleBooks books;
    private final DecisionRows rows;
    private final WrittenDecisions written;

    DecisionListController(RuleBooks books, DecisionRows rows, WrittenDecisions written) {
        this.books = books;
        this.rows = rows;
        this.written = written;
    }

    /**
     * A page of decisions. Whoever goes on with the cursor of a page misses nothing that is recorded later, and meets
     * nothing twice. A key for trials lists only what such keys recorded.
     *
     * @param reference only decisions recorded with exactly this reference
     * @param after the next of an earlier page
     * @param limit the most in a page, 50 when left out
     */
    @Get
    @Documented
    @ApiResponse(
            responseCode = "200",
            description = "The page.",
            headers = @Header(name = "Marginwise-Edition", ref = "#/components/headers/Marginwise-Edition"),
            content = @Content(schema = @Schema(implementation = DecisionResponse.Page.class)))
    @ApiResponse(responseCode = "400", description = "request-malformed")
    CompletionStage<HttpResponse<byte[]>> listDecisions(
            HttpRequest<?> request,
            @Nullable @QueryValue String reference,
            @Nullable @QueryValue String after,
            @Nullable @QueryValue @Min(1) @Max(200) Integer limit) {
        PartnerKey key = PartnerKey.of(request);
        int most = limit == null ? LIMIT : limit;
        Kind kind = key.live() ? Kind.BOTH : Kind.TEST;
        return rows.page(key.partner(), kind, Optional.ofNullable(reference), position(after), most + 1)
                .thenApply(found -> {
                    List<Placed> shown = found.subList(0, Math.min(found.size(), most));
                    String next = found.size() > most
                            ? Long.toString(shown.get(most - 1).position(), RADIX)
                            : "";
                    List<StoredDecision> decisions =
                            shown.stream().map(Placed::decision).toList();
                    RuleBook today = books.current().book();
                    return Reply.inLanguage(
                                    written.page(decisions, next, request), today, AcceptedLanguage.of(request, today))
                            .header(HttpHeaders.CACHE_CONTROL, "no-store");
                });
    }

    /**
     * All decisions recorded until now, one JSON object a line. Decisions of trials are left out.
     *
     * @param test true: with those of trials
     */
    @Get("/export")
    @Documented
    @ApiResponse(
            responseCode = "200",
            description = "One line a decision. A stream that ends without its last chunk is not whole.",
            headers = @Header(name = "Marginwise-Edition", ref = "#/components/headers/Marginwise-Edition"),
            content = @Content(mediaType = "application/x-ndjson", schema = @Schema(implementation = String.class)))
    @ApiResponse(responseCode = "400", description = "request-malformed")
    @Produces("application/x-ndjson")
    CompletionStage<HttpResponse<StreamedFile>> exportDecisions(
            HttpRequest<?> request, @Nullable @QueryValue Boolean test) {
        PartnerKey key = PartnerKey.of(request);
        boolean withTrials = test != null && test;
        Kind kind = key.live() ? withTrials ? Kind.BOTH : Kind.LIVE : Kind.TEST;
        boolean none = !key.live() && !withTrials;
        return rows.latest(key.partner())
                .thenApply(latest -> pages(key, kind, none ? 0 : latest, request))
                .thenCompose(pages -> pages.next().thenApply(first -> new ExportedDecisions(first, pages)))
                .thenApply(lines -> Reply.of(
                                new StreamedFile(lines, NDJSON), books.current().book())
                        .header(HttpHeaders.CACHE_CONTROL, "no-store"));
    }

    /** Page after page up to a position, so that an export ends although others go on recording. */
    private ExportedDecisions.Pages pages(PartnerKey key, Kind kind, long end, HttpRequest<?> request) {
        AtomicLong position = new AtomicLong();
        return () -> position.get() >= end
                ? CompletableFuture.completedFuture(new byte[0])
                : rows.page(key.partner(), kind, Optional.empty(), position.get(), LINES_AT_ONCE)
                        .thenApply(found -> {
                            position.set(
                                    found.isEmpty()
                                            ? end
                                            : found.get(found.size() - 1).position());
                            return lines(found, end, request);
                        });
    }

    private byte[] lines(List<Placed> found, long end, HttpRequest<?> request) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (Placed placed : found) {
            if (placed.position() > end) break;
            lines.writeBytes(written.write(placed.decision(), request).body);
            lines.write('\n');
        }
        return lines.toByteArray();
    }

    private static long position(@Nullable String cursor) {
        if (cursor == null) return 0;
        try {
            return Long.parseLong(cursor, RADIX);
        } catch (NumberFormatException unreadable) {
            throw ProblemType.REQUEST_MALFORMED
                    .because(Sentence.of("detail.no-cursor"))
                    .asException();
        }
    }
}
