package dev.marginwise.rulebook;

import java.util.regex.Pattern;

/** What stands between two texts in a line. */
public final class Gap {
    private static final Pattern FULL_WIDTH_END = Pattern.compile("(?s).*[。！？：；，、）」”…]");

    private Gap() {}

    /** A space, unless the text before ends with a full-width mark, which brings its own. */
    public static String after(String text) {
        return FULL_WIDTH_END.matcher(text).matches() ? "" : " ";
    }

    /** A space, unless the text behind begins with a full-width bracket. */
    public static String before(String text) {
        return text.startsWith("（") || text.startsWith("“") ? "" : " ";
    }
}
