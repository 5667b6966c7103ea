package dev.marginwise.pages.embed;

import dev.marginwise.decision.Code;
import dev.marginwise.decision.Consultation;
import dev.marginwise.decision.Recommendation;
import dev.marginwise.editions.Recommender;
import dev.marginwise.editions.RuleBooks;
import dev.marginwise.http.ContentPolicy;
import dev.marginwise.pages.result.ResultPages;
import dev.marginwise.pages.site.Addresses;
import dev.marginwise.pages.site.Language;
import dev.marginwise.pages.site.Site;
import dev.marginwise.pages.wizard.SentAnswers;
import dev.marginwise.pages.wizard.WizardPage;
import dev.marginwise.pages.wizard.WizardPages;
import dev.marginwise.questionnaire.Answers;
import dev.marginwise.questionnaire.Question;
import dev.marginwise.rulebook.RuleBook;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** The only pages that others may show in a frame: the questions, the plain form's way to a result, and the result. */
@Hidden
@Produces(MediaType.TEXT_HTML)
@Controller
final class EmbedController {
    private static final String RESULT = Addresses.EMBED + Addresses.RESULT;

    private final RuleBooks books;
    private final Recommender recommender;
    private final WizardPages wizards;
    private final ResultPages results;
    private final EmbedOrigins origins;
    private final Site site;

    EmbedController(
            RuleBooks books,
            Recommender recommender,
            WizardPages wizards,
            ResultPages results,
            EmbedOrigins origins,
            Site site) {
        this.books = books;
        this.recommender = recommender;
        this.wizards = wizards;
        this.results = results;
        this.origins = origins;
        this.site = site;
    }

    /** The questions, with the answers of a code filled in; without a code that can be read they start empty. */
    @Get(uris = {Addresses.EMBED, Language.ELSEWHERE + Addresses.EMBED})
    HttpResponse<?> questions(HttpRequest<?> request, @Nullable @QueryValue("from") String code) {
        Embedding embedding = Embedding.of(request.getParameters());
        Optional<Consultation> consultation = consultation(embedding);
        if (consultation.isEmpty()) return noEdition(request, embedding);
        RuleBook book = consultation.get().book();
        Language language = Language.of(request);
        WizardPage wizard = wizards.wizard(book, language, known(book, code));
        return framed(
                site.kept(request, html(request, asking(request, embedding, book, wizard), wizards.title(language))));
    }

    /** The plain form, sent within the frame. */
    @Get(uris = {RESULT, Language.ELSEWHERE + RESULT})
    HttpResponse<?> answer(HttpRequest<?> request) {
        Embedding embedding = Embedding.of(request.getParameters());
        Optional<Consultation> consultation = consultation(embedding);
        if (consultation.isEmpty()) return noEdition(request, embedding);
        RuleBook book = consultation.get().book();
        SentAnswers form = SentAnswers.read(book.questionnaire(), request.getParameters());
        return recommender
                .outcome(consultation.get(), form.answers())
                .fold(
                        settled -> form.notUnderstood().isEmpty()
                                ? framed(HttpResponse.seeOther(address(request, embedding, settled)))
                                : again(request, embedding, book, form, form.wanting(List.of())),
                        missing -> again(request, embedding, book, form, form.wanting(missing)));
    }

    /** The result that a code stands for; another spelling of the code is sent to the one that was given out. */
    @Get(uris = {RESULT + "/{code}", Language.ELSEWHERE + RESULT + "/{code}"})
    HttpResponse<?> result(HttpRequest<?> request, String code) {
        Embedding embedding = Embedding.of(request.getParameters());
        Recommendation result = recommender.replay(code);
        String given = result.code().text();
        if (!given.equals(code)) return framed(HttpResponse.permanentRedirect(address(request, embedding, result)));
        Language language = Language.of(request);
        EmbedPage page = new EmbedPage.Answered(
                embedding,
                result.book().edition(),
                language.path(Addresses.result(given)),
                results.page(result, language, embedding.addressFrom(language.path(Addresses.EMBED), given)),
                given,
                result.mode().id());
        return framed(site.kept(request, html(request, page, results.title(result, language))));
    }

    private Optional<Consultation> consultation(Embedding embedding) {
        return embedding.edition().map(books::edition).orElseGet(() -> Optional.of(books.current()));
    }

    /** The answers of a code, as far as this edition asks for them. */
    private Answers known(RuleBook book, @Nullable String code) {
        Answers none = Answers.none(book.questionnaire());
        if (code == null) return none;
        return books.read(code).fold(valid -> known(book, valid), mistyped -> none, unknown -> none);
    }

    private Answers known(RuleBook book, Code code) {
        if (book.edition().equals(code.edition())) return code.answers();
        return book.equals(books.current().book()) ? books.inToday(code.answers()) : Answers.none(book.questionnaire());
    }

    private EmbedPage asking(HttpRequest<?> request, Embedding embedding, RuleBook book, WizardPage wizard) {
        Language language = Language.of(request);
        return new EmbedPage.Asking(
                embedding,
                book.edition(),
                language.path(Addresses.WIZARD),
                wizard.sentTo(language.path(RESULT), embedding.carried()));
    }

    private HttpResponse<?> again(
            HttpRequest<?> request, Embedding embedding, RuleBook book, SentAnswers form, List<Question> wanting) {
        Language language = Language.of(request);
        WizardPage wizard = wizards.again(book, language, form.answers(), wanting);
        return unfinished(
                html(request, asking(request, embedding, book, wizard), wizards.titleWithErrors(language)), language);
    }

    private HttpResponse<?> noEdition(HttpRequest<?> request, Embedding embedding) {
        Language language = Language.of(request);
        String problem = language.words().of("embed.no-edition", String.join(", ", books.names()));
        EmbedPage page = new EmbedPage.NoEdition(
                embedding, books.current().book().edition(), language.path(Addresses.WIZARD), problem);
        return unfinished(html(request, page, wizards.title(language)), language);
    }

    private HttpResponse<?> unfinished(String html, Language language) {
        return framed(HttpResponse.unprocessableEntity()
                .body(html)
                .contentType(MediaType.TEXT_HTML_TYPE)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .header(HttpHeaders.CACHE_CONTROL, "no-store"));
    }

    private static URI address(HttpRequest<?> request, Embedding embedding, Recommendation result) {
        String path = Language.of(request).path(RESULT + "/" + result.code().text());
        return URI.create(embedding.address(path));
    }

    /** Its canonical address is that of the page outside of any frame. */
    private String html(HttpRequest<?> request, EmbedPage page, String title) {
        Language language = Language.of(request);
        Site.Head head = Site.Head.of(
                        page.view(),
                        page.site().substring(language.base().length()),
                        title,
                        language.words().of("start.description"))
                .as(Site.Listing.BY_LINK_ONLY)
                .with("src/embed/frame.tsx");
        return LeavingLinks.inNewTabs(site.html(request, head, page), language);
    }

    /** On every answer, one that says that nothing has changed included, for it renews the headers of what is kept. */
    private HttpResponse<?> framed(MutableHttpResponse<?> answer) {
        return answer.header(ContentPolicy.HEADER, ContentPolicy.framedBy(origins.ancestors()))
                .header("Cross-Origin-Resource-Policy", "cross-origin");
    }
}
