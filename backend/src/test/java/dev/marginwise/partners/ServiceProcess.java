package dev.marginwise.partners;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.marginwise.Application;
import dev.marginwise.Caller;
import dev.marginwise.FreePorts;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The service in a process of its own, which can be killed like any other. */
public final class ServiceProcess implements AutoCloseable {
    private static final Pattern RUNNING = Pattern.compile("Server Running: (http://\\S+)");

    private final Process process;
    private final Caller management;
    private final List<String> said = new ArrayList<>();
    private final CompletableFuture<URI> address = new CompletableFuture<>();
    private final Thread reading = new Thread(this::read, "output of a service");

    private ServiceProcess(Process process, int managementPort) {
        this.process = process;
        this.management = new Caller(URI.create("http://localhost:" + managementPort));
        reading.start();
    }

    /** Starts on any free port; {@code before} stands before the command, such as a shell that sets limits. */
    public static ServiceProcess start(Map<String, String> settings, List<String> before, String... options) {
        // Surefire hides the real class path in a jar
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<String> command = new ArrayList<>(before);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Dlogback.configurationFile=logback.xml", "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", classes, Application.class.getName()));
        ProcessBuilder java = new ProcessBuilder(command).redirectErrorStream(true);
        java.environment().putAll(settings);
        int managementPort = FreePorts.next();
        java.environment()
                .putAll(Map.of("MICRONAUT_SERVER_PORT", "-1", "MARGINWISE_MANAGEMENT_PORT", "" + managementPort));
        try {
            return new ServiceProcess(java.start(), managementPort);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                synchronized (said) {
                    said.add(line);
                }
                Matcher running = RUNNING.matcher(line);
                if (running.find()) address.complete(URI.create(running.group(1)));
            }
        } catch (IOException killed) {
            // nothing more will be said
        }
        address.completeExceptionally(new IllegalStateException("the service ended: " + output()));
    }

    /** Calls it, once it listens. */
    public Caller caller() {
        return new Caller(address.join());
    }

    /** Calls it, once its store is open and lets this key in. */
    public Caller callerOnceOpenTo(String key) {
        Caller caller = caller();
        Until.holds(
                Duration.ofSeconds(20),
                () -> caller.get(Node.DECISIONS, "Authorization", "Bearer " + key)
                                .status()
                        == 200);
        return caller;
    }

    /** What a balancer is told; false as well when nobody answers. */
    public boolean isReady() {
        try {
            return management.get("/health/readiness").status() == 200;
        } catch (UncheckedIOException gone) {
            return false;
        }
    }

    /** Tells it to end, as an orchestrator does; completes with its exit code. */
    public CompletableFuture<Integer> end() {
        process.destroy();
        return process.onExit().thenApply(Process::exitValue);
    }

    /** All that it has written. */
    public String output() {
        synchronized (said) {
            return String.join("\n", said);
        }
    }

    /** Ends it as kill −9 does, and everything it started. */
    public void kill() {
        Stream.concat(process.descendants(), Stream.of(process.toHandle())).forEach(ProcessHandle::destroyForcibly);
        try {
            process.waitFor();
            reading.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        kill();
    }
}
