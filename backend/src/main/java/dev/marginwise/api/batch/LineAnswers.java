package dev.marginwise.api.batch;

import dev.marginwise.editions.Door;
import dev.marginwise.editions.Recommender;
import dev.marginwise.editions.RuleBooks;
import dev.marginwise.editions.Tally;
import dev.marginwise.json.JsonBody;
import dev.marginwise.json.JsonField;
import dev.marginwise.json.JsonFields;
import dev.marginwise.problem.Problem;
import dev.marginwise.problem.ProblemException;
import dev.marginwise.problem.ProblemType;
import dev.marginwise.problem.Refusals;
import dev.marginwise.questionnaire.Answers;
import dev.marginwise.recommendation.AnswersRequest;
import dev.marginwise.rulebook.MarginMode;
import dev.marginwise.watch.LoggedRequest;
import dev.marginwise.words.Sentence;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers lines one after the other, each in its place: with what was decided, or with the problem that the same body
 * would meet alone. No line ends the stream. For one stream.
 */
final class LineAnswers implements LineCutter.Taker {
    private static final Logger LOG = LoggerFactory.getLogger(LineAnswers.class);

    private final RuleBooks books;
    private final Recommender recommender;
    private final JsonMapper json;
    private final LineEdition today;
    private final Map<String, LineEdition> editions;
    private final Counts counts;
    private final Asker asker;
    private final LineText text;

    /** Whom lines are answered: in which language, at which path, and under which name in the log. */
    record Asker(Locale language, String path, LoggedRequest logged) {}

    /** What is told of them to whoever runs the service. */
    record Counts(Tally tally, Refusals refusals) {}

    LineAnswers(
            RuleBooks books,
            Recommender recommender,
            JsonMapper json,
            Map<String, LineEdition> editions,
            Counts counts,
            Asker asker,
            LineText text) {
        this.books = books;
        this.recommender = recommender;
        this.json = json;
        this.editions = editions;
        this.today = Optional.ofNullable(editions.get(books.current().book().edition()))
                .orElseThrow();
        this.counts = counts;
        this.asker = asker;
        this.text = text;
    }

    @Override
    public void line(long number, byte[] bytes, int from, int to) {
        int start = text.length();
        int first = afterMark(bytes, from, to);
        Optional<LineId> id = Optional.empty();
        try {
            Optional<PlainLine> plain = PlainLine.read(bytes, first, to, today, editions);
            if (plain.isPresent()) {
                id = plain.get().id();
                decide(number, id, plain.get().edition(), plain.get().answers());
                return;
            }
            JsonBody body = JsonBody.parse(Arrays.copyOfRange(bytes, first, to));
            id = LineId.in(bytes, first, to);
            AnswersRequest.Read read = strictly(body, id);
            LineEdition edition =
                    editions.getOrDefault(read.consultation().book().edition(), today);
            decide(number, id, edition, read.answers().index());
        } catch (ProblemException refused) {
            text.cutTo(start);
            refuse(number, id, refused.problem());
        } catch (RuntimeException fault) {
            LoggedRequest logged = asker.logged();
            logged.in(LOG.atError())
                    .setCause(fault)
                    .log("line {} of {} failed, request id {}", number, asker.path(), logged.id());
            text.cutTo(start);
            refuse(number, id, ProblemType.INTERNAL.because(Sentence.of("detail.fault")));
        }
    }

    private AnswersRequest.Read strictly(JsonBody body, Optional<LineId> id) {
        JsonFields fields = body.fields("answers", "edition", LineId.FIELD);
        JsonField named = fields.optional(LineId.FIELD);
        if (named.isThere() && id.isEmpty()) {
            named.refuse(Sentence.of("field.kind", Sentence.of("kind.line-id", LineId.LONGEST)));
        }
        return AnswersRequest.read(body, fields, books);
    }

    private void decide(long number, Optional<LineId> id, LineEdition edition, int index) {
        Answers answers = edition.answers(index);
        MarginMode mode = recommender.decide(edition.consultation(), answers);
        begin(number, id);
        edition.write(mode, answers, text);
        counts.tally().count(Door.BATCH, edition.consultation(), answers);
    }

    private void refuse(long number, Optional<LineId> id, Problem problem) {
        counts.refusals().count(problem.type());
        begin(number, id);
        try {
            text.add("\"problem\":")
                    .add(json.writeValueAsBytes(problem.in(asker.language(), asker.path())))
                    .add("}\n");
        } catch (IOException nothingToFail) {
            throw new UncheckedIOException(nothingToFail);
        }
    }

    private void begin(long number, Optional<LineId> id) {
        text.add('{');
        id.ifPresent(name -> {
            name.write(text.add("\"id\":"));
            text.add(',');
        });
        text.add("\"line\":").add(number).add(',');
    }

    @Override
    public void broken(long number, Problem problem) {
        refuse(number, Optional.empty(), problem);
    }

    @Override
    public void tooLong(long number) {
        refuse(number, Optional.empty(), ProblemType.BODY_TOO_LARGE.because(Sentence.of("detail.line-too-large")));
    }

    /** Where a byte order mark ends, which files have at their start, and files put together in between. */
    private static int afterMark(byte[] bytes, int from, int to) {
        boolean marked = to - from >= 3
                && bytes[from] == (byte) 0xEF
                && bytes[from + 1] == (byte) 0xBB
                && bytes[from + 2] == (byte) 0xBF;
        return marked ? from + 3 : from;
    }
}
