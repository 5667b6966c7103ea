package dev.marginwise.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marginwise.Caller;
import dev.marginwise.SharedService;
import dev.marginwise.pages.site.Language;
import dev.marginwise.rulebook.RuleBook;
import dev.marginwise.rulebook.Texts;
import dev.marginwise.rulebook.yaml.PublishedEditions;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A page explains each glossary term where it first uses it in running text. Headings, labels, buttons, links, pictures,
 * figures that are redrawn as numbers move, and what stands around every page are not running text; the glossary explains
 * itself, and the wizard each question. What the API's description says is as long as the file says it.
 */
@SharedService
class GlossaryLinksTest {
    private static final Set<String> NOT_RUNNING = Set.of(
            "head",
            "script",
            "header",
            "nav",
            ".site-footer",
            "h1",
            "h2",
            "h3",
            "button",
            "summary",
            "legend",
            "label",
            "th",
            "svg",
            "a",
            "option",
            "code",
            "textarea",
            ".label",
            ".side",
            ".term-panel",
            ".described",
            "[data-live]");
    private static final Pattern OWN_WAY = Pattern.compile("(/[a-z]{2})?/(glossary|wizard|r\\?|problems/).*");

    @Inject
    EmbeddedServer server;

    static List<Language> languages() {
        return Language.ALL;
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyTermIsLinkedAtItsFirstUse(Language language) {
        Caller browser = new Caller(server);
        SiteCrawl site = SiteCrawl.of(
                browser, language.path("/"), language.path(NoNudgeTest.ISOLATED), language.path(NoNudgeTest.CROSS));

        List<String> faults = new ArrayList<>();
        site.pages().values().stream()
                .filter(page -> page.answer()
                        .header("Content-Language")
                        .filter(language.tag()::equals)
                        .isPresent())
                .filter(page -> !OWN_WAY.matcher(page.path()).matches())
                .forEach(page -> unexplained(page.html(), glossary(language))
                        .forEach(fault -> faults.add(page.path() + ": " + fault)));

        assertThat(faults).isEmpty();
        assertThat(site.pages().keySet())
                .contains(List.of(
                                "/",
                                "/faq",
                                "/safety-and-fees",
                                "/about",
                                "/compare",
                                "/rules",
                                "/answers",
                                "/partners",
                                "/reference")
                        .stream()
                        .map(language::path)
                        .toArray(String[]::new));
    }

    @Test
    void aTermWithoutALinkWouldBeSeen() {
        Map<String, String> glossary = Map.of("margin mode", "margin-mode", "margin", "margin", "全仓", "cross");

        assertThat(unexplained("<p>Two margin modes.</p>", glossary))
                .containsExactly("margin-mode in: Two margin modes.");
        assertThat(unexplained("<p>全仓仓位</p>", glossary)).containsExactly("cross in: 全仓仓位");
        assertThat(unexplained("<p>Marginal</p><h2>Margin</h2><a href=\"/\">margin</a>", glossary))
                .isEmpty();
        assertThat(unexplained(
                        "<p><button class=\"term\" popovertarget=\"term-margin\">margin</button> margin</p>", glossary))
                .isEmpty();
        assertThat(unexplained("<p>margin <a href=\"/glossary#margin\">margin</a></p>", glossary))
                .hasSize(1);
    }

    private static List<String> unexplained(String html, Map<String, String> glossary) {
        Pattern headwords = Pattern.compile(
                glossary.keySet().stream()
                        .sorted(Comparator.comparing(String::length).reversed())
                        .map(word -> word.matches(".*[a-zA-Z].*") ? "\\b(?:" + word + ")(?=s?\\b)" : word)
                        .collect(Collectors.joining("|")),
                Pattern.CASE_INSENSITIVE);
        Set<String> linked = new HashSet<>();
        List<String> faults = new ArrayList<>();
        for (Markup.Piece piece : Markup.of(html).pieces()) {
            if (piece instanceof Markup.Element element) {
                linked.add(element.attribute("popovertarget").replaceFirst("^term-", ""));
                linked.add(element.attribute("href").replaceFirst("^.*/glossary#", ""));
            } else if (piece instanceof Markup.Text text && text.outside(NOT_RUNNING)) {
                headwords.matcher(text.text()).results().forEach(found -> {
                    String term = glossary.getOrDefault(found.group().toLowerCase(Locale.ROOT), "");
                    if (linked.add(term))
                        faults.add(term + " in: " + text.text().strip());
                });
            }
        }
        return faults;
    }

    /** Headwords to ids; of a term such as {@code stop-loss, or stop} what stands before the comma, and what else it is called. */
    private static Map<String, String> glossary(Language language) {
        List<RuleBook> editions = PublishedEditions.read();
        Texts texts = editions.get(editions.size() - 1).texts(language.tag()).orElseThrow();
        Map<String, String> ids = new LinkedHashMap<>();
        texts.glossary().forEach((id, term) -> {
            ids.put(term.term().replaceFirst(",.*", "").toLowerCase(Locale.ROOT), id);
            term.also().forEach(word -> ids.put(word.toLowerCase(Locale.ROOT), id));
        });
        return ids;
    }
}
