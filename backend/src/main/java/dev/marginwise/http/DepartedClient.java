package dev.marginwise.http;

import io.netty.handler.codec.PrematureChannelClosureException;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.util.regex.Pattern;

/** Tells what is thrown because the other end of a connection went away, which is its right, from faults of ours. */
public final class DepartedClient {
    /** Neither Java, Netty nor Micronaut has a type of its own for each of these: only the text of an IOException tells. */
    private static final Pattern GONE =
            Pattern.compile("connection (reset|closed|abort|broken)|broken pipe", Pattern.CASE_INSENSITIVE);

    private DepartedClient() {}

    /** Whether this was thrown, directly or at the root, because the client is no longer there. */
    public static boolean explains(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (isLoss(cause)) return true;
        }
        return false;
    }

    private static boolean isLoss(Throwable cause) {
        if (cause instanceof ClosedChannelException || cause instanceof PrematureChannelClosureException) return true;
        String message = cause.getMessage();
        return cause instanceof IOException
                && message != null
                && GONE.matcher(message).find();
    }
}
