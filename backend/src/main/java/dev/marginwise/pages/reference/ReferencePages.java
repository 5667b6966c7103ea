package dev.marginwise.pages.reference;

import dev.marginwise.pages.site.Addresses;
import dev.marginwise.pages.site.Language;
import dev.marginwise.pages.site.Link;
import dev.marginwise.pages.site.Site;
import dev.marginwise.pages.site.SiteAddress;
import dev.marginwise.pages.site.Words;
import dev.marginwise.problem.ProblemType;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** Fills the reference from the description. */
@Singleton
final class ReferencePages {
    private final Description description;
    private final SiteAddress address;

    ReferencePages(Description description, SiteAddress address) {
        this.description = description;
        this.address = address;
    }

    Site.Head head(Language language) {
        Words words = language.words();
        return Site.Head.of(
                        "reference/reference",
                        Addresses.REFERENCE,
                        words.of("reference.title"),
                        words.of("reference.description"))
                .with("src/reference/reference.ts");
    }

    ReferencePage page(HttpRequest<?> request, Language language) {
        return new ReferencePage(
                address.of(request, ""),
                !language.equals(Language.FIRST),
                description.chapters(),
                description.schemas(),
                description.headers(),
                problems(language),
                language.path(Addresses.PARTNERS));
    }

    private static Map<String, Link> problems(Language language) {
        return Arrays.stream(ProblemType.values())
                .collect(Collectors.toMap(
                        ProblemType::publishedName,
                        type -> Link.to(type.title().in(language.locale()), language.path(type.path()))));
    }
}
