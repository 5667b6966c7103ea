package dev.marginwise.watch;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What is given to whoever runs the service: the alerts, their trials and the dashboard. */
final class Deployed {
    static final Path PROMETHEUS = Path.of("../deploy/prometheus");
    private static final Path DASHBOARD = Path.of("../deploy/grafana/marginwise.json");

    private Deployed() {}

    /** An alert by its name, what it asks, and where it says what to do. */
    record Alert(String name, Query query, String runbook) {}

    static List<Alert> alerts() throws IOException {
        return list(yaml("alerts.yml").get("groups")).stream()
                .flatMap(group -> list(group.get("rules")).stream())
                .map(rule -> new Alert(
                        text(rule, "alert"),
                        new Query(text(rule, "expr")),
                        text(map(rule.get("annotations")), "runbook")))
                .toList();
    }

    /** The alerts that a trial expects to fire, or not to. */
    static List<String> tried(boolean firing) throws IOException {
        return list(yaml("alerts.test.yml").get("tests")).stream()
                .flatMap(test -> list(test.get("alert_rule_test")).stream())
                .filter(trial -> trial.containsKey("exp_alerts") == firing)
                .map(trial -> text(trial, "alertname"))
                .toList();
    }

    static List<Query> dashboard() throws IOException {
        Map<String, Object> dashboard = JsonMapper.createDefault()
                .readValue(Files.readString(DASHBOARD), Argument.mapOf(String.class, Object.class));
        List<Query> queries = new ArrayList<>();
        for (Map<String, Object> panel : list(dashboard.get("panels"))) {
            for (Map<String, Object> target : list(panel.getOrDefault("targets", List.of()))) {
                queries.add(new Query(set(text(target, "expr"))));
            }
        }
        for (Map<String, Object> variable :
                list(map(dashboard.get("templating")).get("list"))) {
            Object asked = variable.get("definition");
            if (asked != null) queries.add(new Query(asked.toString().replaceAll("label_values\\((\\w+),.*", "$1")));
        }
        return queries;
    }

    /** As Grafana asks it, its variables set. */
    private static String set(String query) {
        return query.replace("$__rate_interval", "5m").replace("$__range", "1h").replace("$instance", ".*");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> yaml(String name) throws IOException {
        return (Map<String, Object>)
                new Load(LoadSettings.builder().build()).loadFromString(Files.readString(PROMETHEUS.resolve(name)));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(@Nullable Object value) {
        return (List<Map<String, Object>>) Objects.requireNonNull(value);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(@Nullable Object value) {
        return (Map<String, Object>) Objects.requireNonNull(value);
    }

    private static String text(Map<String, Object> of, String name) {
        return Objects.requireNonNull(of.get(name), name).toString();
    }

    /** All queries there are. */
    static List<Query> queries() throws IOException {
        return Stream.concat(alerts().stream().map(Alert::query), dashboard().stream())
                .toList();
    }
}
