package dev.marginwise.api;

import dev.marginwise.editions.RuleBooks;
import dev.marginwise.json.JsonBody;
import dev.marginwise.recommendation.AcceptedLanguage;
import dev.marginwise.recommendation.AnswersRequest;
import dev.marginwise.recommendation.ConsultationResponse;
import dev.marginwise.recommendation.Reply;
import dev.marginwise.rulebook.RuleBook;
import dev.marginwise.rulebook.Texts;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.swagger.v3.oas.annotations.tags.Tag;

/** Where a consultation stands. */
@Tag(name = "Recommendations")
@Controller("/api/v1/consultation")
final class ConsultationController {
    private final RuleBooks books;

    ConsultationController(RuleBooks books) {
        this.books = books;
    }

    /** What the answers so far settle, and which question to ask next. Nothing is stored. */
    @Post
    @DocumentedPost
    HttpResponse<ConsultationResponse> consult(HttpRequest<?> request, @Body JsonBody body) {
        AnswersRequest.Read read = AnswersRequest.read(body, books);
        RuleBook book = read.consultation().book();
        Texts texts = AcceptedLanguage.of(request, book);
        return Reply.inLanguage(ConsultationResponse.of(read, texts), book, texts);
    }
}
