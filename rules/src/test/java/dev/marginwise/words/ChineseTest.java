package dev.marginwise.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marginwise.rulebook.RuleBook;
import dev.marginwise.rulebook.yaml.PublishedEditions;
import dev.marginwise.rulebook.yaml.RuleBookFiles;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Chinese texts are Chinese: no English left over, full-width marks, and a space between Chinese and Latin letters. */
class ChineseTest {
    private static final Set<String> NAMES = Set.of(
            "A",
            "B",
            "USDT",
            "ESMA",
            "Marginwise",
            "API",
            "JSON",
            "HTTP",
            "UTF",
            "KiB",
            "Accept",
            "Allow",
            "Content-Type",
            "X-Request-Id",
            "application/json",
            "problems",
            "missing",
            "null",
            "K3QX",
            "BTC",
            "ETH",
            "ADL",
            "SEBI",
            "SEC",
            "SSRN",
            "Ko",
            "Rapkin",
            "Heimer",
            "Iliewa",
            "Imas",
            "Weber",
            "FCA",
            "FAQ",
            "PS20",
            "NDTV",
            "Profit",
            "BNFCR",
            "USDC",
            "ROE",
            "Authorization",
            "Bearer",
            "Idempotency-Key",
            "Retry-After",
            "RateLimit-Policy",
            "RateLimit",
            "q",
            "w",
            "ASCII",
            "after",
            "next",
            "mw",
            "test",
            "Bybit",
            "U",
            "RFC",
            "POST",
            "GET",
            "Content-Encoding",
            "gzip",
            "CSV",
            "text/csv",
            "MiB",
            "BTCUSDT",
            "ccxt",
            "positionRisk",
            "account",
            "v2",
            "v3",
            "type",
            "errors",
            "tiers",
            "live",
            "reference",
            "expires",
            "d",
            "MCP",
            "OpenAPI",
            "openapi-generator",
            "Java",
            "java",
            "native",
            "TypeScript",
            "typescript-fetch",
            "JWS",
            "JOSE",
            "Ed25519",
            "O",
            "I",
            "L");
    private static final Pattern MARK = Pattern.compile("\\[([^]]+)]\\([a-z-]+\\)");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^}]*}");
    private static final Pattern ADDRESS = Pattern.compile("/api/v1(/[a-z/-]+)?|application/[a-z-]+");
    private static final Pattern LATIN = Pattern.compile("[A-Za-z][A-Za-z0-9]*(?:[/-][A-Za-z]+)*");
    private static final Pattern TOUCHING = Pattern.compile("\\p{IsHan}[A-Za-z0-9]|[A-Za-z0-9%]\\p{IsHan}");
    private static final Pattern HALF_WIDTH = Pattern.compile(
            "[\\p{IsHan}。，][,.;:?!()]|[,;:?!()]\\p{IsHan}|\\p{IsHan} \\p{IsHan}|[。，；：？！] (?!–)| [。，；：？！]");

    @Test
    void noEnglishIsLeftOver() {
        List<String> left = new ArrayList<>();

        chinese()
                .forEach((where, text) -> LATIN.matcher(ADDRESS.matcher(text).replaceAll(""))
                        .results()
                        .filter(word -> !NAMES.contains(word.group()))
                        .forEach(word -> left.add(where + ": " + word.group())));

        assertThat(left).isEmpty();
        assertThat(chinese()).hasSizeGreaterThan(500);
    }

    @Test
    void marksAreFullWidthAndLatinLettersStandApart() {
        chinese()
                .forEach((where, text) -> assertThat(text)
                        .as(where)
                        .doesNotContainPattern(TOUCHING)
                        .doesNotContainPattern(HALF_WIDTH));
    }

    /** What traders read on Binance, and one word for one thing; a holding is only spoken of beside orders and modes. */
    @ParameterizedTest
    @CsvSource({
        "你, 您",
        "头寸|部位, 仓位",
        "爆仓, 强平",
        "强平价(?!格), 强平价格",
        "保证金(比例|比率|水平), 保证金率",
        "止损价(?!格), 止损价格",
        "合约代码|币对, 交易对",
        "逐仓钱包, 逐仓保证金",
        "否决|复现, 逐仓规则 / 重现",
        "(?<!挂单[或和]|[双单]向|也叫|维)持仓(?!期间|途中|时), 仓位"
    })
    void oneThingHasOneName(String other, String name) {
        chinese()
                .forEach((where, text) ->
                        assertThat(text).as(where + ": say " + name).doesNotContainPattern(other));
    }

    /** Every Chinese text without its marks and placeholders, by where it stands. */
    private static Map<String, String> chinese() {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String bundle : Translations.BUNDLES) {
            texts.putAll(Translations.of(bundle + "_zh_CN"));
        }
        for (RuleBook book : PublishedEditions.read()) {
            for (String file : List.of("texts/zh-CN.yml", "guide/zh-CN.yml")) {
                RuleBookFiles.ofEdition(book.edition())
                        .content(file)
                        .ifPresent(content -> texts.putAll(linesOf(book.edition() + "/" + file, content)));
            }
        }
        texts.replaceAll((where, text) -> PLACEHOLDER
                .matcher(MARK.matcher(text).replaceAll("$1"))
                .replaceAll("◇")
                .replaceAll("^\"|\"$", ""));
        return texts;
    }

    private static Map<String, String> linesOf(String file, String content) {
        Map<String, String> texts = new LinkedHashMap<>();
        int[] line = {0};
        content.lines()
                .peek(each -> line[0]++)
                .filter(each ->
                        each.matches(" *([A-Za-z0-9-]+:|-) .+") && !each.matches(" *(language|counts|date|also):.*"))
                .forEach(each -> texts.put(file + ":" + line[0], each.replaceFirst("^ *([A-Za-z0-9-]+:|-) ", "")));
        return texts;
    }
}
