package dev.marginwise.http;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Origins of other sites, as an operator lists them in a setting. */
public final class ListedOrigins {
    /** Alone, every origin there is. */
    public static final String ANY = "any";

    /** A scheme, a host and perhaps a port; {@code *.} before a host means all below it, as the browser reads it. */
    private static final Pattern ORIGIN =
            Pattern.compile("https?://(\\*\\.)?[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*(:[0-9]{1,5})?");

    private final List<String> listed;

    private ListedOrigins(List<String> listed) {
        this.listed = listed;
    }

    /**
     * Reads what was written, parted by commas or spaces.
     *
     * @throws IllegalStateException when something is no origin, naming the setting
     */
    public static ListedOrigins read(String setting, List<String> written) {
        List<String> listed = written.stream()
                .flatMap(part -> Stream.of(part.split("[,\\s]+", -1)))
                .filter(origin -> !origin.isEmpty())
                .toList();
        ListedOrigins origins = new ListedOrigins(listed);
        if (!origins.areAll()) listed.forEach(origin -> check(setting, origin));
        return origins;
    }

    private static void check(String setting, String written) {
        if (ORIGIN.matcher(written).matches()) return;
        throw new IllegalStateException(setting + ": '" + written
                + "' is no origin; write https://shop.example, several parted by commas, or any alone.");
    }

    public boolean areAll() {
        return listed.equals(List.of(ANY));
    }

    /** In the order of the setting. */
    public List<String> listed() {
        return listed;
    }

    /** Whether an origin, as a browser names it, is among them. */
    public boolean have(String origin) {
        return areAll() || listed.stream().anyMatch(each -> covers(each, origin));
    }

    private static boolean covers(String each, String origin) {
        int star = each.indexOf('*');
        if (star < 0) return each.equals(origin);
        String scheme = each.substring(0, star);
        String below = each.substring(star + 1);
        return origin.startsWith(scheme)
                && origin.endsWith(below)
                && origin.length() > scheme.length() + below.length();
    }
}
