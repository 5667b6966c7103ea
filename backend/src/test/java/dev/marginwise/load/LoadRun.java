package dev.marginwise.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.marginwise.decision.Consultation;
import dev.marginwise.decision.Outlook;
import dev.marginwise.editions.RuleBooks;
import dev.marginwise.load.Turn.Pace;
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
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Measures {@code POST /api/v1/recommendations} beside a bare echo of the same bodies, in turns, and prints requests per
 * second of both and their ratio. Arguments: rounds and seconds a turn.
 */
public final class LoadRun {
    static final String ENVIRONMENT = "load";
    private static final String RECOMMENDATIONS = "/api/v1/recommendations";
    private static final int WARM_UP_REQUESTS = 200_000;

    /** Fewer answer sets than are kept, so that in the first series each was told before. */
    private static final int TOLD = 60_000;

    private LoadRun() {}

    public static void main(String[] arguments) throws IOException {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 9;
        int seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3;
        Map<String, Object> settings = Map.of(
                "micronaut.server.port", -1, "endpoints.all.port", "${free.port}", "marginwise.limits.address", "0");
        try (EmbeddedServer server = ApplicationContext.run(EmbeddedServer.class, settings, ENVIRONMENT)) {
            Consultation consultation =
                    server.getApplicationContext().getBean(RuleBooks.class).current();
            InetSocketAddress address = new InetSocketAddress(server.getHost(), server.getPort());
            Questionnaire questionnaire = consultation.book().questionnaire();
            Outlook outlook = consultation.outlook();
            List<String> complete = bodies(questionnaire, Answers::full);
            List<String> told = complete.subList(0, Math.min(TOLD, complete.size()));
            System.out.println(told.size() + " complete sets of answers, fewer than are kept, over and over:");
            measure(address, told, told, rounds, seconds);
            System.out.println("every set that settles the mode, many more than are kept:");
            List<String> settled = bodies(
                    questionnaire, answers -> outlook.settled(answers.index()).isPresent());
            measure(address, complete, settled, rounds / 2, seconds);
        }
    }

    private static void measure(
            InetSocketAddress address, List<String> echoed, List<String> answered, int rounds, int seconds)
            throws IOException {
        Turn echo = new Turn(address, EchoController.PATH, echoed, seconds);
        Turn recommendations = new Turn(address, RECOMMENDATIONS, answered, seconds);
        for (int warm = 0;
                warm < WARM_UP_REQUESTS;
                warm += recommendations.run().answered()) {
            echo.run();
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
        String series = answered.size() <= TOLD ? "load.told" : "load.not-told";
        Figures.tell(
                series + ".requests",
                median(
                        measured,
                        of -> 100 * of.recommendations().requests() / of.echo().requests()));
        Figures.tell(
                series + ".server-time",
                median(
                        measured,
                        of -> 100 * of.recommendations().busy() / of.echo().busy()));
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

    /** In the same random order in every run. */
    private static List<String> bodies(Questionnaire questionnaire, Predicate<Answers> wanted) {
        List<String> bodies = IntStream.range(0, questionnaire.partialSets())
                .mapToObj(index -> Answers.at(questionnaire, index))
                .filter(wanted)
                .map(LoadRun::body)
                .collect(Collectors.toCollection(ArrayList::new));
        Collections.shuffle(bodies, new Random(2026));
        return bodies;
    }

    private static String body(Answers answers) {
        return answers.ids().entrySet().stream()
                .map(answer -> "\"" + answer.getKey() + "\":\"" + answer.getValue() + "\"")
                .collect(Collectors.joining(",", "{\"answers\":{", "}}"));
    }

    static byte[] request(String path, String body) {
        return ("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: "
                        + body.getBytes(UTF_8).length + "\r\n\r\n" + body)
                .getBytes(UTF_8);
    }
}
