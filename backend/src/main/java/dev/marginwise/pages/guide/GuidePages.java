package dev.marginwise.pages.guide;

import dev.marginwise.guide.FrequentQuestion;
import dev.marginwise.guide.GlossaryEntry;
import dev.marginwise.guide.Guide;
import dev.marginwise.guide.Page;
import dev.marginwise.guide.Section;
import dev.marginwise.guide.Source;
import dev.marginwise.pages.site.Addresses;
import dev.marginwise.pages.site.BookTexts;
import dev.marginwise.pages.site.Language;
import dev.marginwise.pages.site.Link;
import dev.marginwise.pages.site.Outbound;
import dev.marginwise.pages.site.SiteSettings;
import dev.marginwise.pages.site.Words;
import java.text.Collator;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The guide as its pages show it, on a certain day. */
record GuidePages(Guide guide, BookTexts texts, SiteSettings settings, String edition, int asked, LocalDate today) {

    GuidePage page(Page page) {
        List<Section> sections = sections(page);
        List<Page> group = guide.pagesAt(page.place());
        Optional<String> label = page.place().equals(Addresses.GUIDE_PLACE)
                ? Optional.of(words().of("guide.label", group.indexOf(page) + 1, group.size()))
                : Optional.empty();
        List<Link> contents = sections.stream()
                .map(section -> Link.to(section.heading(), "#" + section.id()))
                .toList();
        return new GuidePage(
                label,
                page.title(),
                page.lead(),
                sections.stream().map(this::section).toList(),
                side(page, contents),
                end(page));
    }

    /** A section that waits for what nobody has set up is left out. */
    private List<Section> sections(Page page) {
        return page.sections().stream()
                .filter(section -> section.slot().isEmpty() || report(section).isPresent())
                .toList();
    }

    private GuidePage.Section section(Section section) {
        return new GuidePage.Section(
                section.id(),
                section.heading(),
                section.text(),
                section.exhibit()
                        .map(exhibit -> exhibit.fold(new ExhibitFigures()))
                        .orElse(GuidePage.Shown.NOTHING),
                report(section),
                grounds(section.statements(), section.sources(), section.figures()));
    }

    private Optional<Link> report(Section section) {
        return section.slot()
                .filter(Section.REPORT_ADDRESS::equals)
                .flatMap(slot -> settings.whereToReport())
                .map(address -> Link.to(address, address.contains("://") ? address : "mailto:" + address));
    }

    private GuidePage.Grounds grounds(List<String> statements, List<Source> sources, Set<String> figures) {
        return new GuidePage.Grounds(
                texts.quotes(statements),
                sources.stream().map(this::source).toList(),
                figures.isEmpty() ? Optional.empty() : Optional.of(guide.figuresNote()));
    }

    private GuidePage.Source source(Source source) {
        return new GuidePage.Source(
                source.citation(), source.fact().url().map(url -> Outbound.to(source.citation(), url)));
    }

    GlossaryPage glossary(Page page, String query, Predicate<String> found) {
        Comparator<GlossaryEntry> asTheLanguageSorts = Comparator.comparing(
                entry -> entry.term().term(), Collator.getInstance(language().locale()));
        List<GlossaryPage.Entry> entries = guide.glossary().stream()
                .filter(entry -> found.test(entry.id()))
                .sorted(asTheLanguageSorts)
                .map(this::entry)
                .toList();
        List<Link> contents = entries.stream()
                .map(entry -> Link.to(entry.term(), "#" + entry.id()))
                .toList();
        return new GlossaryPage(
                page.title(),
                page.lead(),
                search(page, "search.glossary", query, entries.size()),
                entries,
                side(page, contents),
                end(page));
    }

    private GlossaryPage.Entry entry(GlossaryEntry entry) {
        return new GlossaryPage.Entry(
                entry.id(),
                entry.term().term(),
                entry.term().also(),
                entry.term().meaning(),
                entry.explanation(),
                entry.seeAlso().stream()
                        .map(id -> Link.to(texts.texts().term(id).term(), "#" + id))
                        .toList(),
                texts.quotes(entry.statements()));
    }

    QuestionsPage questions(Page page, String query, Predicate<String> found) {
        List<FrequentQuestion> asked = guide.questions().stream()
                .filter(question -> found.test(question.id()))
                .toList();
        List<Link> contents = asked.stream()
                .map(question -> Link.to(question.question(), "#" + question.id()))
                .toList();
        return new QuestionsPage(
                page.title(),
                page.lead(),
                search(page, "search.faq", query, asked.size()),
                asked.stream()
                        .map(question -> new QuestionsPage.Asked(
                                question.id(),
                                question.question(),
                                question.answer(),
                                grounds(question.statements(), question.sources(), question.figures())))
                        .toList(),
                side(page, contents),
                end(page));
    }

    private SearchForm search(Page page, String label, String query, int found) {
        return new SearchForm(words().of(label), address(page), query, told(query, found));
    }

    private Optional<String> told(String query, int found) {
        if (query.isEmpty()) {
            return Optional.empty();
        }
        String key = found == 1 ? "search.found.one" : "search.found.other";
        return Optional.of(found == 0 ? words().of("search.none", query) : words().of(key, found, query));
    }

    private GuideSide side(Page page, List<Link> contents) {
        List<Page> group = guide.pagesAt(page.place());
        return new GuideSide(
                group.size() == 1
                        ? List.of()
                        : group.stream()
                                .map(other -> new Link(other.title(), address(other), other.equals(page)))
                                .toList(),
                contents,
                texts.count(asked),
                language().path(Addresses.WIZARD));
    }

    private GuideEnd end(Page page) {
        Stream<Link> next = guide.pagesAt(Addresses.GUIDE_PLACE).stream()
                .filter(other -> page.place().equals(Addresses.GUIDE_PLACE) && !other.equals(page))
                .map(other -> Link.to(other.title(), address(other)));
        Stream<Link> terms = page.terms().stream()
                .filter(id -> guide.page(id).isEmpty())
                .map(id -> Link.to(texts.texts().term(id).term(), language().path(Addresses.term(id))));
        return new GuideEnd(
                Stream.concat(next, terms).toList(),
                page.links().stream()
                        .map(link -> Outbound.to(link.text(), link.url()))
                        .toList(),
                page.place().equals(Addresses.GUIDE_PLACE) ? Outbound.offers(settings.offers(), words()) : List.of(),
                words().of(
                                "guide.review",
                                page.review().maintainer(),
                                page.review().reviewedInWords(),
                                edition),
                overdue(page));
    }

    private Optional<String> overdue(Page page) {
        LocalDate due = page.review().reviewed().plusDays(settings.reviewDays());
        return today.isAfter(due) ? Optional.of(words().of("guide.overdue", settings.reviewDays())) : Optional.empty();
    }

    private String address(Page page) {
        return language().path(Addresses.of(page));
    }

    private Language language() {
        return texts.language();
    }

    private Words words() {
        return language().words();
    }
}
