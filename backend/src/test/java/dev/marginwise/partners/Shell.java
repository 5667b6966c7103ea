package dev.marginwise.partners;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.marginwise.Application;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** A shell into which what our pages and docs tell to type is typed, until a command fails. */
public record Shell(Path folder, Map<String, String> environment) {

    /** What was said, once all of it was done without a failure. */
    public String typed(String commands) throws IOException, InterruptedException {
        String script = "set -e\n" + commands.replace("java -jar marginwise.jar", jar());
        ProcessBuilder shell = new ProcessBuilder("sh", "-c", script)
                .directory(folder.toFile())
                .redirectErrorStream(true);
        shell.environment().putAll(environment);
        Process process = shell.start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }

    /** The classes that the jar will hold; it is built after the tests. */
    private static String jar() {
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return "'" + java() + "' -Dlogback.configurationFile=logback.xml -XX:TieredStopAtLevel=1 -cp '" + classes + "' "
                + Application.class.getName();
    }

    /** The Java that runs the tests. */
    public static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }
}
