package dev.marginwise.watch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Prometheus' own checker, as {@code deploy/prometheus/promtool.mjs} finds or fetches it. */
final class Promtool {
    private final String program;

    private Promtool(String program) {
        this.program = program;
    }

    static Promtool found() throws IOException, InterruptedException {
        Process finding = new ProcessBuilder(
                        "node", Deployed.PROMETHEUS.resolve("promtool.mjs").toString())
                .start();
        String program = new String(finding.getInputStream().readAllBytes(), UTF_8).strip();
        String said = new String(finding.getErrorStream().readAllBytes(), UTF_8);
        assertThat(finding.waitFor()).as(said).isZero();
        return new Promtool(program);
    }

    /** Has to be content with these files, or with this input, and say nothing against it. */
    void accepts(String input, String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(program));
        command.addAll(List.of(words));
        Process checking = new ProcessBuilder(command)
                .directory(Deployed.PROMETHEUS.toFile())
                .redirectErrorStream(true)
                .start();
        try (var stream = checking.getOutputStream()) {
            stream.write(input.getBytes(UTF_8));
        }
        String said = new String(checking.getInputStream().readAllBytes(), UTF_8);
        assertThat(checking.waitFor()).as(said).isZero();
    }
}
