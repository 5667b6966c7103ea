package dev.marginwise.api;

import dev.marginwise.editions.RuleBooks;
import dev.marginwise.recommendation.AcceptedLanguage;
import dev.marginwise.recommendation.QuestionResponse;
import dev.marginwise.recommendation.Reply;
import dev.marginwise.rulebook.RuleBook;
import dev.marginwise.rulebook.Texts;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** What can be asked. */
@Controller("/api/v1/questionnaire")
final class QuestionnaireController {
    private final RuleBooks books;

    QuestionnaireController(RuleBooks books) {
        this.books = books;
    }

    /** All questions of today's edition, in the order of asking. */
    @Get
    @DocumentedGet
    HttpResponse<QuestionnaireResponse> questionnaire(HttpRequest<?> request) {
        RuleBook book = books.current().book();
        Texts texts = AcceptedLanguage.of(request, book);
        return Reply.inLanguage(QuestionnaireResponse.of(book, texts), book, texts);
    }

    /** The questionnaire of one edition in one language. */
    @Serdeable.Serializable
    @Schema(name = "Questionnaire")
    record QuestionnaireResponse(String edition, String rulebook, String language, List<QuestionResponse> questions) {

        static QuestionnaireResponse of(RuleBook book, Texts texts) {
            return new QuestionnaireResponse(
                    book.edition(),
                    book.hash(),
                    texts.language(),
                    book.questionnaire().questions().stream()
                            .map(question -> QuestionResponse.of(question, texts))
                            .toList());
        }
    }
}
