package dev.marginwise.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import dev.marginwise.editions.RuleBooks;
import dev.marginwise.http.HeaderNames;
import dev.marginwise.http.LanguagePath;
import dev.marginwise.http.ProtectiveHeaders;
import dev.marginwise.http.RequestId;
import dev.marginwise.http.WantedLanguage;
import dev.marginwise.problem.ErrorPage;
import dev.marginwise.problem.Problem;
import dev.marginwise.problem.ProblemType;
import dev.marginwise.words.Sentence;
import io.micronaut.core.io.Writable;
import io.micronaut.json.JsonMapper;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What a refused request is answered: the problem {@code overloaded}, as a document or, for a browser, as a page. It is
 * written once for each language but for the request's own path and id, for it has to cost next to nothing.
 */
@Singleton
final class Refusal {
    private static final String SECONDS = "1";
    private static final String HERE = "/here";
    private static final List<String> NEVER = List.of("/health", "/prometheus");
    private static final Problem PROBLEM = ProblemType.OVERLOADED.because(Sentence.of("detail.overloaded"));

    private final JsonMapper json;
    private final Optional<ErrorPage> pages;
    private final RuleBooks books;
    private final Map<Locale, List<byte[]>> documents = new ConcurrentHashMap<>();
    private final Map<Locale, byte[]> shown = new ConcurrentHashMap<>();

    Refusal(JsonMapper json, Optional<ErrorPage> pages, RuleBooks books) {
        this.json = json;
        this.pages = pages;
        this.books = books;
    }

    /** False for what tells how the service is, and for a head that is refused for itself. */
    static boolean mayBeOf(HttpRequest head) {
        return head.decoderResult().isSuccess()
                && NEVER.stream().noneMatch(path -> head.uri().startsWith(path));
    }

    FullHttpResponse of(HttpRequest head) {
        String uri = head.uri();
        int query = uri.indexOf('?');
        String path = query < 0 ? uri : uri.substring(0, query);
        FullHttpResponse refusal = pages.isPresent() && isFromBrowser(head, path)
                ? page(head, pages.get(), pageLanguage(path))
                : document(head, path, language(head));
        HttpHeaders headers = refusal.headers();
        ProtectiveHeaders.ALWAYS.forEach(headers::set);
        headers.set(HttpHeaderNames.RETRY_AFTER, SECONDS);
        headers.set(HttpHeaderNames.CACHE_CONTROL, "no-store");
        headers.set(HttpHeaderNames.CONTENT_LENGTH, refusal.content().readableBytes());
        headers.set(RequestId.HEADER, RequestId.sent(head.headers().get(RequestId.HEADER)));
        if (path.startsWith("/api/") || path.equals("/mcp")) {
            // filters, which set it elsewhere, never see what is refused here
            headers.set(HeaderNames.EDITION, books.current().book().edition());
        }
        if (path.startsWith("/api/v1/") && !path.startsWith("/api/v1/decisions")) {
            headers.set(HttpHeaderNames.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
            headers.set(
                    HttpHeaderNames.ACCESS_CONTROL_EXPOSE_HEADERS, HeaderNames.EDITION + ", Retry-After, X-Request-Id");
        }
        return refusal;
    }

    private static boolean isFromBrowser(HttpRequest head, String path) {
        if (path.startsWith("/api/")) return false;
        String accepted = head.headers().get(HttpHeaderNames.ACCEPT, "");
        int first = accepted.indexOf(',');
        return (first < 0 ? accepted : accepted.substring(0, first)).contains("html");
    }

    private FullHttpResponse document(HttpRequest head, String path, Locale language) {
        List<byte[]> around = documents.computeIfAbsent(language, this::document);
        byte[] here = JsonStringEncoder.getInstance().quoteAsUTF8(path);
        FullHttpResponse refusal = answer(head, Unpooled.wrappedBuffer(around.get(0), here, around.get(1)), language);
        refusal.headers().set(HttpHeaderNames.CONTENT_TYPE, "application/problem+json");
        refusal.headers().set(HttpHeaderNames.VARY, "Accept-Language, Accept-Encoding");
        return refusal;
    }

    /** What stands before the path, and what after it. */
    private List<byte[]> document(Locale language) {
        try {
            String whole = json.writeValueAsString(PROBLEM.in(language, HERE));
            int path = whole.indexOf(HERE);
            return List.of(
                    whole.substring(0, path).getBytes(UTF_8),
                    whole.substring(path + HERE.length()).getBytes(UTF_8));
        } catch (IOException nothingToFail) {
            throw new UncheckedIOException(nothingToFail);
        }
    }

    private FullHttpResponse page(HttpRequest head, ErrorPage page, Locale language) {
        byte[] html = shown.computeIfAbsent(language, spoken -> html(page, spoken));
        FullHttpResponse refusal = answer(head, Unpooled.wrappedBuffer(html), language);
        refusal.headers().set(HttpHeaderNames.CONTENT_TYPE, "text/html; charset=utf-8");
        refusal.headers().set(HttpHeaderNames.VARY, "Accept, Accept-Encoding");
        return refusal;
    }

    private static byte[] html(ErrorPage page, Locale language) {
        String start = LanguagePath.before(language.toLanguageTag()) + "/";
        Writable html = page.render(io.micronaut.http.HttpRequest.GET(start), PROBLEM.in(language, start));
        StringWriter text = new StringWriter();
        try {
            html.writeTo(text);
        } catch (IOException nothingToFail) {
            throw new UncheckedIOException(nothingToFail);
        }
        return text.toString().getBytes(UTF_8);
    }

    private static FullHttpResponse answer(HttpRequest head, ByteBuf content, Locale language) {
        FullHttpResponse answer =
                new DefaultFullHttpResponse(head.protocolVersion(), HttpResponseStatus.SERVICE_UNAVAILABLE, content);
        answer.headers().set(HttpHeaderNames.CONTENT_LANGUAGE, language.toLanguageTag());
        return answer;
    }

    /** The one that is wished for first, without weighing all wishes. */
    private static Locale language(HttpRequest head) {
        String wish = head.headers().get(HttpHeaderNames.ACCEPT_LANGUAGE, "");
        return WantedLanguage.SPOKEN.stream()
                .filter(spoken -> wish.regionMatches(true, 0, spoken.getLanguage(), 0, 2))
                .findFirst()
                .orElse(WantedLanguage.SPOKEN.get(0));
    }

    private static Locale pageLanguage(String path) {
        return WantedLanguage.SPOKEN.stream()
                .skip(1)
                .filter(spoken -> (path + "/").startsWith(LanguagePath.before(spoken.toLanguageTag()) + "/"))
                .findFirst()
                .orElse(WantedLanguage.SPOKEN.get(0));
    }
}
