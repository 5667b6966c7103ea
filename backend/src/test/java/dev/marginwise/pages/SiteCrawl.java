package dev.marginwise.pages;

import dev.marginwise.Caller;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Every page that can be reached by links, by its path, as it came over HTTP. Results are reached from the form. */
record SiteCrawl(Map<String, Page> pages) {
    private static final Pattern LINK = Pattern.compile("<a [^>]*href=\"([^\"]+)\"");
    private static final Pattern OUR_PAGE = Pattern.compile("/(?!api/|openapi).*");

    static SiteCrawl of(Caller browser, String... from) {
        Map<String, Page> pages = new LinkedHashMap<>();
        Deque<String> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            String path = open.pop();
            if (!pages.containsKey(path)) {
                Page page = new Page(path, browser.get(path, "Accept", "text/html"));
                pages.put(path, page);
                page.links().stream()
                        .map(link -> link.replaceFirst("#.*", ""))
                        .filter(link -> OUR_PAGE.matcher(link).matches())
                        .forEach(open::push);
            }
        }
        return new SiteCrawl(pages);
    }

    Optional<Page> at(String path) {
        return Optional.ofNullable(pages.get(path));
    }

    /** One page. */
    record Page(String path, Caller.Answer answer) {
        String html() {
            return answer.text();
        }

        /** Where its links lead: to a path, an anchor on the page itself as {@code path#anchor}, or outside. */
        List<String> links() {
            return all(LINK).stream()
                    .map(link -> link.startsWith("#") ? path + link : link)
                    .map(link -> link.replace("&amp;", "&"))
                    .toList();
        }

        List<String> outside() {
            return links().stream().filter(link -> link.startsWith("http")).toList();
        }

        boolean has(String anchor) {
            return html().contains(" id=\"" + anchor + "\"");
        }

        List<String> all(Pattern pattern) {
            return pattern.matcher(html())
                    .results()
                    .map((MatchResult found) -> found.group(1))
                    .toList();
        }

        /** Language to path, from the alternates in the head. */
        Map<String, String> alternates() {
            Map<String, String> alternates = new LinkedHashMap<>();
            Pattern.compile("<link rel=\"alternate\" hreflang=\"([^\"]+)\" href=\"([^\"]+)\">")
                    .matcher(html())
                    .results()
                    .forEach(found -> alternates.put(
                            found.group(1), URI.create(found.group(2)).getPath()));
            return alternates;
        }
    }
}
