package dev.marginwise.load;

import static dev.marginwise.load.Middle.median;
import static dev.marginwise.load.Middle.within;

import dev.marginwise.decision.Consultation;
import dev.marginwise.decision.Outlook;
import dev.marginwise.editions.RuleBooks;
import dev.marginwise.load.Turn.Pace;
import dev.marginwise.questionnaire.Answers;
import dev.marginwise.questionnaire.Questionnaire;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/**
 * Measures {@code POST /api/v1/recommendations} beside a bare endpoint that reads the same requests and always sends one
 * answer of the same size with the same headers, in turns: requests per second, the server's time, and how long 99 of 100
 * take at an equal pace. What bounds that is measured in the same turns: an endpoint that reads and decides and sends that
 * one answer, and how far two p99 of the bare endpoint itself are apart. Arguments: rounds and seconds a turn.
 */
public final class LoadRun {
    static final String ENVIRONMENT = "load";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String RECOMMENDATIONS = "/api/v1/recommendations";
    private static final int WARM_UP_REQUESTS = 400_000;

    /** Of the requests that a second holds, the part that comes in one while slow answers are counted. */
    private static final double EASE = 0.5;

    /** Fewer answer sets than are kept, so that in the first series each was told before. */
    private static final int TOLD = 60_000;

    private LoadRun() {}

    public static void main(String[] arguments) throws IOException {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 9;
        int seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3;
        Map<String, Object> settings = Map.of(
                "micronaut.server.port", -1,
                "endpoints.all.port", "${free.port}",
                "marginwise.limits.address", "0",
                // As many requests as it can answer are more than it would otherwise take on.
                "marginwise.overload-after", "0s");
        try (EmbeddedServer server = ApplicationContext.run(EmbeddedServer.class, settings, ENVIRONMENT)) {
            Consultation consultation =
                    server.getApplicationContext().getBean(RuleBooks.class).current();
            Questionnaire questionnaire = consultation.book().questionnaire();
            Outlook outlook = consultation.outlook();
            List<String> complete = new Bodies(questionnaire, Answers::full);
            List<String> told = complete.subList(0, Math.min(TOLD, complete.size()));
            System.out.println(told.size() + " complete sets of answers, fewer than are kept, over and over:");
            measure(server, told, told, rounds, seconds);
            System.out.println("every set that settles the mode, many more than are kept:");
            List<String> settled = new Bodies(
                    questionnaire, answers -> outlook.settled(answers.index()).isPresent());
            measure(server, complete, settled, rounds, seconds);
        }
    }

    private static void measure(
            EmbeddedServer server, List<String> bare, List<String> answered, int rounds, int seconds)
            throws IOException {
        InetSocketAddress address = new InetSocketAddress(server.getHost(), server.getPort());
        server.getApplicationContext().getBean(BareController.class).answerLike(typical(address, answered));
        Asked least = new Asked(address, BareController.BARE, bare, seconds);
        Turn decided = new Turn(address, BareController.DECIDED, answered, seconds);
        Asked recommendations = new Asked(address, RECOMMENDATIONS, answered, seconds);
        for (int warm = 0;
                warm < WARM_UP_REQUESTS;
                warm += recommendations.turn.run().answered()) {
            least.turn.run();
            decided.run();
        }
        List<Round> measured = new ArrayList<>();
        System.out.println("        requests a second         server time a request, µs"
                + "            p90 at half pace, µs     p99 at half pace, µs");
        System.out.println(" round     bare     ours  ratio     bare  decided     ours  ratio"
                + "     bare     ours  ratio     bare    again     ours  ratio");
        for (int i = 1; i <= rounds; i++) {
            Round round = Round.of(least, decided, recommendations);
            measured.add(round);
            print(String.valueOf(i), figure -> figure.applyAsDouble(round));
        }
        print("median", figure -> median(measured, figure));
        String series = answered.size() <= TOLD ? "load.told" : "load.not-told";
        Figures.tell(series + ".requests", median(measured, Round::requests));
        Figures.tell(series + ".server-time", median(measured, Round::busy));
        Figures.tell(series + ".decided", median(measured, Round::deciding));
        Figures.tell(series + ".p90", median(measured, round -> round.slow(90)));
        Figures.tell(series + ".p99", median(measured, round -> round.slow(99)));
        Figures.tell(series + ".p99-again", median(measured, Round::apart));
    }

    /** One address, asked as fast as it answers and at a steady pace. */
    private static final class Asked {
        private final Turn turn;
        private final SteadyTurn steady;

        Asked(InetSocketAddress server, String path, List<String> bodies, int seconds) {
            Supplier<byte[]> requests = Turn.overAndOver(path, bodies);
            turn = new Turn(server, requests, seconds);
            steady = new SteadyTurn(server, requests, seconds);
        }
    }

    /**
     * What a round showed.
     *
     * @param bareTook microseconds that each answer took at half of our pace, shortest first
     * @param took the same of ours
     * @param bareAgain bare ones once more
     */
    private record Round(
            Pace bare,
            Pace decided,
            Pace recommendations,
            List<Double> bareTook,
            List<Double> took,
            List<Double> bareAgain) {
        static Round of(Asked bare, Turn decided, Asked recommendations) throws IOException {
            Pace least = bare.turn.run();
            Pace deciding = decided.run();
            Pace pace = recommendations.turn.run();
            double ease = EASE * pace.requests();
            return new Round(
                    least,
                    deciding,
                    pace,
                    bare.steady.run(ease),
                    recommendations.steady.run(ease),
                    bare.steady.run(ease));
        }

        double requests() {
            return 100 * recommendations.requests() / bare.requests();
        }

        double busy() {
            return 100 * recommendations.busy() / bare.busy();
        }

        double deciding() {
            return 100 * decided.busy() / bare.busy();
        }

        double slow(int ofAHundred) {
            return 100 * within(took, ofAHundred) / within(bareTook, ofAHundred);
        }

        /** The larger of the two p99 of the bare endpoint, in per cent of the smaller. */
        double apart() {
            double first = within(bareTook, 99);
            double again = within(bareAgain, 99);
            return 100 * Math.max(first, again) / Math.min(first, again);
        }
    }

    private static void print(String round, ToDoubleFunction<ToDoubleFunction<Round>> value) {
        System.out.printf(
                "%6s %8.0f %8.0f %5.0f%% %8.1f %8.1f %8.1f %5.0f%% %8.0f %8.0f %5.0f%% %8.0f %8.0f %8.0f %5.0f%%%n",
                round,
                value.applyAsDouble(of -> of.bare().requests()),
                value.applyAsDouble(of -> of.recommendations().requests()),
                value.applyAsDouble(Round::requests),
                value.applyAsDouble(of -> of.bare().busy()),
                value.applyAsDouble(of -> of.decided().busy()),
                value.applyAsDouble(of -> of.recommendations().busy()),
                value.applyAsDouble(Round::busy),
                value.applyAsDouble(of -> within(of.bareTook(), 90)),
                value.applyAsDouble(of -> within(of.took(), 90)),
                value.applyAsDouble(of -> of.slow(90)),
                value.applyAsDouble(of -> within(of.bareTook(), 99)),
                value.applyAsDouble(of -> within(of.bareAgain(), 99)),
                value.applyAsDouble(of -> within(of.took(), 99)),
                value.applyAsDouble(of -> of.slow(99)));
    }

    /** Of a few answers the one of middling length. */
    private static HttpResponse<byte[]> typical(InetSocketAddress server, List<String> bodies) throws IOException {
        List<HttpResponse<byte[]>> answers = new ArrayList<>();
        for (String body : bodies.subList(0, 101)) {
            answers.add(
                    sent(HttpRequest.newBuilder(URI.create("http://localhost:" + server.getPort() + RECOMMENDATIONS))
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build()));
        }
        answers.sort(Comparator.comparingInt(answer -> answer.body().length));
        return answers.get(answers.size() / 2);
    }

    /** The answer to one request. */
    static HttpResponse<byte[]> sent(HttpRequest request) throws IOException {
        try {
            return CLIENT.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (InterruptedException stopped) {
            throw new InterruptedIOException(stopped.getMessage());
        }
    }
}
