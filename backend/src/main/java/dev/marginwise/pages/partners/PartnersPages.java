package dev.marginwise.pages.partners;

import dev.marginwise.pages.site.Addresses;
import dev.marginwise.pages.site.Language;
import dev.marginwise.pages.site.Link;
import dev.marginwise.pages.site.Site;
import dev.marginwise.pages.site.SiteAddress;
import dev.marginwise.pages.site.Words;
import dev.marginwise.problem.ProblemType;
import io.micronaut.context.annotation.Property;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Fills the page for partners: commands for this very server, and its limits as they are set. */
@Singleton
final class PartnersPages {
    private final SiteAddress address;
    private final PartnersPage.Limits limits;

    PartnersPages(
            SiteAddress address,
            @Property(name = "marginwise.limits.key") long key,
            @Property(name = "marginwise.limits.address") long ofAddress,
            @Property(name = "marginwise.limits.window") Duration window) {
        this.address = address;
        limits = new PartnersPage.Limits(limit(key), limit(ofAddress), window.toSeconds());
    }

    private static OptionalLong limit(long requests) {
        return requests == 0 ? OptionalLong.empty() : OptionalLong.of(requests);
    }

    Site.Head head(Language language) {
        Words words = language.words();
        return Site.Head.of(
                        "partners/partners",
                        Addresses.PARTNERS,
                        words.of("partners.title"),
                        words.of("partners.description"))
                .with("src/partners/partners.ts");
    }

    PartnersPage page(HttpRequest<?> request, Language language) {
        Words words = language.words();
        return new PartnersPage(
                steps(address.of(request, ""), language),
                limits,
                Arrays.stream(ProblemType.values())
                        .map(type -> new PartnersPage.Problem(
                                String.valueOf(type.status().getCode()),
                                type.publishedName(),
                                Link.to(type.title().in(language.locale()), language.path(type.path()))))
                        .toList(),
                Link.to(words.of("partners.problems.all"), language.path(Addresses.PROBLEMS)),
                Link.to(words.of("partners.reference"), language.path(Addresses.REFERENCE)));
    }

    private static List<PartnersPage.Step> steps(String origin, Language language) {
        return List.of(
                typed("first", """
                        curl -sf %s/api/v1/recommendations \\
                          -H 'Content-Type: application/json' \\
                          -d '{"answers": {"open-positions": 1}}'""".formatted(origin), operation("recommend", language)),
                typed("key", "KEY=$(java -jar marginwise.jar keys create --partner acme --test)", Optional.empty()),
                typed("decision", """
                        curl -sf %s/api/v1/decisions \\
                          -H "Authorization: Bearer $KEY" -H 'Idempotency-Key: order-4711' \\
                          -H 'Content-Type: application/json' \\
                          -d '{"answers": {"open-positions": 1}, "reference": "case-4711"}'""".formatted(origin), operation("recordDecision", language)),
                typed("receipt", """
                        RECEIPT=$(curl -sf '%1$s/api/v1/decisions?reference=case-4711' \\
                          -H "Authorization: Bearer $KEY" | sed 's/.*"receipt":"\\([^"]*\\)".*/\\1/')
                        curl -sf %1$s/api/v1/receipts/verify \\
                          -H 'Content-Type: application/json' -d "{\\"receipt\\": \\"$RECEIPT\\"}"
                        curl -sf %1$s/.well-known/jwks.json""".formatted(origin), operation("verifyReceipt", language)),
                typed("again", """
                        curl -sf '%1$s/api/v1/decisions?reference=case-4711' -H "Authorization: Bearer $KEY"
                        curl -sf '%1$s/api/v1/decisions/export?test=true' -H "Authorization: Bearer $KEY\"""".formatted(origin), operation("listDecisions", language)),
                typed("client", "curl -sf %s/openapi.yml -o openapi.yml".formatted(origin), Optional.empty()),
                shown("embed", "html", """
                        <script src="%s/embed.js" async></script>
                        <marginwise-wizard></marginwise-wizard>""".formatted(origin)),
                shown("agents", "text", origin + "/mcp"),
                typed("batch", """
                        printf '%%s\\n' '{"id": 1, "answers": {"stop-loss": "no-stop"}}' '{"id": 2, "answers": {"stop-los": 3}}' |
                          curl -sf %s/api/v1/recommendations/batch \\
                            -H 'Content-Type: application/x-ndjson' --data-binary @-""".formatted(origin), operation("recommendBatch", language)));
    }

    private static PartnersPage.Step typed(String id, String command, Optional<Link> more) {
        return new PartnersPage.Step(id, "sh", command, more);
    }

    private static PartnersPage.Step shown(String id, String kind, String code) {
        return new PartnersPage.Step(id, kind, code, Optional.empty());
    }

    private static Optional<Link> operation(String id, Language language) {
        String there = language.path(Addresses.REFERENCE) + "#" + id;
        return Optional.of(Link.to(language.words().of("partners.more", id), there));
    }
}
