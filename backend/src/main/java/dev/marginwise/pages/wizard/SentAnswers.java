package dev.marginwise.pages.wizard;

import dev.marginwise.questionnaire.Answers;
import dev.marginwise.questionnaire.Given;
import dev.marginwise.questionnaire.Option;
import dev.marginwise.questionnaire.Question;
import dev.marginwise.questionnaire.Questionnaire;
import io.micronaut.http.HttpParameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The plain form as it came in. Only what is one of the offered options counts; other parameters of the address, such
 * as a sender's mark, are no answers.
 *
 * @param notUnderstood questions that were answered with something else, or twice
 */
public record SentAnswers(Answers answers, List<Question> notUnderstood) {
    public SentAnswers {
        notUnderstood = List.copyOf(notUnderstood);
    }

    /** Reads the parameters of a form that was sent. */
    public static SentAnswers read(Questionnaire questionnaire, HttpParameters parameters) {
        Answers answers = Answers.none(questionnaire);
        List<Question> notUnderstood = new ArrayList<>();
        for (Question question : questionnaire.questions()) {
            List<String> sent = parameters.getAll(question.id());
            Optional<Option> meant =
                    sent.size() == 1 ? new Given.Word(sent.get(0)).meantFor(question) : Optional.empty();
            if (meant.isPresent()) {
                answers = answers.with(question, meant.get());
            } else if (!sent.isEmpty()) {
                notUnderstood.add(question);
            }
        }
        return new SentAnswers(answers, notUnderstood);
    }

    /** The questions to ask again: what was not understood, then what is missing for a result. */
    public List<Question> wanting(List<Question> missing) {
        List<Question> wanting = new ArrayList<>(notUnderstood);
        missing.stream().filter(question -> !wanting.contains(question)).forEach(wanting::add);
        return wanting;
    }
}
