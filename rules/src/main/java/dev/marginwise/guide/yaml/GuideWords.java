package dev.marginwise.guide.yaml;

import dev.marginwise.guide.FrequentQuestion;
import dev.marginwise.guide.GlossaryEntry;
import dev.marginwise.guide.Guide;
import dev.marginwise.guide.OfficialPage;
import dev.marginwise.guide.Page;
import dev.marginwise.guide.Review;
import dev.marginwise.guide.Section;
import dev.marginwise.guide.Source;
import dev.marginwise.guide.yaml.GuideFile.AnswerPlan;
import dev.marginwise.guide.yaml.GuideFile.PagePlan;
import dev.marginwise.guide.yaml.GuideFile.SectionPlan;
import dev.marginwise.guide.yaml.GuideFile.TermPlan;
import dev.marginwise.rulebook.Fact;
import dev.marginwise.rulebook.Prose;
import dev.marginwise.rulebook.RuleBook;
import dev.marginwise.rulebook.Texts;
import dev.marginwise.yaml.Fields;
import dev.marginwise.yaml.Place;
import dev.marginwise.yaml.Problems;
import dev.marginwise.yaml.YamlValue;
import dev.marginwise.yaml.YamlValue.YamlMap;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** {@code guide/<language>.yml}: the words for everything in {@code guide.yml}, and none besides. */
final class GuideWords {
    private static final String TIERS_AS_OF = "tiers-as-of";

    private final Fields fields;
    private final GuideFile plan;
    private final Texts texts;
    private final Optional<Guide> first;
    private final Problems problems;
    private final DateTimeFormatter dates;
    private final Vocabulary vocabulary;
    private final Map<String, String> maintainers;
    private final Map<String, OfficialPage> links = new LinkedHashMap<>();
    private final Map<String, Source> sources = new LinkedHashMap<>();

    private GuideWords(
            Fields fields, String language, GuideFile plan, RuleBook book, Optional<Guide> first, Problems problems) {
        this.fields = fields;
        this.plan = plan;
        this.texts = book.texts(language).orElseThrow();
        this.first = first;
        this.problems = problems;
        this.dates = dates(Locale.forLanguageTag(language));
        this.vocabulary =
                Vocabulary.of(language, plan.figures(), texts.glossary().keySet(), problems);
        this.maintainers = fields.group("maintainers").textsFor("'maintainers'", plan.maintainers());
        fields.group("links").textsFor("'links'", plan.links().keySet()).forEach(this::link);
        Map<String, Fact> facts = book.facts().stream().collect(Collectors.toMap(Fact::id, Function.identity()));
        fields.group("sources")
                .textsFor("'sources'", book.facts().stream().map(Fact::id).toList())
                .forEach((id, citation) -> Optional.ofNullable(facts.get(id))
                        .ifPresent(fact -> sources.put(id, new Source(fact, citation))));
    }

    /** The guide in one language; {@code first} is that of the first language, unless this is it. */
    static Guide read(
            YamlMap top, String language, GuideFile plan, RuleBook book, Optional<Guide> first, Problems problems) {
        try (Fields fields = new Fields(top, problems)) {
            String tag = fields.language(language);
            return new GuideWords(fields, tag, plan, book, first, problems).guide();
        }
    }

    private Guide guide() {
        return new Guide(
                texts.language(),
                plan.tiersAsOf(),
                plan.figures(),
                figuresNote(),
                told(fields, "pages", plan.pages(), PagePlan::id, this::page),
                glossary(),
                questions());
    }

    private DateTimeFormatter dates(Locale locale) {
        String pattern = fields.text("date");
        try {
            return DateTimeFormatter.ofPattern(pattern, locale);
        } catch (IllegalArgumentException noPattern) {
            problems.add(
                    fields.placeOf("date"), "'" + pattern + "' is no pattern for a day; write such as d MMMM uuuu");
            return DateTimeFormatter.ISO_LOCAL_DATE;
        }
    }

    private void link(String id, String text) {
        Optional.ofNullable(plan.links().get(id)).ifPresent(url -> links.put(id, new OfficialPage(id, url, text)));
    }

    private Prose figuresNote() {
        Place place = fields.placeOf("figures-note");
        Vocabulary withDate = vocabulary.with(TIERS_AS_OF, dates.format(plan.tiersAsOf()));
        try (GuideTexts note = new GuideTexts(withDate, new HashMap<>(), "the note", place, List.of(TIERS_AS_OF))) {
            return note.prose(fields, "figures-note");
        }
    }

    private interface Telling<P, T> {
        T tell(P plan, Fields words);
    }

    /** What is planned under a key, in words, in the order of the plan. */
    private static <P, T> List<T> told(
            Fields within, String key, List<P> plans, Function<P, String> idOf, Telling<P, T> telling) {
        Map<String, P> byId = new LinkedHashMap<>();
        plans.forEach(one -> byId.put(idOf.apply(one), one));
        return List.copyOf(within.group(key)
                .groupsFor(
                        "'" + key + "'",
                        byId.keySet(),
                        (id, words) ->
                                telling.tell(Optional.ofNullable(byId.get(id)).orElseThrow(), words))
                .values());
    }

    private Page page(PagePlan page, Fields words) {
        Map<String, Place> marked = new HashMap<>();
        Prose lead;
        try (GuideTexts opening =
                new GuideTexts(vocabulary, marked, "page '" + page.id() + "'", words.place(), List.of())) {
            lead = opening.prose(words, "lead");
        }
        return new Page(
                page.id(),
                page.place(),
                words.text("title"),
                words.text("description"),
                lead,
                page.sections().isEmpty()
                        ? List.of()
                        : told(
                                words,
                                "sections",
                                page.sections(),
                                SectionPlan::id,
                                (section, itsWords) -> section(page, section, itsWords, marked)),
                page.carries(),
                page.terms(),
                named(links, page.links()),
                new Review(
                        maintainers.getOrDefault(page.maintainer(), ""),
                        page.reviewed(),
                        dates.format(page.reviewed())));
    }

    private Section section(PagePlan page, SectionPlan section, Fields words, Map<String, Place> marked) {
        String what = "section '" + section.id() + "'";
        Set<String> figures = new HashSet<>(section.figures());
        section.exhibit().ifPresent(exhibit -> figures.addAll(exhibit.figures()));
        try (GuideTexts passage = new GuideTexts(vocabulary, marked, what, words.place(), section.figures())) {
            String heading = words.text("heading");
            List<Prose> text = new ArrayList<>(passage.paragraphs(words, "text", paragraphs(page, section)));
            if (text.isEmpty() && section.exhibit().isEmpty()) {
                problems.add(words.place(), what + " says nothing; write a list under 'text'");
                text.add(Prose.of(""));
            }
            return new Section(
                    section.id(),
                    heading,
                    text,
                    section.exhibit().map(exhibit -> exhibit.told(words, passage)),
                    figures,
                    section.statements(),
                    named(sources, section.sources()),
                    section.slot());
        }
    }

    /** How many paragraphs the section has in the first language. */
    private Optional<Integer> paragraphs(PagePlan page, SectionPlan section) {
        return first.flatMap(guide -> guide.page(page.id()))
                .flatMap(told -> told.sections().stream()
                        .filter(other -> other.id().equals(section.id()))
                        .findFirst())
                .map(other -> other.text().size());
    }

    private List<GlossaryEntry> glossary() {
        Fields group = fields.group("glossary");
        List<GlossaryEntry> entries = new ArrayList<>();
        Map<String, YamlValue> explained = group.valuesFor(
                "'glossary'", plan.glossary().stream().map(TermPlan::id).toList());
        for (TermPlan term : plan.glossary()) {
            Optional.ofNullable(explained.get(term.id())).ifPresent(value -> {
                String what = "term '" + term.id() + "'";
                try (GuideTexts passage = new GuideTexts(vocabulary, new HashMap<>(), what, value.place(), List.of())) {
                    entries.add(new GlossaryEntry(
                            term.id(),
                            texts.term(term.id()),
                            passage.prose(group, term.id()),
                            term.seeAlso(),
                            term.statements()));
                }
            });
        }
        return entries;
    }

    private List<FrequentQuestion> questions() {
        Map<String, Place> marked = new HashMap<>();
        return told(fields, "faq", plan.questions(), AnswerPlan::id, (answer, words) -> {
            String what = "question '" + answer.id() + "'";
            try (GuideTexts passage = new GuideTexts(vocabulary, marked, what, words.place(), answer.figures())) {
                return new FrequentQuestion(
                        answer.id(),
                        words.text("question"),
                        passage.prose(words, "answer"),
                        Set.copyOf(answer.figures()),
                        answer.statements(),
                        named(sources, answer.sources()));
            }
        });
    }

    private static <T> List<T> named(Map<String, T> things, List<String> ids) {
        return ids.stream()
                .flatMap(id -> Optional.ofNullable(things.get(id)).stream())
                .toList();
    }
}
