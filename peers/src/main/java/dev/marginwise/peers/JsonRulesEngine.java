package dev.marginwise.peers;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** json-rules-engine, which runs in Node.js: its rules and the answers are handed over as files. */
final class JsonRulesEngine {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path program;
    private final Path folder;

    /**
     * @param program the script that asks it
     * @param folder where the files go
     */
    JsonRulesEngine(Path program, Path folder, List<WrittenRule> rules) throws IOException {
        this.program = program;
        this.folder = Files.createDirectories(folder);
        write("rules", rules.stream().map(JsonRulesEngine::rule).toList());
    }

    private static Map<String, Object> rule(WrittenRule rule) {
        return Map.of(
                "priority",
                rule.counts() ? 2 : 3,
                "conditions",
                Map.of("all", rule.counts() ? List.of(count("cautions", rule.cautions())) : answers(rule)),
                "event",
                Map.of("type", rule.kind(), "params", Map.of("rule", rule.id())));
    }

    private static List<Map<String, Object>> answers(WrittenRule rule) {
        List<Map<String, Object>> conditions = new ArrayList<>();
        rule.required()
                .forEach((question, options) ->
                        conditions.add(Map.of("fact", question, "operator", "in", "value", options)));
        return conditions;
    }

    private static Map<String, Object> count(String fact, int atLeast) {
        return Map.of("fact", fact, "operator", "greaterThanInclusive", "value", atLeast);
    }

    /** What it makes of each of these answers. */
    List<Decision> decide(List<Map<String, String>> sets) throws IOException {
        return JSON.readerForListOf(Decision.class).readValue(told("decide", sets));
    }

    /** Nanoseconds of the processors a decision, over these answers again and again. */
    double time(List<Map<String, String>> sets) throws IOException {
        return JSON.readTree(told("time", sets)).get("nanoseconds").asDouble();
    }

    /** The version of the package and of Node.js. */
    String version() throws IOException {
        return JSON.readTree(told("version", List.of())).get("version").asText();
    }

    private String told(String task, List<Map<String, String>> sets) throws IOException {
        Path answers = write(task, sets);
        Process node = new ProcessBuilder(
                        "node",
                        program.toString(),
                        task,
                        folder.resolve("rules.json").toString(),
                        answers.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (Reader output = node.inputReader(StandardCharsets.UTF_8)) {
            StringBuilder told = new StringBuilder();
            char[] some = new char[8192];
            for (int read = output.read(some); read >= 0; read = output.read(some)) {
                told.append(some, 0, read);
            }
            return told.toString();
        }
    }

    private Path write(String name, Object content) throws IOException {
        Path file = folder.resolve(name + ".json");
        JSON.writeValue(file.toFile(), content);
        return file;
    }
}
