package dev.marginwise.words;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Words that hurry, bait, promise or advise, in every language: the product explains, and never pushes. */
public final class Pressing {
    private static final List<Pattern> ENGLISH = Stream.of(
                    "(act|start|trade|buy|sell|join|sign up|register|download|deposit|claim|right) now",
                    "now or never",
                    "hurry",
                    "(last|don['’]t miss (the|this|your)) chance",
                    "miss out",
                    "limited (time|offer)",
                    "only today",
                    "today only",
                    "ends (today|soon)",
                    "as soon as possible",
                    "immediately",
                    "instantly",
                    "countdown",
                    "bonus(es)?",
                    "giveaway",
                    "discount",
                    "exclusive",
                    "guaranteed?",
                    "risk[- ]free",
                    "easy money",
                    "congratulations",
                    "you (should|must|ought to)",
                    "we (advise|suggest)",
                    "(?<!(not financial|not|no|never) )advice")
            .map(words -> Pattern.compile("\\b(" + words + ")\\b", Pattern.CASE_INSENSITIVE))
            .toList();

    private static final List<Pattern> CHINESE = Stream.of(
                    "立即|立刻|马上|赶快|赶紧|尽快|抓紧|速来",
                    "限时|限量|倒计时|最后机会|仅限今[日天]|机不可失|错过",
                    "奖励金|体验金|赠金|红包|返佣|优惠|独家",
                    "稳赚|躺赚|保本|零风险|无风险|保证盈利|高收益",
                    "恭喜",
                    "[您你](应该|应当|必须|务必)|建议[您你]|推荐|不妨",
                    "(?<!不是|不构成)投资建议")
            .map(Pattern::compile)
            .toList();

    private Pressing() {}

    /** What in this text presses; nothing when the list is empty. */
    public static List<String> in(String text) {
        List<String> found = new ArrayList<>();
        Stream.concat(ENGLISH.stream(), CHINESE.stream())
                .forEach(words -> words.matcher(text).results().forEach(match -> found.add(match.group())));
        return found;
    }
}
