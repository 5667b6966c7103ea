package dev.marginwise.pages.compare;

import dev.marginwise.comparison.TiersInForce;
import dev.marginwise.margin.Account;
import dev.marginwise.margin.tiers.SymbolName;
import dev.marginwise.margin.tiers.TierSnapshot;
import dev.marginwise.margin.words.MarginWords;
import dev.marginwise.pages.site.Addresses;
import dev.marginwise.pages.site.Language;
import dev.marginwise.pages.site.Site;
import dev.marginwise.pages.site.Words;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Which symbols a comparison knows, for whoever reads without a script or wants to see them all. */
@Hidden
@Produces(MediaType.TEXT_HTML)
@Controller
final class SymbolsController {
    private final TiersInForce tiers;
    private final Site site;

    SymbolsController(TiersInForce tiers, Site site) {
        this.tiers = tiers;
        this.site = site;
    }

    @Get(uris = {Addresses.SYMBOLS, Language.ELSEWHERE + Addresses.SYMBOLS})
    HttpResponse<byte[]> symbols(HttpRequest<?> request) {
        Language language = Language.of(request);
        Words words = language.words();
        Site.Head head = Site.Head.of(
                        "compare/symbols",
                        Addresses.SYMBOLS,
                        words.of("symbols.title"),
                        words.of("symbols.description"))
                .as(Site.Listing.BY_LINK_ONLY);
        return site.page(request, head, page(tiers.now(), language));
    }

    private static SymbolsPage page(TierSnapshot table, Language language) {
        return new SymbolsPage(
                language.path(Addresses.COMPARE),
                MarginWords.in(language.words().locale()).basis(table),
                table.symbols().stream()
                        .sorted()
                        .collect(Collectors.groupingBy(
                                symbol -> SymbolName.marginAsset(symbol).orElse(Account.USUAL_ASSET),
                                TreeMap::new,
                                Collectors.toList()))
                        .descendingMap() // USDT, USDC, BTC: by far the most first
                        .entrySet()
                        .stream()
                        .map(asset -> new SymbolsPage.Group(asset.getKey(), List.copyOf(asset.getValue())))
                        .toList());
    }
}
