package dev.marginwise.partners;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Programs that the commands of the docs call, fetched where a bare machine lacks one. */
public final class Tools {
    private Tools() {}

    /** Returns once all are there; names of commands that are names of Debian packages too. */
    public static void fetch(String... names) throws IOException, InterruptedException {
        for (String name : names) {
            Process shell = new ProcessBuilder(
                            "sh",
                            "-c",
                            "command -v " + name + " || { apt-get update && apt-get install -y --no-install-recommends "
                                    + name + "; }")
                    .redirectErrorStream(true)
                    .start();
            String said = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(shell.waitFor()).as("%s is needed: %s", name, said).isZero();
        }
    }
}
