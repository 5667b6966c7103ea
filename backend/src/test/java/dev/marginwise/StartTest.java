package dev.marginwise;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Starts that cannot be, each in a process of its own, as an operator meets them. */
class StartTest {
    /** Taken before anything else, so the other port is never reached; Micronaut's random port stands for any. */
    private static final String ANY = "-1";

    @TempDir
    Path changed;

    @Test
    void aTakenPortIsToldInOneSentenceWithItsSetting() throws IOException, InterruptedException {
        try (ServerSocket other = new ServerSocket(0)) {
            String taken = String.valueOf(other.getLocalPort());

            Ended start = start(Map.of("MICRONAUT_SERVER_PORT", taken, "MARGINWISE_MANAGEMENT_PORT", "0"));

            assertThat(start.code()).isEqualTo(2);
            assertThat(start.complaint())
                    .contains("Port " + taken + " cannot be listened on")
                    .contains("in use")
                    .contains("set MICRONAUT_SERVER_PORT to");
        }
    }

    @Test
    void aTakenManagementPortIsToldWithItsOwnSetting() throws IOException, InterruptedException {
        try (ServerSocket other = new ServerSocket(0)) {
            String taken = String.valueOf(other.getLocalPort());

            Ended start = start(Map.of("MICRONAUT_SERVER_PORT", ANY, "MARGINWISE_MANAGEMENT_PORT", taken));

            assertThat(start.code()).isEqualTo(2);
            assertThat(start.complaint())
                    .contains("Port " + taken + " cannot be listened on")
                    .contains("set MARGINWISE_MANAGEMENT_PORT to");
        }
    }

    @Test
    void aBadEditionIsToldByFileAndLine() throws IOException, InterruptedException {
        write("rulebook/editions.yml", "editions: []\n");

        Ended start = start(Map.of("MICRONAUT_SERVER_PORT", ANY, "MARGINWISE_MANAGEMENT_PORT", "0"));

        assertThat(start.code()).isEqualTo(2);
        assertThat(start.complaint()).contains("editions.yml:1: no edition is listed");
    }

    @Test
    void aBadTableOfTiersIsToldByFileAndLine() throws IOException, InterruptedException {
        write("margin/binance-usdm-tiers.csv", "# as of: 2026-11-01\nBTCUSDT,0\n");

        Ended start = start(Map.of("MICRONAUT_SERVER_PORT", ANY, "MARGINWISE_MANAGEMENT_PORT", "0"));

        assertThat(start.code()).isEqualTo(2);
        assertThat(start.complaint()).contains("binance-usdm-tiers.csv:2: no-columns");
    }

    @Test
    void aFileOfTiersThatCannotBeUsedIsToldInOneSentence() throws IOException, InterruptedException {
        Path file = changed.resolve("tiers.json");
        Files.writeString(file, "[{\"symbol\": \"BTCUSDT\", \"brackets\": []}]");

        Ended start = start(Map.of(
                "MICRONAUT_SERVER_PORT", ANY, "MARGINWISE_MANAGEMENT_PORT", "0", "MARGINWISE_TIERS", file.toString()));

        assertThat(start.code()).isEqualTo(2);
        assertThat(start.complaint()).contains("The tiers in " + file + " cannot be used: BTCUSDT: It has no tier.");
    }

    @ParameterizedTest
    @CsvSource({
        "MARGINWISE_EMBED_ORIGINS, marginwise.embed.origins",
        "MARGINWISE_AGENTS_ORIGINS, marginwise.agents.origins"
    })
    void anOriginThatIsNoneIsToldWithItsSetting(String variable, String setting)
            throws IOException, InterruptedException {
        Ended start = start(Map.of(
                "MICRONAUT_SERVER_PORT",
                ANY,
                "MARGINWISE_MANAGEMENT_PORT",
                "0",
                variable,
                "https://shop.example,shop.example/page"));

        assertThat(start.code()).isEqualTo(2);
        assertThat(start.complaint()).contains(setting + ": 'shop.example/page' is no origin; write https://");
    }

    private void write(String name, String content) throws IOException {
        Path file = changed.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private Ended start(Map<String, String> settings) throws IOException, InterruptedException {
        // Surefire hides the real class path in a jar
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        ProcessBuilder java = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dlogback.configurationFile=logback.xml",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                changed + File.pathSeparator + classes,
                Application.class.getName());
        java.environment().putAll(settings);
        Process process = java.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new Ended(process.waitFor(), said);
    }

    /** A process that has ended, and all that it wrote. */
    private record Ended(int code, String said) {
        /** Everything from the first error on, which has to be one message and no stack trace. */
        String complaint() {
            List<String> lines = said.lines().toList();
            assertThat(lines).filteredOn(line -> line.contains(" ERROR ")).hasSize(1);
            assertThat(lines).noneMatch(line -> line.startsWith("\tat "));
            return said.substring(said.indexOf(" ERROR "));
        }
    }
}
