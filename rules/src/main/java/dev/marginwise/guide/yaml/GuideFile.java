package dev.marginwise.guide.yaml;

import dev.marginwise.guide.Page;
import dev.marginwise.guide.Section;
import dev.marginwise.rulebook.Fact;
import dev.marginwise.rulebook.RuleBook;
import dev.marginwise.rulebook.Statement;
import dev.marginwise.yaml.Fields;
import dev.marginwise.yaml.Ids;
import dev.marginwise.yaml.Problems;
import dev.marginwise.yaml.YamlValue;
import dev.marginwise.yaml.YamlValue.YamlMap;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** {@code guide.yml}: what the guide site holds, without its words. */
record GuideFile(
        List<String> languages,
        LocalDate tiersAsOf,
        Map<String, BigDecimal> figures,
        Map<String, URI> links,
        List<PagePlan> pages,
        List<TermPlan> glossary,
        List<AnswerPlan> questions,
        List<ShownStatement> citations) {
    static final String NAME = "guide.yml";

    record PagePlan(
            String id,
            String place,
            String maintainer,
            LocalDate reviewed,
            List<String> carries,
            List<String> terms,
            List<String> links,
            List<SectionPlan> sections) {}

    /** A section; {@code figures} are those that its words name. */
    record SectionPlan(
            String id,
            List<String> figures,
            Optional<ExhibitPlan> exhibit,
            List<String> statements,
            List<String> sources,
            Optional<String> slot) {}

    record TermPlan(String id, List<String> seeAlso, List<String> statements) {}

    record AnswerPlan(String id, List<String> figures, List<String> statements, List<String> sources) {}

    static GuideFile read(YamlMap top, RuleBook book, Problems problems) {
        return new Reader(book, problems).read(top);
    }

    /** Every maintainer that a page names, once. */
    Set<String> maintainers() {
        Set<String> maintainers = new LinkedHashSet<>();
        pages.forEach(page -> maintainers.add(page.maintainer()));
        return maintainers;
    }

    private static final class Reader {
        private final RuleBook book;
        private final Problems problems;
        private final List<String> statements;
        private final List<String> facts;
        private final Map<String, BigDecimal> figures = new LinkedHashMap<>();
        private final Map<String, URI> links = new LinkedHashMap<>();
        private final List<String> terms = new ArrayList<>();
        private final Set<String> used = new LinkedHashSet<>();
        private final List<ShownStatement> citations = new ArrayList<>();

        Reader(RuleBook book, Problems problems) {
            this.book = book;
            this.problems = problems;
            this.statements = book.statements().stream().map(Statement::id).toList();
            this.facts = book.facts().stream().map(Fact::id).toList();
        }

        GuideFile read(YamlMap top) {
            try (Fields fields = new Fields(top, problems)) {
                List<String> languages = languages(fields);
                LocalDate tiersAsOf = fields.date("tiers-as-of");
                Fields numbers = fields.group("figures");
                Ids figureIds = Ids.kebabCase("figure", problems);
                numbers.each((id, value) -> figure(figureIds.take(id, value.place()), numbers.textOf(value), value));
                Fields addresses = fields.group("links");
                addresses.each((id, value) -> addresses.optionalAddress(id).ifPresent(url -> links.put(id, url)));
                List<TermPlan> glossary = glossary(fields, languages);
                Ids pageIds = Ids.kebabCase("page", problems);
                List<PagePlan> pages = each(fields.list("pages"), item -> page(item, pageIds));
                Ids questionIds = Ids.kebabCase("question", problems);
                List<AnswerPlan> questions = each(fields.list("faq"), item -> answer(item, questionIds));
                noteUnused(numbers, "figure", "{");
                noteUnused(addresses, "link", "");
                return new GuideFile(languages, tiersAsOf, figures, links, pages, glossary, questions, citations);
            }
        }

        private <T> List<T> each(List<YamlValue> items, Function<Fields, T> read) {
            return items.stream()
                    .map(item -> read.apply(Fields.of(item, problems)))
                    .toList();
        }

        private List<String> languages(Fields fields) {
            List<String> languages =
                    fields.names("languages", "language", book.texts().keySet());
            if (languages.isEmpty() || !languages.get(0).equals(RuleBook.FIRST_LANGUAGE)) {
                problems.add(
                        fields.placeOf("languages"),
                        "the first language of the guide is '" + RuleBook.FIRST_LANGUAGE + "'; list it first");
            }
            return languages;
        }

        private void figure(String id, String text, YamlValue value) {
            if (text.matches("\\d+(\\.\\d+)?")) {
                figures.put(id, new BigDecimal(text));
            } else if (!text.isEmpty()) {
                problems.add(value.place(), "'" + text + "' is no number; write it such as \"54216.87\"");
            }
        }

        /** Figures are noted with a brace before them, so that a link of the same name is not taken for one. */
        private void noteUnused(Fields group, String what, String mark) {
            group.each((id, value) -> {
                if (!used.contains(mark + id)) {
                    problems.add(value.place(), what + " '" + id + "' is shown nowhere; show it, or take it away");
                }
            });
        }

        private List<String> figures(Fields fields) {
            List<String> names = fields.names("figures", "figure", figures.keySet());
            names.forEach(name -> used.add("{" + name));
            return names;
        }

        private List<String> statements(Fields fields, String key, String shownAt, String by) {
            List<String> cited = fields.names(key, "statement", statements);
            cited.forEach(id -> citations.add(new ShownStatement(id, shownAt, by, fields.placeOf(key))));
            return cited;
        }

        /** Every term needs its short meaning among the texts of the rule book, and has its entry here. */
        private List<TermPlan> glossary(Fields fields, List<String> languages) {
            List<Fields> entries = each(fields.list("glossary"), Function.identity());
            Ids ids = Ids.kebabCase("term", problems);
            entries.forEach(entry -> terms.add(ids.take(entry, "term")));
            for (String language : languages) {
                Set<String> told = book.texts(language)
                        .map(texts -> texts.glossary().keySet())
                        .orElse(Set.of());
                entries.stream()
                        .filter(entry -> !told.contains(entry.text("term")))
                        .forEach(entry -> problems.add(
                                entry.place(),
                                "the term '" + entry.text("term") + "' has no meaning under 'glossary' in texts/"
                                        + language + ".yml"));
                told.stream()
                        .filter(id -> !terms.contains(id))
                        .forEach(id -> problems.add(
                                fields.placeOf("glossary"),
                                "the term '" + id + "' of texts/" + language + ".yml has no entry here"));
            }
            return entries.stream().map(this::term).toList();
        }

        private TermPlan term(Fields fields) {
            try (fields) {
                String id = fields.text("term");
                List<String> seeAlso = fields.names("see-also", "term", terms);
                if (seeAlso.contains(id)) {
                    problems.add(fields.placeOf("see-also"), "term '" + id + "' points to itself");
                }
                return new TermPlan(id, seeAlso, statements(fields, "statements", "glossary", "term '" + id + "'"));
            }
        }

        private PagePlan page(Fields fields, Ids ids) {
            try (fields) {
                String id = ids.take(fields, "page");
                String shownAt = fields.text("place");
                if (!shownAt.isEmpty() && !Page.PLACES.contains(shownAt)) {
                    problems.unknown(fields.placeOf("place"), "place", shownAt, Page.PLACES);
                }
                List<String> outward = fields.names("links", "link", links.keySet());
                used.addAll(outward);
                Ids sectionIds = Ids.kebabCase("section", problems);
                return new PagePlan(
                        id,
                        shownAt,
                        fields.text("maintainer"),
                        fields.date("reviewed"),
                        statements(fields, "carries", shownAt, "page '" + id + "'"),
                        fields.names("terms", "term", terms),
                        outward,
                        each(fields.optionalList("sections"), item -> section(item, sectionIds, shownAt)));
            }
        }

        private SectionPlan section(Fields fields, Ids ids, String shownAt) {
            try (fields) {
                String id = ids.take(fields, "section");
                Optional<ExhibitPlan> exhibit = ExhibitPlan.read(fields, figures, problems);
                exhibit.ifPresent(shown -> shown.figures().forEach(figure -> used.add("{" + figure)));
                Optional<String> slot = fields.optionalText("slot");
                slot.filter(name -> !name.equals(Section.REPORT_ADDRESS))
                        .ifPresent(name -> problems.unknown(
                                fields.placeOf("slot"), "slot", name, List.of(Section.REPORT_ADDRESS)));
                return new SectionPlan(
                        id,
                        figures(fields),
                        exhibit,
                        statements(fields, "statements", shownAt, "section '" + id + "'"),
                        fields.names("sources", "source", facts),
                        slot);
            }
        }

        private AnswerPlan answer(Fields fields, Ids ids) {
            try (fields) {
                String id = ids.take(fields, "question");
                List<String> cited = statements(fields, "statements", "faq", "question '" + id + "'");
                List<String> sources = fields.names("sources", "source", facts);
                if (cited.isEmpty() && sources.isEmpty()) {
                    problems.add(
                            fields.place(), "question '" + id + "' rests on nothing: name 'statements' or 'sources'");
                }
                return new AnswerPlan(id, figures(fields), cited, sources);
            }
        }
    }
}
