package dev.marginwise.partners;

import static org.assertj.core.api.Assertions.assertThat;

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
        String guide = read("partners.md") + read("agents.md");
        Map<String, String> settings = StorePlace.SQLITE.fresh();
        try (Node node = Node.on(settings)) {
            node.awaitStore();
            String commands = BLOCK.matcher(guide)
                    .results()
                    .map(block -> block.group(1))
                    .collect(Collectors.joining("\n"))
                    .replace("http://localhost:8080", node.caller().address());

            String said = new Shell(folder, settings).typed(commands);

            assertThat(said)
                    .contains("compare_margin", "\"settled\":null", "\"isError\":false")
                    .contains("is a live key of acme", "\"reference\":\"case-4711\"", "\"next\":null", "is revoked")
                    .contains("\"valid\":true", "Signature Verified Successfully")
                    .doesNotContain("ERROR");
        }
    }

    private static String read(String guide) throws IOException {
        return Files.readString(Path.of("..", "docs", guide));
    }
}
