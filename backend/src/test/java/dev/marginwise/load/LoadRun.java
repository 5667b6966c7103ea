package dev.marginwise.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.marginwise.RuleBooks;
import dev.marginwise.load.Turn.Pace;
import dev.marginwise.questionnaire.Option;
import dev.marginwise.questionnaire.Question;
import dev.marginwise.questionnaire.Questionnaire;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * Measures {@code POST /api/v1/recommendations} beside a bare echo of the same bodies, in turns, and prints requests per
 * second of both and their ratio. Arguments: rounds and seconds a turn.
 */
public final class LoadRun {
    static final String ENVIRONMENT = "load";
    private static final String RECOMMENDATIONS = "/api/v1/recommendations";
    /** So few that the service has told each of them lately. */
    private static final int FAMILIAR = 2_000;

    /** So many that it has not. */
    private static final int UNFAMILIAR = 61_440;

    private static final int WARM_UP_REQUESTS = 200_000;

    private LoadRun() {}

    public static void main(String[] arguments) throws IOException {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 9;
        int seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3;
        Map<String, Object> anyPort = Map.of("micronaut.server.port", -1, "endpoints.all.port", "${random.port}");
        try (EmbeddedServer server = ApplicationContext.run(EmbeddedServer.class, anyPort, ENVIRONMENT)) {
            Questionnaire questionnaire = server.getApplicationContext()
                    .getBean(RuleBooks.class)
                    .current()
                    .book()
                    .questionnaire();
            List<String> familiar = bodies(questionnaire, FAMILIAR);
            InetSocketAddress address = new InetSocketAddress(server.getHost(), server.getPort());
            measure(
                    new Turn(address, EchoController.PATH, familiar, seconds),
                    new Turn(address, RECOMMENDATIONS, familiar, seconds),
                    rounds);
            System.out.println("and with answers not told lately, over and over:");
            measure(
                    new Turn(address, EchoController.PATH, familiar, seconds),
                    new Turn(address, RECOMMENDATIONS, bodies(questionnaire, UNFAMILIAR), seconds),
                    rounds / 2);
        }
    }

    private static void measure(Turn echo, Turn recommendations, int rounds) throws IOException {
        for (int warm = 0; warm < WARM_UP_REQUESTS; ) {
            warm += echo.run().answered();
            recommendations.run();
        }
        List<Round> measured = new ArrayList<>();
        System.out.println("        requests per second            server time per request, µs");
        System.out.println(" round     echo  recommend  ratio      echo  recommend  ratio");
        for (int i = 1; i <= rounds; i++) {
            Round round = new Round(echo.run(), recommendations.run());
            measured.add(round);
            print(String.valueOf(i), round::of);
        }
        print("median", figure -> median(measured, figure));
    }

    private record Round(Pace echo, Pace recommendations) {
        double of(ToDoubleFunction<Round> figure) {
            return figure.applyAsDouble(this);
        }
    }

    private static void print(String round, ToDoubleFunction<ToDoubleFunction<Round>> value) {
        System.out.printf(
                "%6s %8.0f %10.0f %5.0f%% %9.1f %10.1f %5.0f%%%n",
                round,
                value.applyAsDouble(of -> of.echo().requests()),
                value.applyAsDouble(of -> of.recommendations().requests()),
                value.applyAsDouble(
                        of -> 100 * of.recommendations().requests() / of.echo().requests()),
                value.applyAsDouble(of -> of.echo().busy()),
                value.applyAsDouble(of -> of.recommendations().busy()),
                value.applyAsDouble(
                        of -> 100 * of.echo().busy() / of.recommendations().busy()));
    }

    private static double median(List<Round> rounds, ToDoubleFunction<Round> figure) {
        return rounds.stream().mapToDouble(figure).sorted().toArray()[rounds.size() / 2];
    }

    /** Complete sets of answers, the same in every run. */
    private static List<String> bodies(Questionnaire questionnaire, int many) {
        Random random = new Random(2026);
        List<String> bodies = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            bodies.add(questionnaire.questions().stream()
                    .map(question -> "\"" + question.id() + "\":\"" + anyOption(question, random) + "\"")
                    .collect(Collectors.joining(",", "{\"answers\":{", "}}")));
        }
        return bodies;
    }

    private static String anyOption(Question question, Random random) {
        List<Option> options = question.options();
        return options.get(random.nextInt(options.size())).id();
    }

    static byte[] request(String path, String body) {
        return ("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: "
                        + body.getBytes(UTF_8).length + "\r\n\r\n" + body)
                .getBytes(UTF_8);
    }
}
