package dev.marginwise.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * One thing has one name in every text of a language. A second name makes a reader look for a second thing: "the platform"
 * could be Binance or us, and 杠杆单 is an order of spot margin.
 */
class OneNameTest {
    /** A name that is not used, what to say instead, and where it may stand all the same. */
    private record Other(String name, String instead, String unless) {}

    private static final String PICTURES = ".*(/caption|hull\\..*|layout\\.picture)";
    private static final String NOWHERE = "";

    private static final List<Other> ENGLISH = List.of(
            new Other("platforms?", "Binance, or the exchange in general", NOWHERE),
            new Other("bulkheads?|compartments?|leak(s|ed|ing)?|ships?|afloat", "what happens to the money", PICTURES),
            new Other("(be|is|was|has been) earned|earns? cross", "cross needs every condition met", NOWHERE),
            new Other("a (fifth|tenth) against", "a 20 % move against all positions, on cross", NOWHERE),
            new Other("sale of derivatives|bans their sale to retail clients", "crypto derivatives", NOWHERE),
            new Other("leveraged (trade|order)(?! is| for)", "leveraged position", ".*/statements/S4"));

    private static final List<Other> CHINESE = List.of(
            new Other("平台", "币安，或泛指的交易所", NOWHERE),
            new Other("杠杆单", "合约仓位", NOWHERE),
            new Other("杠杆交易", "合约交易", ".*(spot-margin).*"),
            new Other("隔舱壁|破口|舱室|进水|船", "钱会怎样", PICTURES),
            new Other("承担风险", "最多可亏", NOWHERE),
            new Other("[全逐]仓下", "用全仓时", NOWHERE),
            new Other("符合您的回答", "按您的回答", NOWHERE),
            new Other("零售客户", "散户", NOWHERE),
            new Other("您的数字", "您的数据", NOWHERE),
            new Other("爆仓", "强平", NOWHERE),
            new Other("五分之一|十分之一", "用全仓时反向走 20%", NOWHERE));

    @Test
    void englishCallsAThingByOneName() {
        assertThat(otherNames(EveryText.in("en"), ENGLISH)).isEmpty();
    }

    @Test
    void chineseCallsAThingByOneName() {
        assertThat(otherNames(EveryText.in("zh-CN"), CHINESE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "The platform’s live page is right., platform",
        "It stops at the bulkhead., bulkhead",
        "Cross has to be earned., be earned",
        "A move of a fifth against everything is the wallet., a fifth against"
    })
    void anEnglishSecondNameIsNoticed(String text, String noticed) {
        assertThat(otherNames(Map.of("2026-11/texts/en.yml/rules/any/text", text), ENGLISH))
                .singleElement()
                .asString()
                .contains("'" + noticed + "'");
    }

    @ParameterizedTest
    @CsvSource({"以平台的最新页面为准。, 平台", "第一笔杠杆单, 杠杆单", "在全仓下会更远, 全仓下", "它到隔舱壁才止住。, 隔舱壁"})
    void aChineseSecondNameIsNoticed(String text, String noticed) {
        assertThat(otherNames(Map.of("2026-11/texts/zh-CN.yml/rules/any/text", text), CHINESE))
                .singleElement()
                .asString()
                .contains("'" + noticed + "'");
    }

    @Test
    void aCaptionMaySpeakOfTheShipThatItStandsUnder() {
        assertThat(otherNames(
                        Map.of("2026-11/guide/en.yml/pages/cross-margin/sections/what-it-is/caption", "One leak."),
                        ENGLISH))
                .isEmpty();
    }

    private static List<String> otherNames(Map<String, String> texts, List<Other> others) {
        List<String> found = new ArrayList<>();
        for (Other other : others) {
            boolean latin = other.name().matches(".*[a-z].*");
            Pattern name =
                    Pattern.compile(latin ? "\\b(" + other.name() + ")\\b" : other.name(), Pattern.CASE_INSENSITIVE);
            texts.forEach((key, text) -> name.matcher(text)
                    .results()
                    .filter(match -> other.unless().isEmpty() || !key.matches(other.unless()))
                    .forEach(match -> found.add(key + ": '" + match.group() + "'; say " + other.instead())));
        }
        return found;
    }
}
