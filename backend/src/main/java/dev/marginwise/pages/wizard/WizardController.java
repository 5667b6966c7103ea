package dev.marginwise.pages.wizard;

import dev.marginwise.decision.Consultation;
import dev.marginwise.decision.Recommendation;
import dev.marginwise.editions.Door;
import dev.marginwise.editions.Recommender;
import dev.marginwise.editions.RuleBooks;
import dev.marginwise.editions.Tally;
import dev.marginwise.pages.site.Addresses;
import dev.marginwise.pages.site.Language;
import dev.marginwise.pages.site.Site;
import dev.marginwise.questionnaire.Answers;
import dev.marginwise.questionnaire.Question;
import dev.marginwise.recommendation.WizardSteps;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** The questions, and the plain form's way to a result. */
@Hidden
@Produces(MediaType.TEXT_HTML)
@Controller
public final class WizardController {

    private final RuleBooks books;
    private final Recommender recommender;
    private final WizardPages pages;
    private final Site site;
    private final WizardSteps steps;
    private final Tally tally;

    WizardController(
            RuleBooks books, Recommender recommender, WizardPages pages, Site site, WizardSteps steps, Tally tally) {
        this.books = books;
        this.recommender = recommender;
        this.pages = pages;
        this.site = site;
        this.steps = steps;
        this.tally = tally;
    }

    /** The wizard, with the answers of a code filled in; without a code that can be read it starts empty. */
    @Get(uris = {Addresses.WIZARD, Language.ELSEWHERE + Addresses.WIZARD})
    HttpResponse<byte[]> wizard(HttpRequest<?> request, @Nullable @QueryValue("from") String code) {
        Answers none = Answers.none(books.current().book().questionnaire());
        Answers known = Optional.ofNullable(code)
                .map(books::read)
                .map(reading ->
                        reading.fold(valid -> books.inToday(valid.answers()), mistyped -> none, unknown -> none))
                .orElse(none);
        Language language = Language.of(request);
        return site.page(
                request, pages.head(language), pages.wizard(books.current().book(), language, known));
    }

    /** The plain form, sent: on to the result when it is settled, else the form again with what is still needed. */
    @Get(uris = {Addresses.RESULT, Language.ELSEWHERE + Addresses.RESULT})
    HttpResponse<?> answer(HttpRequest<?> request) {
        Consultation consultation = books.current();
        SentAnswers form = SentAnswers.read(consultation.book().questionnaire(), request.getParameters());
        return recommender
                .outcome(consultation, form.answers())
                .fold(
                        settled -> form.notUnderstood().isEmpty()
                                ? result(request, settled)
                                : again(request, form, form.wanting(List.of())),
                        missing -> again(request, form, form.wanting(missing)));
    }

    private HttpResponse<?> result(HttpRequest<?> request, Recommendation settled) {
        steps.sent(settled.answers(), List.of());
        tally.count(Door.FORM, books.current(), settled.answers());
        return HttpResponse.seeOther(URI.create(
                Language.of(request).path(Addresses.result(settled.code().text()))));
    }

    private HttpResponse<?> again(HttpRequest<?> request, SentAnswers form, List<Question> wanting) {
        steps.sent(form.answers(), wanting);
        Language language = Language.of(request);
        return HttpResponse.unprocessableEntity()
                .body(site.render(
                        request,
                        pages.headWithErrors(language),
                        pages.again(books.current().book(), language, form.answers(), wanting)))
                .contentType(MediaType.TEXT_HTML_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
