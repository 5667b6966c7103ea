package dev.marginwise.recommendation;

import dev.marginwise.editions.RuleBooks;
import dev.marginwise.json.JsonBody;
import dev.marginwise.questionnaire.Answers;
import dev.marginwise.recommendation.AnswersRequest.Read;
import java.util.Optional;
import java.util.function.Supplier;

/** A body with answers: a {@linkplain PlainAnswers plain} one is read by its bytes, any other strictly. */
public final class AnswersBody {
    private final Supplier<Read> reading;

    private AnswersBody(Supplier<Read> reading) {
        this.reading = reading;
    }

    /**
     * Reads the JSON; what it means is told by {@link #read}.
     *
     * @throws dev.marginwise.problem.ProblemException malformed-json
     */
    static AnswersBody of(byte[] json, RuleBooks books, PlainAnswers today) {
        Optional<Answers> plain = today.read(json);
        if (plain.isPresent()) {
            Read read = new Read(books.current(), plain.get());
            return new AnswersBody(() -> read);
        }
        JsonBody body = JsonBody.parse(json);
        return new AnswersBody(() -> AnswersRequest.read(body, books));
    }

    /**
     * What was answered, and under which edition.
     *
     * @throws dev.marginwise.problem.ProblemException as {@link AnswersRequest#read} does
     */
    public Read read() {
        return reading.get();
    }
}
