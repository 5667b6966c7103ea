package dev.marginwise.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The jar of the service as a process, on a store of its own, and a key made by its command. */
final class RunningService implements AutoCloseable {
    private static final Pattern ADDRESS = Pattern.compile("Server Running: (http://\\S+)");
    private static final Pattern KEY = Pattern.compile("mw_live_\\w+");
    private static final Path JAR = Path.of("..", "backend", "target", "marginwise.jar");

    private final Path data;
    private final Process process;
    private final CompletableFuture<String> address = new CompletableFuture<>();

    private RunningService(Path data) throws IOException {
        this.data = data;
        process = java(data).start();
        Thread reading = new Thread(this::read, "output of the service");
        reading.setDaemon(true);
        reading.start();
    }

    static RunningService start() throws IOException {
        return new RunningService(Files.createTempDirectory(
                Files.createDirectories(Path.of("target").toAbsolutePath()), "store"));
    }

    /** Where it listens, without a slash at the end; waits until it does. */
    String address() {
        return address.join();
    }

    /** A live key, made as whoever runs the service makes it. */
    String key() throws IOException {
        Process made = java(data, "keys", "create", "--partner", "contract").start();
        String said = new String(made.getInputStream().readAllBytes(), UTF_8);
        Matcher key = KEY.matcher(said);
        if (!key.find()) throw new IllegalStateException(said);
        return key.group();
    }

    private static ProcessBuilder java(Path data, String... command) {
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-jar",
                JAR.toString()));
        words.addAll(List.of(command));
        ProcessBuilder java = new ProcessBuilder(words).redirectErrorStream(true);
        java.environment().put("MARGINWISE_DATA", data.toString());
        java.environment().put("MICRONAUT_SERVER_PORT", "-1");
        java.environment().put("MARGINWISE_MANAGEMENT_PORT", "0");
        return java;
    }

    private void read() {
        StringBuilder said = new StringBuilder();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                said.append(line).append('\n');
                Optional.of(ADDRESS.matcher(line))
                        .filter(Matcher::find)
                        .ifPresent(found -> address.complete(found.group(1).replaceFirst("/$", "")));
            }
        } catch (IOException ended) {
            // nothing more will be said
        }
        address.completeExceptionally(new IllegalStateException("the service ended: " + said));
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
