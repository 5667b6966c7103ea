package dev.marginwise.peers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Lets all engines decide the same answer sets, stops with the first set that two do not agree on, and only then takes the
 * time of each and prints one table. Arguments: options of JMH. Runs in the folder of this module.
 */
public final class PeersRun {
    private final AnswerSets sets = new AnswerSets();
    private final JsonRulesEngine node = new JsonRulesEngine(
            Path.of("json-rules-engine", "decide.mjs"), Path.of("target", "peers"), WrittenRule.of(sets.book()));

    private PeersRun() throws IOException {}

    public static void main(String[] arguments) throws Exception {
        PeersRun run = new PeersRun();
        run.compare();
        run.print(run.times(arguments));
    }

    private void compare() throws IOException {
        List<Map<String, String>> compared = sets.compared();
        Peer ours = Engine.MARGINWISE.open(sets.book());
        List<Decision> expected = compared.stream().map(ours::decide).toList();
        for (Engine engine : Engine.values()) {
            Peer peer = engine.open(sets.book());
            agree(
                    engine.title(),
                    compared,
                    expected,
                    compared.stream().map(peer::decide).toList());
        }
        agree("json-rules-engine", compared, expected, node.decide(compared));
        long cross =
                expected.stream().filter(made -> made.mode().equals("cross")).count();
        System.out.println(
                "All agree on " + compared.size() + " answer sets, " + cross + " of which give cross. Now the time.");
    }

    private static void agree(
            String engine, List<Map<String, String>> compared, List<Decision> expected, List<Decision> made) {
        for (int i = 0; i < compared.size(); i++) {
            if (!expected.get(i).agreesWith(made.get(i))) {
                throw new IllegalStateException(
                        engine + " says " + made.get(i) + ", we say " + expected.get(i) + " of " + compared.get(i));
            }
        }
    }

    private Map<Engine, Double> times(String... arguments) throws RunnerException, CommandLineOptionException {
        Map<Engine, Double> times = new EnumMap<>(Engine.class);
        for (RunResult result : new Runner(new OptionsBuilder()
                        .parent(new CommandLineOptions(arguments))
                        .include(PeersBenchmark.class.getName())
                        .build())
                .run()) {
            times.put(
                    Engine.valueOf(result.getParams().getParam("engine")),
                    count(result, "nanoseconds") / count(result, "decisions"));
        }
        return times;
    }

    private static double count(RunResult result, String of) {
        return requireNonNull(result.getSecondaryResults().get(of)).getScore();
    }

    private void print(Map<Engine, Double> times) throws IOException {
        double ours = times.getOrDefault(Engine.MARGINWISE, Double.NaN);
        System.out.println("| engine | processor time per decision, ns | times ours |\n|---|---|---|");
        times.forEach((engine, time) -> row(engine.title(), time, ours));
        double json = node.time(sets.timed());
        row("json-rules-engine " + node.version(), json, ours);
        System.out.println(
                "JDK " + Runtime.version() + ", " + Runtime.getRuntime().availableProcessors() + " cores");
        StringBuilder figures = new StringBuilder();
        times.forEach((engine, time) -> figures.append(figure(engine.name(), time)));
        figures.append(figure("JSON_RULES_ENGINE", json));
        String file = System.getenv("FIGURES");
        if (file != null) {
            Files.writeString(Path.of(file), figures, UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
    }

    private static void row(String engine, double time, double ours) {
        System.out.printf(Locale.ROOT, "| %s | %,.0f | %.2f |%n", engine, time, time / ours);
    }

    /** A line that the table of all figures is made from. */
    private static String figure(String engine, double time) {
        String name = engine.toLowerCase(Locale.ROOT).replace('_', '-');
        return String.format(Locale.ROOT, "{\"figure\": \"peers.%s\", \"value\": %.1f}%n", name, time);
    }
}
