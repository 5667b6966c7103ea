package dev.marginwise.partners.decisions;

import static dev.marginwise.partners.Node.DECISIONS;
import static dev.marginwise.partners.Node.ONE_POSITION;
import static dev.marginwise.partners.Node.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.marginwise.Caller.Answer;
import dev.marginwise.partners.Node;
import dev.marginwise.partners.StorePlace;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Many decisions, in pages and in one stream, on both stores. */
@ParameterizedClass
@EnumSource(StorePlace.class)
class DecisionListTest {
    private final Node node;

    DecisionListTest(StorePlace place) {
        node = Node.shared(place);
    }

    @Test
    void pagesHoldEveryDecisionOnceAndOldestFirst() {
        String walker = node.liveKey("walker");
        List<String> ids = IntStream.range(0, 7)
                .mapToObj(i -> node.record(walker, "walk" + i, ONE_POSITION).string("id"))
                .toList();

        Answer first = node.get(walker, DECISIONS + "?limit=3");
        Answer second = node.get(walker, DECISIONS + "?limit=3&after=" + first.string("next"));
        node.record(walker, "between", ONE_POSITION);
        Answer third = node.get(walker, DECISIONS + "?limit=4&after=" + second.string("next"));

        assertThat(ids(first)).isEqualTo(ids.subList(0, 3));
        assertThat(ids(second)).isEqualTo(ids.subList(3, 6));
        assertThat(ids(third)).hasSize(2).startsWith(ids.get(6));
        assertThat(third.json()).containsEntry("next", null);
    }

    @Test
    void aReferenceFindsItsDecisions() {
        String walker = node.liveKey("referring");
        node.record(walker, "one", "{\"answers\":{\"open-positions\":1},\"reference\":\"a b\"}");
        node.record(walker, "two", ONE_POSITION);

        Answer found = node.get(walker, DECISIONS + "?reference=a%20b");
        Answer none = node.get(walker, DECISIONS + "?reference=a");

        assertThat(ids(found)).hasSize(1);
        assertThat(ids(none)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"?limit=0", "?limit=201", "?limit=many", "?after=%21"})
    void aPageThatCannotBeIsRefused(String query) {
        assertRefused(node.get(node.liveKey("asking"), DECISIONS + query), 400, "request-malformed");
    }

    @Test
    void anExportHoldsALineForEachLiveDecision() {
        String live = node.liveKey("exporting");
        String trial = node.testKey("exporting");
        IntStream.range(0, 450).forEach(i -> node.record(live, "line" + i, ONE_POSITION));
        node.record(trial, "trial", ONE_POSITION);

        Answer export = node.get(live, DECISIONS + "/export");

        assertThat(export.header("Content-Type")).contains("application/x-ndjson");
        assertThat(export.text().lines())
                .hasSize(450)
                .allMatch(line -> line.startsWith("{\"id\":") && line.contains("\"live\":true"));
        assertThat(node.get(live, DECISIONS + "/export?test=true").text().lines())
                .hasSize(451);
        assertThat(node.get(trial, DECISIONS + "/export").text()).isEmpty();
        assertThat(node.get(trial, DECISIONS + "/export?test=true").text().lines())
                .hasSize(1);
    }

    private static List<Object> ids(Answer page) {
        List<Map<String, Object>> data = page.list("data");
        return data.stream().map(decision -> decision.get("id")).toList();
    }
}
