package dev.marginwise.decision;

import dev.marginwise.questionnaire.Answers;
import dev.marginwise.questionnaire.Question;
import dev.marginwise.rulebook.Rule;
import dev.marginwise.rulebook.RuleBook;
import dev.marginwise.rulebook.TinyBook;
import dev.marginwise.rulebook.yaml.HeatingBook;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Consultations about the tiny heating book; answers read like {@code "insulation: poor"}. */
final class HeatingAdvice {
    private final RuleBook book;
    private final Consultation consultation;

    HeatingAdvice() {
        this(HeatingBook.good());
    }

    HeatingAdvice(HeatingBook book) {
        this.book = book.read();
        this.consultation = new Consultation(this.book);
    }

    RuleBook book() {
        return book;
    }

    Consultation consultation() {
        return consultation;
    }

    Question question(String id) {
        return book.questionnaire().question(id).orElseThrow();
    }

    Answers answers(String... given) {
        return TinyBook.answers(book.questionnaire(), given);
    }

    Step step(String... given) {
        return consultation.step(answers(given));
    }

    /** What is recommended for these answers, which have to settle the mode. */
    Recommendation recommend(String... given) {
        return consultation.recommend(answers(given)).fold(recommendation -> recommendation, missing -> {
            throw new AssertionError("not settled, missing " + missing);
        });
    }

    /** The recommendation for each of its answer sets that settle the mode. */
    Stream<Recommendation> everyOne() {
        return IntStream.range(0, book.questionnaire().partialSets())
                .mapToObj(index -> consultation.recommend(Answers.at(book.questionnaire(), index)))
                .flatMap(outcome -> outcome.fold(Stream::of, missing -> Stream.empty()));
    }

    /** Whether a gate holds for the given answers alone, by its condition. */
    boolean holds(Rule.Gate gate, Answers answers) {
        return new PlainRules(book).holds(gate, answers);
    }
}
