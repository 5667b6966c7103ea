package dev.marginwise.partners.receipts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.marginwise.partners.Tools;
import dev.marginwise.partners.store.StoredReceiptKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The commands of {@code docs/partners.md} that check a receipt without us, on good and on changed ones. */
@DisabledOnOs(OS.WINDOWS)
class OfflineCheckTest {
    private static final Pattern COMMANDS = Pattern.compile("```sh\n(bytes\\(\\).*?)```", Pattern.DOTALL);

    private final ReceiptKey key = ReceiptKey.random();
    private final String receipt = key.sign(Claims.ofADecision().canonical());

    private record Check(int code, String said) {}

    @Test
    void aReceiptIsValidForOpenSslToo(@TempDir Path folder) throws Exception {
        Check check = check(folder, receipt);

        assertThat(check.code()).as(check.said()).isZero();
        assertThat(check.said())
                .contains("Signature Verified Successfully")
                .endsWith(new String(Claims.ofADecision().canonical(), UTF_8));
    }

    @Test
    void aChangedOneIsNot(@TempDir Path folder) throws Exception {
        int payload = receipt.indexOf('.') + 1;
        String changed = receipt.substring(0, payload + 20)
                + (receipt.charAt(payload + 20) == 'A' ? 'B' : 'A')
                + receipt.substring(payload + 21);

        Check check = check(folder, changed);

        assertThat(check.code()).isNotZero();
        assertThat(check.said()).contains("Signature Verification Failure");
    }

    private Check check(Path folder, String text) throws IOException, InterruptedException {
        Tools.fetch("openssl");
        Files.writeString(folder.resolve("receipt.txt"), text + "\n");
        StoredReceiptKey other = ReceiptKey.random().stored(0, 0);
        Files.writeString(folder.resolve("keys.json"), new KeyRing(List.of(other, key.stored(1, 1))).published());
        Matcher commands = COMMANDS.matcher(Files.readString(Path.of("..", "docs", "partners.md")));
        assertThat(commands.find()).isTrue();

        Process shell = new ProcessBuilder("sh", "-e", "-c", commands.group(1))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(shell.getInputStream().readAllBytes(), UTF_8);
        return new Check(shell.waitFor(), said);
    }
}
