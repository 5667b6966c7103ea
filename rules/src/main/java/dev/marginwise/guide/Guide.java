package dev.marginwise.guide;

import dev.marginwise.rulebook.Prose;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Everything the guide site of one edition says in one language. Immutable.
 *
 * @param language a BCP 47 tag, such as {@code en}
 * @param tiersAsOf the date of the maintenance margin tiers behind the figures
 * @param figures every number of the worked examples by its id, with as many decimals as are shown; USDT, but for
 *     quantities, leverage (times) and falls (per cent)
 * @param figuresNote stands beside whatever shows a figure: the date of the tiers, and what is not counted
 * @param pages in the order of the site
 * @param glossary in the author's order; a page sorts it as its language does
 */
public record Guide(
        String language,
        LocalDate tiersAsOf,
        Map<String, BigDecimal> figures,
        Prose figuresNote,
        List<Page> pages,
        List<GlossaryEntry> glossary,
        List<FrequentQuestion> questions) {
    private static final String WAY_PAGE = "how-to-choose";
    private static final String WAY_SECTION = "four-steps";

    public Guide {
        figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
        pages = List.copyOf(pages);
        glossary = List.copyOf(glossary);
        questions = List.copyOf(questions);
    }

    /** The page of this id, such as {@code cross-margin}. */
    public Optional<Page> page(String id) {
        return pages.stream().filter(page -> page.id().equals(id)).findFirst();
    }

    /**
     * The way of the guide: the steps from a position's own risk to cross, in their order; none where the guide tells no
     * such way.
     */
    public List<Exhibit.Item> way() {
        return page(WAY_PAGE).stream()
                .flatMap(page -> page.sections().stream())
                .filter(section -> section.id().equals(WAY_SECTION))
                .flatMap(section -> section.exhibit().stream())
                .flatMap(exhibit -> exhibit.steps().stream())
                .toList();
    }

    /** The page outside this site of this id, such as {@code binance-fees}, where a page links to it. */
    public Optional<OfficialPage> officialPage(String id) {
        return pages.stream()
                .flatMap(page -> page.links().stream())
                .filter(link -> link.id().equals(id))
                .findFirst();
    }

    /** The review that lies furthest back: no page was looked at before it. */
    public Review oldestReview() {
        return pages.stream()
                .map(Page::review)
                .min(Comparator.comparing(Review::reviewed))
                .orElseThrow(() -> new IllegalStateException("the guide has no page"));
    }

    /** The pages of one place, such as the three of {@code guide}, in the order of the site. */
    public List<Page> pagesAt(String place) {
        return pages.stream().filter(page -> page.place().equals(place)).toList();
    }

    /** The places that this guide has pages for, in the words of a statement's {@code shown}. */
    public Set<String> places() {
        Set<String> places = new TreeSet<>();
        pages.forEach(page -> places.add(page.place()));
        return places;
    }
}
