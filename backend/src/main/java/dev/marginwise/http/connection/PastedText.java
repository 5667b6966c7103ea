package dev.marginwise.http.connection;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A request that carries what somebody copied out of the exchange, whose answers name every symbol it has, several
 * hundred of them, however few are open. Listed is what is one, so that a new address has the bounds of all others.
 */
public final class PastedText {
    /** Bytes of such a body; an answer about seven hundred symbols has under half of them. */
    static final long MOST = 1024L * 1024;

    private static final Pattern POSITIONS = Pattern.compile("/api/v1/margin/positions/?(\\?.*)?");
    private static final Pattern COMPARE = Pattern.compile("(/[a-z]{2})?/compare/?(\\?.*)?");

    private PastedText() {}

    static boolean isOne(HttpRequest head) {
        return head.method().equals(HttpMethod.POST)
                && (isAddressOfApi(head.uri()) || (COMPARE.matcher(head.uri()).matches() && isOfParts(head)));
    }

    /** True for the address of the API that takes one. */
    public static boolean isAddressOfApi(String address) {
        return POSITIONS.matcher(address).matches();
    }

    private static boolean isOfParts(HttpRequest head) {
        return head.headers()
                .get(HttpHeaderNames.CONTENT_TYPE, "")
                .toLowerCase(Locale.ROOT)
                .startsWith("multipart/form-data");
    }
}
