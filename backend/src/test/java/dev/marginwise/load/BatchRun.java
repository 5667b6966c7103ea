package dev.marginwise.load;

import static dev.marginwise.load.Middle.median;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import dev.marginwise.editions.RuleBooks;
import dev.marginwise.questionnaire.Answers;
import dev.marginwise.questionnaire.Questionnaire;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Measures {@code POST /api/v1/recommendations/batch} with every complete set of answers, a line each, beside an echo of
 * the same lines and beside the bare parser, in turns, and prints lines per second. Arguments: rounds, and how often all
 * sets are sent in one request (4 are over a million lines).
 */
public final class BatchRun {
    private static final JsonFactory JSON = new JsonFactory();

    private BatchRun() {}

    public static void main(String[] arguments) throws IOException {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 9;
        int times = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1;
        Map<String, Object> settings = Map.of(
                "micronaut.server.port", -1,
                "micronaut.server.max-request-size", "2GB",
                "endpoints.all.port", "${random.port}",
                "marginwise.limits.address", "0",
                "marginwise.overload-after", "0s");
        try (EmbeddedServer server = ApplicationContext.run(EmbeddedServer.class, settings, LoadRun.ENVIRONMENT)) {
            Questionnaire questionnaire = server.getApplicationContext()
                    .getBean(RuleBooks.class)
                    .current()
                    .book()
                    .questionnaire();
            byte[] lines = lines(questionnaire, times);
            measure(
                    new InetSocketAddress(server.getHost(), server.getPort()),
                    lines,
                    times * questionnaire.completeSets(),
                    rounds);
        }
    }

    private static void measure(InetSocketAddress address, byte[] lines, int count, int rounds) throws IOException {
        LinesTurn echo = new LinesTurn(address, NdjsonEchoController.PATH, lines, count);
        LinesTurn batch = new LinesTurn(address, "/api/v1/recommendations/batch", lines, count);
        for (int warm = 0; warm < 3; warm++) {
            echo.run();
            batch.run();
            parsed(lines, count);
        }
        System.out.println(count + " lines, " + lines.length / count + " bytes each");
        System.out.println("             lines per second               of parser  server time per line, µs");
        System.out.println(" round     echo    batch   parser alone                      echo    batch");
        List<Round> measured = new ArrayList<>();
        for (int i = 1; i <= rounds; i++) {
            Round round = new Round(echo.run(), batch.run(), parsed(lines, count));
            measured.add(round);
            print(String.valueOf(i), round::of);
        }
        print("median", figure -> median(measured, figure));
        Figures.tell("batch.lines", median(measured, of -> of.batch().lines()));
        Figures.tell("batch.server-time", median(measured, of -> of.batch().busy()));
    }

    private record Round(LinesTurn.Pace echo, LinesTurn.Pace batch, double parser) {
        double of(ToDoubleFunction<Round> figure) {
            return figure.applyAsDouble(this);
        }
    }

    private static void print(String round, ToDoubleFunction<ToDoubleFunction<Round>> value) {
        System.out.printf(
                "%6s %8.0f %8.0f %14.0f %15.0f%% %15.2f %8.2f%n",
                round,
                value.applyAsDouble(of -> of.echo().lines()),
                value.applyAsDouble(of -> of.batch().lines()),
                value.applyAsDouble(Round::parser),
                value.applyAsDouble(of -> 100 * of.batch().lines() / of.parser()),
                value.applyAsDouble(of -> of.echo().busy()),
                value.applyAsDouble(of -> of.batch().busy()));
    }

    /** Lines in a second that one thread reads to tokens, and does nothing else with. */
    private static double parsed(byte[] lines, int count) throws IOException {
        long start = System.nanoTime();
        int from = 0;
        for (int i = 0; i < lines.length; i++) {
            if (lines[i] != '\n') continue;
            try (JsonParser tokens = JSON.createParser(lines, from, i - from)) {
                while (tokens.nextToken() != null) tokens.getTextLength();
            }
            from = i + 1;
        }
        return count * 1e9 / (System.nanoTime() - start);
    }

    /** In the same random order in every run. */
    private static byte[] lines(Questionnaire questionnaire, int times) {
        List<String> lines = IntStream.range(0, questionnaire.completeSets())
                .mapToObj(set -> line(set, Answers.at(questionnaire, questionnaire.completeSet(set))))
                .collect(Collectors.toCollection(ArrayList::new));
        Collections.shuffle(lines, new Random(2026));
        return String.join("", lines).repeat(times).getBytes(UTF_8);
    }

    private static String line(int id, Answers answers) {
        return answers.ids().entrySet().stream()
                .map(answer -> "\"" + answer.getKey() + "\":\"" + answer.getValue() + "\"")
                .collect(Collectors.joining(",", "{\"id\":" + id + ",\"answers\":{", "}}\n"));
    }
}
