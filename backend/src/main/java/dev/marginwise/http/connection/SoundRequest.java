package dev.marginwise.http.connection;

import dev.marginwise.http.ProtectiveHeaders;
import dev.marginwise.http.RequestId;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.CorruptedFrameException;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.util.Iterator;

/**
 * Takes no request whose end or address two readers could see in different places, which is how one is smuggled past a
 * proxy: a transfer coding other than chunked, chunks that are none, no host or two of them, another version of HTTP. It is
 * answered 400 and nothing after it is read, for nobody knows where the next request begins.
 */
final class SoundRequest extends ChannelDuplexHandler {
    private static final String OF_A_HOST = ".-_:[]%~";

    private boolean isBroken;
    private boolean isAnswerDue;

    @Override
    public void channelRead(ChannelHandlerContext connection, Object part) {
        if (isBroken) {
            ReferenceCountUtil.release(part);
            return;
        }
        if (part instanceof HttpRequest head) {
            isAnswerDue = true;
            check(head);
        } else if (part instanceof HttpContent content
                && content.decoderResult().isFailure()) {
            content.release();
            breakOff(connection);
            return;
        }
        connection.fireChannelRead(part);
    }

    private void check(HttpRequest head) {
        isBroken = head.decoderResult().isFailure();
        if (isBroken || isSound(head)) return;
        isBroken = true;
        if (!isKnown(head.protocolVersion())) head.setProtocolVersion(HttpVersion.HTTP_1_1);
        head.setDecoderResult(DecoderResult.failure(new CorruptedFrameException("not one request to all readers")));
    }

    private static boolean isSound(HttpRequest head) {
        return isKnown(head.protocolVersion()) && hasHost(head) && hasKnownEnd(head);
    }

    private static boolean isKnown(HttpVersion version) {
        return version.equals(HttpVersion.HTTP_1_1) || version.equals(HttpVersion.HTTP_1_0);
    }

    private static boolean hasHost(HttpRequest head) {
        Iterator<? extends CharSequence> hosts = head.headers().valueCharSequenceIterator(HttpHeaderNames.HOST);
        if (!hosts.hasNext()) return head.protocolVersion().equals(HttpVersion.HTTP_1_0);
        CharSequence host = hosts.next();
        return !hosts.hasNext() && host.chars().allMatch(SoundRequest::isOfAHost);
    }

    private static boolean isOfAHost(int letter) {
        return letter < 128 && (Character.isLetterOrDigit(letter) || OF_A_HOST.indexOf(letter) >= 0);
    }

    private static boolean hasKnownEnd(HttpRequest head) {
        Iterator<? extends CharSequence> codings =
                head.headers().valueCharSequenceIterator(HttpHeaderNames.TRANSFER_ENCODING);
        if (!codings.hasNext()) return true;
        return HttpHeaderValues.CHUNKED.contentEqualsIgnoreCase(codings.next()) && !codings.hasNext();
    }

    /** Whoever reads the body is told; if it is answered already, nothing is left to say. */
    @SuppressWarnings("FutureReturnValueIgnored")
    private void breakOff(ChannelHandlerContext connection) {
        isBroken = true;
        if (isAnswerDue) {
            connection.fireExceptionCaught(new CorruptedFrameException("the body has no end"));
        } else {
            connection.close();
        }
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // the promise tells whoever asks
    public void write(ChannelHandlerContext connection, Object part, ChannelPromise promise) {
        boolean isInterim = part instanceof HttpResponse head && head.status().equals(HttpResponseStatus.CONTINUE);
        if (!isInterim && part instanceof HttpResponse head) {
            if (isBroken) head.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
            complete(head);
        }
        boolean isEnd = !isInterim && part instanceof LastHttpContent;
        if (isEnd) isAnswerDue = false;
        connection.write(part, isEnd && isBroken ? promise.unvoid().addListener(ChannelFutureListener.CLOSE) : promise);
    }

    /** No filter sees a request whose head cannot be read, or that several operations could be meant by. */
    private static void complete(HttpResponse answer) {
        if (answer.headers().contains(RequestId.HEADER)) return;
        answer.headers().set(RequestId.HEADER, RequestId.sent(null));
        ProtectiveHeaders.ALWAYS.forEach(answer.headers()::set);
    }
}
