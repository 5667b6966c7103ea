package dev.marginwise.api.batch;

import dev.marginwise.editions.Recommender;
import dev.marginwise.editions.RuleBooks;
import dev.marginwise.http.DepartedClient;
import dev.marginwise.http.RequestId;
import dev.marginwise.http.WantedLanguage;
import dev.marginwise.recommendation.Reply;
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
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;

/** Recommendations for many sets of answers, a line each, in one request. */
@Controller("/api/v1/recommendations/batch")
final class BatchController {
    static final String NDJSON = "application/x-ndjson";

    private final RuleBooks books;
    private final Recommender recommender;
    private final JsonMapper json;
    private final Map<String, LineEdition> editions = new LinkedHashMap<>();

    BatchController(RuleBooks books, Recommender recommender, JsonMapper json) {
        this.books = books;
        this.recommender = recommender;
        this.json = json;
        books.all().forEach(edition -> editions.put(edition.book().edition(), new LineEdition(edition)));
    }

    /** Decides each line as it comes in and answers it in its place. Nothing is stored. */
    @Post
    @Consumes(NDJSON)
    @Produces(NDJSON)
    HttpResponse<AnsweredLines> recommend(HttpRequest<?> request) {
        Locale language = WantedLanguage.of(request);
        LineText text = Batch.text();
        LineAnswers.Asker asker = new LineAnswers.Asker(language, request.getPath(), RequestId.of(request));
        Batch batch = new Batch(new LineAnswers(books, recommender, json, editions, asker, text), text);
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
                .onErrorResume(DepartedClient::explains, gone -> Flux.never());
    }

    private static byte[] bytes(ReadBuffer buffer) {
        try (buffer) {
            return buffer.toArray();
        }
    }
}
