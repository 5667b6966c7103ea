package dev.marginwise.recommendation;

import dev.marginwise.editions.RuleBooks;
import dev.marginwise.json.BodyBytes;
import io.micronaut.core.io.buffer.ByteBuffer;
import io.micronaut.core.type.Argument;
import io.micronaut.core.type.Headers;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.body.TypedMessageBodyReader;
import jakarta.inject.Singleton;
import java.io.InputStream;

/** Lets a controller take {@code @Body AnswersBody body}. */
@Singleton
@Consumes(MediaType.APPLICATION_JSON)
final class AnswersBodyReader implements TypedMessageBodyReader<AnswersBody> {
    private static final Argument<AnswersBody> TYPE = Argument.of(AnswersBody.class);

    private final RuleBooks books;
    private final PlainAnswers today;

    AnswersBodyReader(RuleBooks books) {
        this.books = books;
        this.today = new PlainAnswers(books.current().book().questionnaire());
    }

    @Override
    public Argument<AnswersBody> getType() {
        return TYPE;
    }

    @Override
    public AnswersBody read(Argument<AnswersBody> type, MediaType mediaType, Headers headers, ByteBuffer<?> body) {
        return BodyBytes.read(body, json -> AnswersBody.of(json, books, today));
    }

    @Override
    public AnswersBody read(Argument<AnswersBody> type, MediaType mediaType, Headers headers, InputStream body) {
        return BodyBytes.read(body, json -> AnswersBody.of(json, books, today));
    }
}
