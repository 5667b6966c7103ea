package dev.marginwise.intake;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import org.jspecify.annotations.Nullable;

/**
 * Stands on one connection, behind the decoder. Lets requests through or refuses them, and, once the service ends, closes
 * the connection behind the answer to its last request. A request that is let through costs a look at the clock.
 */
final class Gate extends ChannelDuplexHandler {
    private final Gates gates;
    private final LoopOfGates loop;
    private @Nullable ChannelHandlerContext connection;
    private long idleSince = System.nanoTime();
    private int underWay;
    private boolean isPartOfHeadHere;
    private boolean isAnythingDecoded;
    private boolean isRefused;
    private boolean hasToFlush;
    private boolean isLastAnswer;

    Gate(Gates gates, LoopOfGates loop) {
        this.gates = gates;
        this.loop = loop;
    }

    /** Whether no request waits for its answer. */
    boolean isIdle() {
        return underWay == 0;
    }

    /** By the clock of {@link System#nanoTime}. */
    long idleSince() {
        return idleSince;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext added) {
        connection = added;
        loop.add(this);
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext removed) {
        loop.remove(this);
    }

    @Override
    public void channelRead(ChannelHandlerContext from, Object part) {
        isAnythingDecoded = true;
        if (part instanceof HttpRequest head) isRefused = isRefused(from, head);
        if (isRefused) {
            ReferenceCountUtil.release(part);
        } else {
            from.fireChannelRead(part);
        }
    }

    private boolean isRefused(ChannelHandlerContext from, HttpRequest head) {
        idleSince = loop.turn();
        if (underWay == 0 && loop.refuses(idleSince) && Refusal.mayBeOf(head)) {
            refuse(from, head);
            return true;
        }
        loop.takeOn();
        underWay++;
        return false;
    }

    private void refuse(ChannelHandlerContext from, HttpRequest head) {
        HttpResponse refusal = gates.refusal(head);
        boolean isEndOfBodyFar = HttpUtil.is100ContinueExpected(head) || HttpUtil.isTransferEncodingChunked(head);
        boolean isLast = isEndOfBodyFar || gates.isEnding() || !HttpUtil.isKeepAlive(head);
        HttpUtil.setKeepAlive(refusal, !isLast);
        ChannelPromise written =
                isLast ? from.newPromise().addListener(ChannelFutureListener.CLOSE) : from.voidPromise();
        write(from, refusal, written, false);
        hasToFlush = true;
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext from) {
        isPartOfHeadHere = !isAnythingDecoded;
        isAnythingDecoded = false;
        if (hasToFlush) from.flush();
        hasToFlush = false;
        from.fireChannelReadComplete();
    }

    @Override
    public void write(ChannelHandlerContext to, Object part, ChannelPromise promise) {
        boolean isInterim =
                part instanceof HttpResponse head && head.status().codeClass() == HttpStatusClass.INFORMATIONAL;
        if (!isInterim && part instanceof HttpResponse head) {
            isLastAnswer = gates.isEnding() && underWay == 1;
            if (isLastAnswer) head.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        }
        boolean isEnd = !isInterim && part instanceof LastHttpContent;
        if (isEnd && underWay > 0) underWay--;
        write(to, part, promise, isEnd && isLastAnswer);
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the promise tells whoever asks
    private static void write(ChannelHandlerContext to, Object part, ChannelPromise promise, boolean isLast) {
        to.write(part, isLast ? promise.unvoid().addListener(ChannelFutureListener.CLOSE) : promise);
    }

    /** Closes at once; nobody waits for it. */
    @SuppressWarnings("FutureReturnValueIgnored")
    void close() {
        if (connection != null) connection.close();
    }

    /** Closes unless something of a request is here; then it is closed behind the answer. */
    void closeIfIdle() {
        if (isIdle() && !isPartOfHeadHere) close();
    }
}
