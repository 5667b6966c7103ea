package dev.marginwise.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marginwise.Caller.Answer;
import dev.marginwise.SharedService;
import io.micronaut.runtime.server.EmbeddedServer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What the API answers, compared with the rules written down a second time, straight from the domain's tables. */
@SharedService
class DomainTest {
    private static final Map<String, List<String>> OPTIONS = new LinkedHashMap<>();

    static {
        OPTIONS.put("own-risk", List.of("more-of-wallet", "not-sure", "only-its-margin"));
        OPTIONS.put("experience", List.of("over-a-hundred", "up-to-a-hundred", "up-to-twenty", "none"));
        OPTIONS.put("stop-loss", List.of("nine-or-ten", "six-to-eight", "five-or-fewer", "no-record", "no-stop"));
        OPTIONS.put("open-positions", List.of("two-or-three", "four-or-more", "one"));
        OPTIONS.put(
                "portfolio",
                List.of("written-limit", "other-written-limit", "exposure-no-limit", "trade-by-trade", "no-check"));
        OPTIONS.put("shared-margin", List.of("whole-wallet", "only-that-margin", "fixed-price", "not-sure"));
        OPTIONS.put("together", List.of("offset-worked-out", "mixed-not-worked-out", "lose-together", "not-sure"));
        OPTIONS.put("size", List.of("up-to-twice", "two-to-five-times", "five-to-ten-times", "over-ten", "not-known"));
        OPTIONS.put("affordability", List.of("set-aside", "would-hurt", "bills-at-risk", "not-mine"));
    }

    private final Api api;

    DomainTest(EmbeddedServer server) {
        api = new Api(server);
    }

    @Test
    void everySetThatEarnsCrossGetsIt() {
        List<Map<String, String>> cross = completeSets().stream()
                .filter(answers -> Told.of(answers).mode().equals("cross"))
                .toList();

        assertThat(cross).hasSize(22).allSatisfy(this::agrees);
    }

    @Test
    void anyOtherSetGetsWhatTheDomainSays() {
        List<Map<String, String>> all = completeSets();
        Random random = new Random(288_000);

        assertThat(all).hasSize(288_000);
        for (int i = 0; i < 500; i++) agrees(all.get(random.nextInt(all.size())));
    }

    private void agrees(Map<String, String> answers) {
        Answer answer = api.recommend(answers);
        String mode = answer.string("mode");

        assertThat(new Told(
                        mode,
                        mode.equals("cross") ? List.of() : rules(answer, "reasons"),
                        answer.list("also"),
                        rules(answer, "cautions"),
                        rules(answer, "contradictions")))
                .as(answers.toString())
                .isEqualTo(Told.of(answers));
    }

    private static List<String> rules(Answer answer, String member) {
        return answer.<Map<String, String>>list(member).stream()
                .map(rule -> Objects.requireNonNull(rule.get("rule")))
                .toList();
    }

    private static List<Map<String, String>> completeSets() {
        List<Map<String, String>> sets = List.of(Map.of());
        for (Map.Entry<String, List<String>> question : OPTIONS.entrySet()) {
            List<Map<String, String>> longer = new ArrayList<>();
            for (Map<String, String> set : sets) {
                for (String option : question.getValue()) {
                    Map<String, String> extended = new LinkedHashMap<>(set);
                    extended.put(question.getKey(), option);
                    longer.add(extended);
                }
            }
            sets = longer;
        }
        return sets;
    }

    private record Told(
            String mode, List<String> gates, List<String> also, List<String> cautions, List<String> contradictions) {

        static Told of(Map<String, String> answers) {
            boolean several = !is(answers, "open-positions", "one");
            boolean traded = !is(answers, "experience", "none");
            List<String> cautions = new ArrayList<>();
            add(cautions, "still-learning", is(answers, "experience", "up-to-a-hundred"));
            add(cautions, "many-positions", is(answers, "open-positions", "four-or-more"));
            add(cautions, "limit-not-on-losses", is(answers, "portfolio", "other-written-limit"));
            add(cautions, "net-not-worked-out", several && is(answers, "together", "mixed-not-worked-out"));
            add(cautions, "size-two-to-five", is(answers, "size", "two-to-five-times"));
            add(cautions, "loss-would-hurt", is(answers, "affordability", "would-hurt"));

            boolean weakStops = traded && is(answers, "stop-loss", "five-or-fewer", "no-record", "no-stop");
            boolean needed = is(answers, "affordability", "bills-at-risk", "not-mine");
            boolean huge = is(answers, "size", "over-ten", "not-known");
            List<String> gates = new ArrayList<>();
            add(gates, "own-risk", is(answers, "own-risk", "not-sure", "only-its-margin"));
            add(gates, "no-trades-yet", !traded);
            add(gates, "few-trades", is(answers, "experience", "up-to-twenty"));
            add(gates, "stops-not-kept", weakStops);
            add(gates, "stops-sometimes-kept", traded && is(answers, "stop-loss", "six-to-eight"));
            add(gates, "single-position", !several);
            add(
                    gates,
                    "no-portfolio-limit",
                    is(answers, "portfolio", "exposure-no-limit", "trade-by-trade", "no-check"));
            add(gates, "shared-margin-unclear", !is(answers, "shared-margin", "whole-wallet"));
            add(gates, "positions-lose-together", several && is(answers, "together", "lose-together", "not-sure"));
            add(gates, "size-above-five", is(answers, "size", "five-to-ten-times"));
            add(gates, "size-above-ten", huge);
            add(gates, "money-not-spare", needed);
            add(gates, "too-many-cautions", cautions.size() >= 3);

            List<String> also = new ArrayList<>();
            add(also, "smaller-size", !traded || weakStops || huge || needed);
            add(also, "do-not-trade-this-money", needed);
            List<String> contradictions = new ArrayList<>();
            add(
                    contradictions,
                    "worked-out-without-checking",
                    several && is(answers, "portfolio", "no-check") && is(answers, "together", "offset-worked-out"));
            return new Told(gates.isEmpty() ? "cross" : "isolated", gates, also, cautions, contradictions);
        }

        private static void add(List<String> rules, String rule, boolean holds) {
            if (holds) rules.add(rule);
        }

        private static boolean is(Map<String, String> answers, String question, String... options) {
            return List.of(options).contains(answers.get(question));
        }
    }
}
