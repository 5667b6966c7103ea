package dev.marginwise.comparison;

import dev.marginwise.json.Utf8;
import dev.marginwise.margin.statement.StatementReader;
import dev.marginwise.margin.statement.StatementReading;
import dev.marginwise.margin.statement.StatementReading.Refused;
import dev.marginwise.margin.words.StatementWords;
import dev.marginwise.problem.FieldProblem;
import dev.marginwise.problem.Problem;
import dev.marginwise.problem.ProblemType;
import dev.marginwise.rulebook.RuleBook;
import dev.marginwise.rulebook.Texts;
import dev.marginwise.words.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Reads what people copy out of the exchange. Nothing of it is stored, logged or shown in a refusal. */
public final class Statements {
    private final RuleBook book;
    private final Texts texts;
    private final StatementWords words;

    /**
     * @param book today's edition, which the answer names and nothing in it depends on
     * @param texts what the answer is told in
     */
    public Statements(RuleBook book, Texts texts) {
        this.book = book;
        this.texts = texts;
        this.words = StatementWords.in(Locale.forLanguageTag(texts.language()));
    }

    /**
     * An answer of the exchange, or of a client that wraps it.
     *
     * @throws dev.marginwise.problem.ProblemException malformed-json, positions-unreadable
     */
    public StatedResponse ofAnswer(byte[] json) {
        return read(json, StatementReader::readAnswer, ProblemType.MALFORMED_JSON);
    }

    /**
     * A table with a head.
     *
     * @throws dev.marginwise.problem.ProblemException positions-unreadable
     */
    public StatedResponse ofTable(byte[] csv) {
        return read(csv, StatementReader::readTable, ProblemType.POSITIONS_UNREADABLE);
    }

    private StatedResponse read(byte[] bytes, Function<String, StatementReading> reader, ProblemType notText) {
        String text = Utf8.text(bytes)
                .orElseThrow(
                        () -> notText.because(Sentence.plain(words.notUtf8())).asException());
        return reader.apply(text).fold(statement -> StatedResponse.of(statement, book, texts), refused -> {
            throw problem(refused).asException();
        });
    }

    private Problem problem(Refused refused) {
        List<FieldProblem> places = new ArrayList<>();
        if (refused.holdsSecrets()) {
            places.add(new FieldProblem("", Sentence.plain(words.secrets())));
        }
        if (refused.kind() == Refused.Kind.MALFORMED_JSON) {
            return ProblemType.MALFORMED_JSON
                    .because(Sentence.plain(words.of(refused)))
                    .at(places);
        }
        places.add(new FieldProblem("", Sentence.plain(words.forms())));
        return ProblemType.POSITIONS_UNREADABLE
                .because(Sentence.plain(words.of(refused)))
                .at(places);
    }
}
