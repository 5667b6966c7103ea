package dev.marginwise.watch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.marginwise.Caller;
import dev.marginwise.Caller.Answer;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What whoever runs the service is told of it, and what nobody is told. */
class WatchTest {
    private static final String ANSWERS =
            "{\"answers\":{\"experience\":\"over-a-hundred\",\"stop-loss\":\"no-stop\",\"open-positions\":1}}";
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    private static Watched watched;
    private static Caller caller;

    @BeforeAll
    static void start() throws IOException {
        watched = new Watched();
        caller = watched.caller();
    }

    @AfterAll
    static void stop() {
        watched.close();
    }

    @Test
    void everythingThatTheDashboardAndTheAlertsAskForIsServed() throws IOException {
        watched.useEveryDoor(ANSWERS);

        Scrape scrape = watched.scrape();

        assertThat(Deployed.queries())
                .hasSizeGreaterThan(50)
                .allSatisfy(query ->
                        assertThat(query.unknownTo(scrape)).as(query.text()).isEmpty());
    }

    @Test
    void prometheusFindsNoFaultWithTheMetrics() throws IOException, InterruptedException {
        watched.useEveryDoor(ANSWERS);

        Promtool.found().accepts(watched.scrape().text(), "check", "metrics");
    }

    @Test
    void requestsAreCountedUnderTheirRouteAndAllThatFindNoneTogether() {
        caller.get("/r/2026-12.00D5WR");
        caller.get("/r/2026-12.00D5WS");
        caller.get("/nowhere/jane@example.org");
        caller.get("/nowhere/else?key=mw_live_1");
        caller.call(caller.request("/api/v1/recommendations").method("PURGE", BodyPublishers.noBody()));

        Scrape scrape = watched.scrape();

        assertThat(scrape.values("http_server_requests_seconds_count", "uri"))
                .contains("/r/{code}", "none")
                .noneMatch(route -> route.contains("nowhere") || route.contains("2026"));
        assertThat(scrape.sum("http_server_requests_seconds_count", "door", "pages", "uri", "/r/{code}"))
                .isGreaterThanOrEqualTo(2);
        assertThat(scrape.sum("http_server_requests_seconds_count", "uri", "none", "status", "404"))
                .isGreaterThanOrEqualTo(2);
        assertThat(scrape.sum("http_server_requests_seconds_count", "method", "CUSTOM"))
                .isPositive();
    }

    @Test
    void recommendationsAndTheRulesBehindThemAreCountedByEdition() {
        Scrape before = watched.scrape();

        caller.postJson("/api/v1/recommendations", ANSWERS);
        caller.postJson("/api/v1/recommendations", ANSWERS);
        caller.get("/r/2026-12.00D5WR");

        Scrape after = watched.scrape();
        assertThat(after.since(before, "marginwise_recommendations_total")).isEqualTo(2);
        assertThat(after.since(
                        before,
                        "marginwise_recommendations_total",
                        "mode",
                        "isolated",
                        "door",
                        "api",
                        "edition",
                        "2026-12"))
                .isEqualTo(2);
        assertThat(after.since(before, "marginwise_rules_held_total", "rule", "single-position", "edition", "2026-12"))
                .isEqualTo(2);
        assertThat(after.since(before, "marginwise_rules_held_total", "edition", "2026-11"))
                .isZero();
    }

    @Test
    void questionsAreCountedAsTheScriptOfOurPageAsksForThem() {
        Scrape before = watched.scrape();

        consult("{\"answers\":{}}");
        consult("{\"answers\":{\"open-positions\":1}}");
        Answer earlier = consult("{\"answers\":{\"stop-loss\":3},\"edition\":\"2026-11\"}");
        caller.postJson("/api/v1/consultation", "{\"answers\":{}}");

        Scrape after = watched.scrape();
        assertThat(earlier.status()).isEqualTo(200);
        assertThat(after.since(before, "marginwise_wizard_steps_total", "way", "script", "event", "reached"))
                .isEqualTo(3);
        assertThat(after.since(
                        before,
                        "marginwise_wizard_steps_total",
                        "way",
                        "script",
                        "event",
                        "answered",
                        "question",
                        "open-positions"))
                .isEqualTo(1);
        assertThat(after.since(before, "marginwise_wizard_steps_total", "event", "answered"))
                .isEqualTo(2);
    }

    /** As the script of our own page does. */
    private Answer consult(String body) {
        return caller.post("/api/v1/consultation", "application/json", body, "Sec-Fetch-Site", "same-origin");
    }

    @Test
    void plainFormsAreCountedWithoutAnyScript() {
        Scrape before = watched.scrape();

        caller.get("/r?open-positions=one");
        caller.get("/r?experience=over-a-hundred");

        Scrape after = watched.scrape();
        assertThat(after.since(before, "marginwise_wizard_forms_total", "outcome", "open"))
                .isEqualTo(1);
        assertThat(after.since(before, "marginwise_wizard_forms_total", "outcome", "settled"))
                .isEqualTo(1);
        assertThat(after.since(before, "marginwise_wizard_steps_total", "way", "form", "event", "missing"))
                .isPositive();
        assertThat(after.since(before, "marginwise_recommendations_total", "door", "form"))
                .isEqualTo(1);
    }

    @Test
    void refusalsAreCountedByTheirTypeInABatchToo() {
        Scrape before = watched.scrape();

        caller.postJson("/api/v1/recommendations", "{\"answers\":{}}");
        caller.post("/api/v1/recommendations/batch", "application/x-ndjson", "nonsense\n" + ANSWERS + "\n");

        Scrape after = watched.scrape();
        assertThat(after.since(before, "marginwise_refusals_total", "type", "answers-incomplete"))
                .isEqualTo(1);
        assertThat(after.since(before, "marginwise_refusals_total", "type", "malformed-json"))
                .isEqualTo(1);
        assertThat(after.since(before, "marginwise_recommendations_total", "door", "batch"))
                .isEqualTo(1);
    }

    @Test
    void decisionsAndTheirCommitsAreCounted() {
        String key = watched.node().liveKey("counted");
        Scrape before = watched.scrape();

        watched.node().record(key, "one", ANSWERS);
        watched.node().record(key, "one", ANSWERS);

        Scrape after = watched.scrape();
        assertThat(after.since(before, "marginwise_decisions_total", "kind", "live"))
                .isEqualTo(1);
        assertThat(after.since(before, "marginwise_decisions_total", "kind", "repeated"))
                .isEqualTo(1);
        assertThat(after.since(before, "marginwise_store_group_size_sum")).isEqualTo(2);
        assertThat(after.since(before, "marginwise_store_commits_seconds_count", "outcome", "done"))
                .isGreaterThanOrEqualTo(2);
        assertThat(after.sum("marginwise_store_up")).isEqualTo(1);
    }

    @Test
    void aRequestIsASpanInTheTraceOfItsCallerUnderItsOwnId() {
        getInTrace("/r/2026-12.00D5WR", "asked-for-7");

        String spans = watched.spans();

        assertThat(spans)
                .contains("GET /r/{code}", "http.response.status_code", "asked-for-7", "marginwise")
                .contains(new String(HexFormat.of().parseHex(TRACE), ISO_8859_1));
    }

    @Test
    void aLineOfARequestNamesItsPlaceInTheTrace() {
        LogLines log = new LogLines();

        getInTrace("/api/trial/fault", "asked-for-8");
        log.close();

        String line = String.join("", log.errorsInJson("\"request_id\":\"asked-for-8\""));
        String span = line.replaceFirst("(?s).*\"span_id\":\"([0-9a-f]{16})\".*", "$1");
        assertThat(line).hasLineCount(1).contains("\"trace_id\":\"" + TRACE + "\"");
        assertThat(watched.spans()).contains(new String(HexFormat.of().parseHex(span), ISO_8859_1));
    }

    private static void getInTrace(String path, String id) {
        caller.get(path, "traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01", "X-Request-Id", id);
    }

    @Test
    void noAnswerKeyOrAddressOfAnybodyIsTold() {
        LogLines log = new LogLines();
        String key = watched.node().liveKey("Jane Doe Ltd");
        String body = ANSWERS.replace(
                "}}", "},\"reference\":\"passport-4711\",\"metadata\":{\"mail\":\"jane@example.org\"}}");

        Answer recorded = watched.node().record(key, "name-of-jane", body);
        String code = recorded.text().replaceAll("(?s).*\"code\":\"([^\"]+)\".*", "$1");
        String id = recorded.string("id");
        watched.node().get(key, "/api/v1/decisions/" + id);
        caller.get("/r/" + code, "X-Forwarded-For", "203.0.113.77", "User-Agent", "Janes-Phone", "Cookie", "jane=1");
        caller.get("/r?experience=over-a-hundred&stop-loss=no-stop&open-positions=one");
        caller.get("/api/v1/decisions", "Authorization", "Bearer mw_live_guessed");
        caller.get("/nowhere/jane@example.org");
        log.close();

        String told = watched.scrape().text() + watched.spans() + log.text();
        assertThat(told)
                .contains("/r/{code}", "record decision")
                .doesNotContain(List.of(
                        "over-a-hundred",
                        "no-stop",
                        code,
                        code.replaceFirst(".*\\.", ""),
                        id,
                        key,
                        "mw_live",
                        "Jane",
                        "jane",
                        "passport-4711",
                        "203.0.113.77",
                        "127.0.0.1",
                        "0:0:0:0"));
    }
}
