package dev.marginwise.pages.site;

import dev.marginwise.editions.RuleBooks;
import dev.marginwise.guide.Guide;
import dev.marginwise.guide.Page;
import dev.marginwise.guide.yaml.GuideReader;
import dev.marginwise.rulebook.RuleBook;
import dev.marginwise.rulebook.yaml.RuleBookFiles;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * What the guide site says today, read once, in a thread of its own beside the rest of the start: a bad guide stops it with
 * every problem in it, before the server listens.
 */
@Context
public final class Guides {
    private final RuleBook book;
    private final CompletableFuture<Map<String, Guide>> reading;

    /** An edition need not bring a guide of its own: the newest that there is stays. */
    Guides(RuleBooks books) {
        this.book = books.all().stream()
                .map(consultation -> consultation.book())
                .filter(edition -> RuleBookFiles.ofEdition(edition.edition())
                        .content("guide.yml")
                        .isPresent())
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new IllegalStateException("no published edition brings a guide"));
        this.reading = CompletableFuture.supplyAsync(() -> GuideReader.published(book));
    }

    @EventListener
    void await(StartupEvent everythingElseIsThere) {
        guides();
    }

    private Map<String, Guide> guides() {
        return reading.join();
    }

    /** The edition that the guide came with. */
    public RuleBook book() {
        return book;
    }

    /** One a language, the first language first. */
    public Collection<Guide> inEveryLanguage() {
        return guides().values();
    }

    /** In the first language. */
    public Guide today() {
        return guides().values().iterator().next();
    }

    /** The page that the guide begins with. */
    public Page first() {
        return today().pagesAt(Addresses.GUIDE_PLACE).get(0);
    }

    /** In this language; in the first where the guide does not speak it. */
    public Guide in(Language language) {
        return Optional.ofNullable(guides().get(language.tag())).orElseGet(this::today);
    }
}
