package dev.marginwise.pages.problem;

import dev.marginwise.http.RequestId;
import dev.marginwise.pages.site.Addresses;
import dev.marginwise.pages.site.Language;
import dev.marginwise.pages.site.Link;
import dev.marginwise.pages.site.Site;
import dev.marginwise.problem.ErrorPage;
import dev.marginwise.problem.ProblemDocument;
import dev.marginwise.problem.ProblemExample;
import dev.marginwise.problem.ProblemType;
import io.micronaut.core.io.Writable;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Problems for people: the page that a browser gets instead of a problem document, and what each type means. */
@Singleton
final class ProblemPages implements ErrorPage {
    private final Site site;

    ProblemPages(Site site) {
        this.site = site;
    }

    @Override
    public Locale language(HttpRequest<?> request) {
        return Language.of(request).locale();
    }

    @Override
    public Writable render(HttpRequest<?> request, ProblemDocument problem) {
        Language language = Language.of(request);
        ProblemPage page = ProblemPage.met(
                language.words(),
                problem.type().substring(Addresses.PROBLEMS.length() + 1),
                problem.status(),
                problem.errors().stream().map(ProblemDocument.Place::detail).toList(),
                Optional.of(RequestId.of(request)).filter(id -> problem.status() >= 500 && !id.isEmpty()),
                waysOn(language));
        return site.render(request, head(language, Addresses.START, page), page);
    }

    /** What a type of problem means, in the words of the type itself, for whoever works with the API. */
    ProblemTypePage explained(ProblemType type, Language language) {
        ProblemExample example = ProblemExample.of(type);
        return new ProblemTypePage(
                language.words().of("problem.type", String.valueOf(type.status().getCode())),
                type.title().in(language.locale()),
                type.publishedName(),
                type.explanation().in(language.locale()),
                type.remedy().in(language.locale()),
                example.request(),
                example.answer(),
                Link.to(language.words().of("problem.types"), language.path(Addresses.PROBLEMS)));
    }

    /** All types, in the order of their status. */
    ProblemTypesPage all(Language language) {
        return new ProblemTypesPage(Arrays.stream(ProblemType.values())
                .map(type -> new ProblemTypesPage.Entry(
                        String.valueOf(type.status().getCode()),
                        type.publishedName(),
                        Link.to(type.title().in(language.locale()), language.path(type.path()))))
                .toList());
    }

    /** What a page about types says about itself: whoever has its address may find it. */
    Site.Head headOfTypes(Language language, String view, String path, String heading) {
        String title = language.words().of("problem.title", heading);
        return Site.Head.of(view, path, title, heading).as(Site.Listing.BY_LINK_ONLY);
    }

    private static Site.Head head(Language language, String path, ProblemPage page) {
        String title = language.words().of("problem.title", page.heading());
        return Site.Head.of("problem/problem", path, title, page.heading()).as(Site.Listing.NOWHERE);
    }

    private static List<Link> waysOn(Language language) {
        return List.of(
                Link.to(language.words().of("problem.start"), language.path(Addresses.START)),
                Link.to(language.words().of("problem.again"), language.path(Addresses.WIZARD)));
    }
}
