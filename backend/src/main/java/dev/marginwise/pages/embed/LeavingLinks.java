package dev.marginwise.pages.embed;

import dev.marginwise.pages.site.Addresses;
import dev.marginwise.pages.site.Language;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Links out of the frame. No other page of ours may stand in a frame, so in there its link would lead to an empty one. The
 * parts of a page are written as everywhere else and know nothing of frames; this is added afterwards, in one place.
 */
final class LeavingLinks {
    private static final Pattern LINK = Pattern.compile("<a ([^>]*?)href=\"([^\"]*)\"([^>]*)>");
    private static final Pattern RELATION = Pattern.compile("rel=\"([^\"]*)\"");

    private LeavingLinks() {}

    /** The page with every link that leads out of the frame opening a tab of its own, which learns nothing of this one. */
    static String inNewTabs(String html, Language language) {
        String inside = language.path(Addresses.EMBED);
        return LINK.matcher(html).replaceAll(link -> Matcher.quoteReplacement(written(link, inside)));
    }

    private static String written(MatchResult link, String inside) {
        String url = link.group(2);
        if (url.startsWith("#") || url.equals(inside) || url.matches(Pattern.quote(inside) + "[/?#].*")) {
            return link.group();
        }
        String attributes = link.group(1) + "href=\"" + url + "\"" + link.group(3);
        Matcher relation = RELATION.matcher(attributes);
        return relation.find()
                ? "<a target=\"_blank\" " + relation.replaceFirst("rel=\"noopener $1\"") + ">"
                : "<a target=\"_blank\" rel=\"noopener\" " + attributes + ">";
    }
}
