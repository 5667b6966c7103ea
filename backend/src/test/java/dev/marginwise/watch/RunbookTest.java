package dev.marginwise.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marginwise.watch.Deployed.Alert;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every alert is sound, tried, and says what to do. */
class RunbookTest {
    private static final Path GUIDE = Path.of("../docs/operations.md");
    private static final String HEADING = "### Marginwise";

    @Test
    void everyAlertHasItsPlaceInTheOperationsGuide() throws IOException {
        List<Alert> alerts = Deployed.alerts();

        List<String> headings = Files.readString(GUIDE)
                .lines()
                .filter(line -> line.startsWith(HEADING))
                .map(line -> line.substring("### ".length()))
                .toList();
        assertThat(headings)
                .containsExactlyElementsOf(alerts.stream().map(Alert::name).toList());
        assertThat(alerts)
                .allSatisfy(alert -> assertThat(alert.runbook())
                        .isEqualTo("docs/operations.md#" + alert.name().toLowerCase(Locale.ROOT)));
    }

    @Test
    void everyAlertIsTriedFiringAndSilent() throws IOException {
        List<String> names = Deployed.alerts().stream().map(Alert::name).toList();

        assertThat(Deployed.tried(true)).containsExactlyInAnyOrderElementsOf(names);
        assertThat(Deployed.tried(false)).containsExactlyInAnyOrderElementsOf(names);
    }

    @Test
    void prometheusFindsTheAlertsSoundAndTheirTrialsPass() throws IOException, InterruptedException {
        Promtool promtool = Promtool.found();

        promtool.accepts("", "check", "config", "prometheus.yml"); // and with it the rules that it names
        promtool.accepts("", "test", "rules", "alerts.test.yml");
    }

    @Test
    void prometheusUnderstandsEveryQueryOfTheDashboard(@TempDir Path folder) throws IOException, InterruptedException {
        String queries = Deployed.dashboard().stream()
                .map(query -> "  - record: panel\n    expr: '" + query.text().replace("'", "''") + "'\n")
                .collect(Collectors.joining());
        Path rules =
                Files.writeString(folder.resolve("dashboard.yml"), "groups:\n- name: dashboard\n  rules:\n" + queries);

        Promtool.found().accepts("", "check", "rules", "--lint=none", rules.toString());
    }
}
