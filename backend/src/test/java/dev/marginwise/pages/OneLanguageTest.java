package dev.marginwise.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marginwise.Caller;
import dev.marginwise.SharedService;
import dev.marginwise.problem.ProblemType;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A page speaks the language that its address names, in its texts and in what is read out or shown beside a link. */
@SharedService
class OneLanguageTest {
    private static final Pattern ENGLISH = Pattern.compile("[A-Za-z][A-Za-z’'-]*(?:,? [A-Za-z][A-Za-z’'-]*){2,}");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern SPACE_BEHIND_A_MARK = Pattern.compile("[。，；：？！、）”]\\s+(?=[\\p{IsHan}\\w“（])");
    private static final Set<String> SPOKEN =
            Set.of("content", "alt", "title", "aria-label", "placeholder", "data-words");

    /** What is set in lines of its own; in anything else a text goes on. */
    private static final Set<String> INLINE = Set.of("a", "strong", "span", "code", "button", "tspan", "em");

    @Inject
    EmbeddedServer server;

    @Test
    void noEnglishIsLeftOnAChinesePage() {
        List<String> left = new ArrayList<>();

        for (SiteCrawl.Page page : pages("/zh")) {
            told(page.html(), "[lang=en]")
                    .forEach(text -> ENGLISH.matcher(text)
                            .results()
                            .forEach(found -> left.add(page.path() + ": " + found.group())));
        }

        assertThat(left).isEmpty();
    }

    @Test
    void noChineseIsLeftOnAnEnglishPageButForTheLinkToIt() {
        for (SiteCrawl.Page page : pages("")) {
            assertThat(told(page.html()).stream().filter(text -> !text.equals("中文")))
                    .as(page.path())
                    .noneMatch(HAN.asPredicate());
        }
    }

    @Test
    void noSpaceFollowsAFullWidthMark() {
        List<String> spaced = new ArrayList<>();

        for (SiteCrawl.Page page : pages("/zh")) {
            lines(page.html()).stream()
                    .filter(SPACE_BEHIND_A_MARK.asPredicate())
                    .forEach(line -> spaced.add(page.path() + ": " + line));
        }

        assertThat(spaced).isEmpty();
    }

    @Test
    void whatIsLeftWouldBeSeen() {
        assertThat(told("<p title=\"Close it now\">关闭</p>")).anyMatch(ENGLISH.asPredicate());
        assertThat(told("<p>Kept by the editors</p>")).anyMatch(ENGLISH.asPredicate());
        assertThat(told("<p lang=\"en\">Said in English</p>", "[lang=en]")).noneMatch(ENGLISH.asPredicate());
        assertThat(told("<p>以 60,000 开的 0.1 BTC</p><code>not a sentence</code>"))
                .noneMatch(ENGLISH.asPredicate());
        assertThat(lines("<p><strong>错误：</strong> <span>缺少</span></p>")).anyMatch(SPACE_BEHIND_A_MARK.asPredicate());
        assertThat(lines("<p>好。</p> <p>坏。</p>")).noneMatch(SPACE_BEHIND_A_MARK.asPredicate());
    }

    /** Every page that links lead to, every kind of problem, and what a form with mistakes brings. */
    private List<SiteCrawl.Page> pages(String base) {
        Caller browser = new Caller(server);
        List<String> starts = new ArrayList<>(List.of(
                base + "/",
                base + NoNudgeTest.ISOLATED,
                base + NoNudgeTest.CROSS,
                base + "/nowhere",
                base + "/r/2026-11.77XWX",
                base + "/embed",
                base + "/embed?edition=1999-01",
                base + "/embed/r/2026-12.087NGW"));
        Stream.of(ProblemType.values()).forEach(type -> starts.add(base + type.path()));
        List<SiteCrawl.Page> pages = new ArrayList<>(
                SiteCrawl.of(browser, starts.toArray(String[]::new)).pages().values());
        for (String form : List.of(
                "wallet=much", "wallet=1&p0-symbol=BTCUSDT&p0-side=long&p0-quantity=1&p0-entry=5&p0-leverage=900")) {
            pages.add(new SiteCrawl.Page(
                    base + "/compare", browser.post(base + "/compare", "application/x-www-form-urlencoded", form)));
        }
        pages.removeIf(page -> !page.html().contains(base.isEmpty() ? "<html lang=\"en\">" : "<html lang=\"zh-CN\">"));
        return pages;
    }

    /** What a page tells, but for code and for what says of itself that it is in another language. */
    private static List<String> told(String html, String... besides) {
        Markup markup = Markup.of(html);
        Set<String> left =
                Stream.concat(Stream.of("code", "style"), Stream.of(besides)).collect(Collectors.toSet());
        return Stream.concat(
                        markup.texts(text -> text.outside(left)).stream()
                                .map(text -> text.text().strip().replaceAll("\\s+", " ")),
                        markup.elements().stream()
                                .flatMap(element -> SPOKEN.stream().map(element::attribute)))
                .filter(text -> !text.isBlank() && !text.startsWith("width="))
                .toList();
    }

    /** The texts of each block as they stand in one line. */
    private static List<String> lines(String html) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (Markup.Piece piece : Markup.of(html).pieces()) {
            if (piece instanceof Markup.Text text && text.outside(Set.of("script", "style", ".term-panel"))) {
                if (!text.around().isEmpty()
                        && !INLINE.contains(
                                text.around().get(text.around().size() - 1).name())
                        && text.text().isBlank()
                        && text.text().contains("\n")) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                line.append(text.text().replaceAll("\\s+", " "));
            } else if (piece instanceof Markup.Element element && !INLINE.contains(element.name())) {
                lines.add(line.toString());
                line.setLength(0);
            }
        }
        lines.add(line.toString());
        return lines;
    }
}
