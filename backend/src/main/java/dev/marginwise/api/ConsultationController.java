package dev.marginwise.api;

import dev.marginwise.editions.RuleBooks;
import dev.marginwise.json.JsonBody;
import dev.marginwise.recommendation.AcceptedLanguage;
import dev.marginwise.recommendation.AnswersRequest;
import dev.marginwise.recommendation.ConsultationResponse;
import dev.marginwise.recommendation.QuestionResponse;
import dev.marginwise.recommendation.Reply;
import dev.marginwise.recommendation.WizardSteps;
import dev.marginwise.rulebook.RuleBook;
import dev.marginwise.rulebook.Texts;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;

/** Where a consultation stands. */
@Tag(name = "Recommendations")
@Controller("/api/v1/consultation")
final class ConsultationController {
    private final RuleBooks books;
    private final WizardSteps steps;

    ConsultationController(RuleBooks books, WizardSteps steps) {
        this.books = books;
        this.steps = steps;
    }

    /** What the answers so far settle, and which question to ask next. Nothing is stored. */
    @Post
    @DocumentedPost
    HttpResponse<ConsultationResponse> consult(HttpRequest<?> request, @Body JsonBody body) {
        AnswersRequest.Read read = AnswersRequest.read(body, books);
        RuleBook book = read.consultation().book();
        Texts texts = AcceptedLanguage.of(request, book);
        ConsultationResponse standing = ConsultationResponse.of(read, texts);
        steps.consulted(
                request, read.answers(), Optional.ofNullable(standing.next()).map(QuestionResponse::id));
        return Reply.inLanguage(standing, book, texts);
    }
}
