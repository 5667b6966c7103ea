package dev.marginwise.partners;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.marginwise.Application;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What {@code docs/partners.md} tells to type, typed. */
@DisabledOnOs(OS.WINDOWS)
class PartnersGuideTest {
    private static final Pattern BLOCK = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);

    @Test
    void everyCommandOfTheGuideWorks(@TempDir Path folder) throws IOException, InterruptedException {
        Tools.fetch("curl", "openssl");
        String guide = Files.readString(Path.of("..", "docs", "partners.md"));
        Map<String, String> settings = StorePlace.SQLITE.fresh();
        try (Node node = Node.on(settings)) {
            String script = BLOCK.matcher(guide)
                    .results()
                    .map(block -> block.group(1))
                    .collect(Collectors.joining("\n", "set -e\n", ""))
                    .replace("java -jar marginwise.jar", jar())
                    .replace("http://localhost:8080", node.caller().address());

            ProcessBuilder shell = new ProcessBuilder("sh", "-c", script)
                    .directory(folder.toFile())
                    .redirectErrorStream(true);
            shell.environment().putAll(settings);
            Process process = shell.start();
            String said = new String(process.getInputStream().readAllBytes(), UTF_8);

            assertThat(process.waitFor()).as(said).isZero();
            assertThat(said)
                    .contains("is a live key of acme", "\"reference\":\"case-4711\"", "\"next\":null", "is revoked")
                    .contains("\"valid\":true", "Signature Verified Successfully")
                    .doesNotContain("ERROR");
        }
    }

    /** The classes that the jar will hold; it is built after the tests. */
    private static String jar() {
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        return "'" + java + "' -Dlogback.configurationFile=logback.xml -XX:TieredStopAtLevel=1 -cp '" + classes + "' "
                + Application.class.getName();
    }
}
