package dev.marginwise.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page as its elements and texts, in their order, each with the elements around it, outermost first. */
record Markup(List<Piece> pieces) {
    private static final Pattern TOKEN = Pattern.compile(
            "<!--.*?-->|<(/?)([a-zA-Z][a-zA-Z0-9]*)((?:\\s+[^\\s=>/]+(?:=\"[^\"]*\")?)*)\\s*(/?)>|([^<]+)",
            Pattern.DOTALL);
    private static final Pattern ATTRIBUTE = Pattern.compile("([^\\s=]+)(?:=\"([^\"]*)\")?");
    private static final Set<String> ALONE = Set.of("meta", "link", "input", "br", "hr", "img");

    /** An element that begins, or a text. */
    sealed interface Piece {
        List<Element> around();

        /** True in none of these elements, each named as {@link Element#is} has it. */
        default boolean outside(Set<String> elements) {
            return around().stream().noneMatch(element -> elements.stream().anyMatch(element::is));
        }
    }

    record Element(String name, Map<String, String> attributes, List<Element> around) implements Piece {
        String attribute(String key) {
            return attributes.getOrDefault(key, "");
        }

        /**
         * Named such as {@code nav}, by a class such as {@code .label}, or by an attribute such as {@code [data-live]} or
         * {@code [lang=en]}.
         */
        boolean is(String selector) {
            if (selector.startsWith("[")) {
                String[] wanted = selector.substring(1, selector.length() - 1).split("=", 2);
                return attributes.containsKey(wanted[0])
                        && (wanted.length == 1 || attribute(wanted[0]).equals(wanted[1]));
            }
            return selector.startsWith(".")
                    ? List.of(attribute("class").split(" ")).contains(selector.substring(1))
                    : name.equals(selector);
        }
    }

    record Text(String text, List<Element> around) implements Piece {}

    static Markup of(String html) {
        List<Piece> pieces = new ArrayList<>();
        List<Element> open = new ArrayList<>();
        Matcher token = TOKEN.matcher(html);
        while (token.find()) {
            if (token.group(5) != null) {
                pieces.add(new Text(unescaped(token.group(5)), List.copyOf(open)));
            } else if (token.group(2) != null && token.group(1).isEmpty()) {
                Element element = new Element(token.group(2), attributes(token.group(3)), List.copyOf(open));
                pieces.add(element);
                if (token.group(4).isEmpty() && !ALONE.contains(element.name())) open.add(element);
            } else if (token.group(2) != null) {
                Element closed = open.remove(open.size() - 1);
                if (!closed.is(token.group(2)))
                    throw new IllegalArgumentException(closed + " is closed by " + token.group());
            }
        }
        return new Markup(pieces);
    }

    /** All texts that the elements around them let through. */
    List<Text> texts(Predicate<Text> wanted) {
        return pieces.stream()
                .filter(Text.class::isInstance)
                .map(Text.class::cast)
                .filter(wanted)
                .toList();
    }

    /** What is shown to be copied, of one kind such as {@code curl}. */
    List<String> code(String kind) {
        return texts(text -> !text.outside(Set.of("[data-kind=" + kind + "]"))).stream()
                .map(Text::text)
                .toList();
    }

    List<Element> elements() {
        return pieces.stream()
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .toList();
    }

    private static Map<String, String> attributes(String written) {
        Map<String, String> attributes = new LinkedHashMap<>();
        ATTRIBUTE
                .matcher(written)
                .results()
                .forEach(found ->
                        attributes.put(found.group(1), found.group(2) == null ? "" : unescaped(found.group(2))));
        return attributes;
    }

    private static String unescaped(String text) {
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&#34;", "\"")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }
}
