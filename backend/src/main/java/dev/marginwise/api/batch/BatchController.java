package dev.marginwise.api.batch;

import dev.marginwise.editions.Recommender;
import dev.marginwise.editions.RuleBooks;
import dev.marginwise.editions.Tally;
import dev.marginwise.http.DepartedClient;
import dev.marginwise.http.WantedLanguage;
import dev.marginwise.problem.Problem;
import dev.marginwise.problem.ProblemType;
import dev.marginwise.problem.Refusals;
import dev.marginwise.recommendation.Reply;
import dev.marginwise.watch.LoggedRequest;
import dev.marginwise.words.Sentence;
import io.micronaut.core.io.buffer.ReadBuffer;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.json.JsonMapper;
import io.netty.handler.codec.DecoderException;
import io.netty.handler.codec.compression.DecompressionException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;

/** Recommendations for many sets of answers, a line each, in one request. */
@Tag(name = "Recommendations")
@Controller("/api/v1/recommendations/batch")
final class BatchController {
    static final String NDJSON = "application/x-ndjson";

    private final RuleBooks books;
    private final Recommender recommender;
    private final JsonMapper json;
    private final LineAnswers.Counts counts;
    private final Map<String, LineEdition> editions = new LinkedHashMap<>();

    BatchController(RuleBooks books, Recommender recommender, JsonMapper json, Tally tally, Refusals refusals) {
        this.books = books;
        this.recommender = recommender;
        this.json = json;
        this.counts = new LineAnswers.Counts(tally, refusals);
        books.all().forEach(edition -> editions.put(edition.book().edition(), new LineEdition(edition)));
    }

    /**
     * Decides many sets of answers, a line each, and answers each line in its place while more come in. Nothing is
     * stored. A line is an object with answers, perhaps edition as in a single call, and perhaps an id, a string or a
     * number of at most 128 bytes, which comes back to the byte. A line that cannot be answered gets the problem that it
     * would meet alone, and ends nothing. Lines are numbered from 1, blank ones included, which are not answered; each
     * holds at most 64 KiB, the request as many as you like. Read while you send: answers that nobody reads hold up the
     * lines behind them. One request is counted, however many lines it has.
     */
    @Post
    @Consumes(NDJSON)
    @Produces(NDJSON)
    @Operation(
            parameters =
                    @Parameter(
                            name = "Accept-Language",
                            in = ParameterIn.HEADER,
                            ref = "#/components/parameters/Accept-Language"))
    @RequestBody(required = true, content = @Content(mediaType = NDJSON, schema = @Schema(type = "string")))
    @ApiResponse(
            responseCode = "200",
            description = "One line for each line that is not blank: id, line, mode, code, also, rules and complete; or"
                    + " id, line and problem.",
            headers = {
                @Header(name = "Marginwise-Edition", ref = "#/components/headers/Marginwise-Edition"),
                @Header(name = "Content-Language", ref = "#/components/headers/Content-Language"),
                @Header(name = "Vary", ref = "#/components/headers/Vary"),
                @Header(name = "X-Request-Id", ref = "#/components/headers/X-Request-Id")
            },
            content = @Content(mediaType = NDJSON, schema = @Schema(type = "string")))
    @ApiResponse(responseCode = "400", description = "malformed-json")
    @ApiResponse(responseCode = "405", description = "method-not-allowed")
    @ApiResponse(responseCode = "406", description = "not-acceptable")
    @ApiResponse(responseCode = "415", description = "unsupported-media-type")
    @ApiResponse(responseCode = "429", description = "too-many-requests")
    @ApiResponse(responseCode = "500", description = "internal")
    HttpResponse<AnsweredLines> recommendBatch(HttpRequest<?> request) {
        Locale language = WantedLanguage.of(request);
        LineText text = Batch.text();
        LineAnswers.Asker asker = new LineAnswers.Asker(language, request.getPath(), LoggedRequest.of(request));
        Batch batch = new Batch(new LineAnswers(books, recommender, json, editions, counts, asker, text), text);
        AnsweredLines answers = new AnsweredLines(answers(
                batch, ((ServerHttpRequest<?>) request).byteBody().move().toReadBufferPublisher()));
        return Reply.of(answers, books.current().book())
                .header(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
    }

    /** Bytes are read when their answers are wanted, on the thread of the connection: a slow reader slows the writer. */
    private static Publisher<byte[]> answers(Batch batch, Publisher<ReadBuffer> body) {
        return Flux.from(body)
                .map(BatchController::bytes)
                .concatMapIterable(batch::answers, 1)
                .concatWith(Flux.defer(() -> Flux.fromIterable(batch.rest())))
                .onErrorResume(
                        DecoderException.class,
                        broken -> Flux.fromIterable(batch.brokenOff(BatchController.problem(broken))))
                .onErrorResume(DepartedClient::explains, gone -> Flux.never());
    }

    /** Of chunks that are none, and of a packed stream that cannot be unpacked. */
    private static Problem problem(DecoderException broken) {
        boolean isPacked = broken instanceof DecompressionException;
        return ProblemType.REQUEST_MALFORMED.because(
                Sentence.of(isPacked ? "detail.not-gzip" : "detail.not-understood"));
    }

    private static byte[] bytes(ReadBuffer buffer) {
        try (buffer) {
            return buffer.toArray();
        }
    }
}
