package dev.marginwise.api;

import dev.marginwise.editions.RuleBooks;
import dev.marginwise.recommendation.AcceptedLanguage;
import dev.marginwise.recommendation.QuestionResponse;
import dev.marginwise.recommendation.Reply;
import dev.marginwise.rulebook.RuleBook;
import dev.marginwise.rulebook.Texts;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;

/** What can be asked. */
@Tag(name = "Recommendations")
@Controller("/api/v1/questionnaire")
final class QuestionnaireController {
    private final RuleBooks books;

    QuestionnaireController(RuleBooks books) {
        this.books = books;
    }

    /**
     * All questions of an edition, in the order of asking.
     *
     * @param edition a published edition; today's when left out
     */
    @Get
    @DocumentedGet
    @ApiResponse(responseCode = "404", description = "not-found")
    HttpResponse<QuestionnaireResponse> questionnaire(HttpRequest<?> request, @Nullable @QueryValue String edition) {
        RuleBook book = books.wanted(edition).book();
        Texts texts = AcceptedLanguage.of(request, book);
        return Reply.inLanguage(QuestionnaireResponse.of(book, texts), book, texts);
    }

    /**
     * The questionnaire of one edition in one language.
     *
     * @param edition the edition that asks them
     * @param rulebook hash of its rules
     * @param language language of the texts
     * @param questions in the order of asking
     */
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
