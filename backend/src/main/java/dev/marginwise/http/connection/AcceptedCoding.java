package dev.marginwise.http.connection;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;

/** Whether a client takes gzip, the one coding of ours, by RFC 9110: what it names wins over {@code *}. */
final class AcceptedCoding {
    private AcceptedCoding() {}

    /** @param wishes values of {@code Accept-Encoding} */
    static boolean isGzip(Collection<String> wishes) {
        boolean any = false;
        for (String wish :
                wishes.stream().flatMap(each -> Arrays.stream(each.split(","))).toList()) {
            String[] parts = Arrays.stream(wish.toLowerCase(Locale.ROOT).split(";", -1))
                    .map(String::strip) // a pattern with spaces before the semicolon takes quadratic time
                    .toArray(String[]::new);
            boolean isWanted = Arrays.stream(parts).skip(1).noneMatch(AcceptedCoding::isNone);
            if (parts[0].equals("gzip") || parts[0].equals("x-gzip")) return isWanted;
            any |= parts[0].equals("*") && isWanted;
        }
        return any;
    }

    private static boolean isNone(String parameter) {
        return parameter.matches("q\\s*=\\s*0(\\.0*)?");
    }
}
