package dev.marginwise.questionnaire;

import dev.marginwise.questionnaire.AnswerProblem.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Understands given answers, strictly: an unknown word or a number out of range is a problem, never the nearest answer. */
public final class AnswersReader {
    private final Questionnaire questionnaire;

    public AnswersReader(Questionnaire questionnaire) {
        this.questionnaire = questionnaire;
    }

    /** Reads answers by question id. Refuses all of them when one is not understood. */
    public AnswersReading read(Map<String, Given> given) {
        Answers answers = Answers.none(questionnaire);
        List<AnswerProblem> problems = new ArrayList<>();
        for (Map.Entry<String, Given> entry : given.entrySet()) {
            Optional<Question> question = questionnaire.question(entry.getKey());
            if (question.isEmpty()) {
                problems.add(unknownQuestion(entry.getKey()));
                continue;
            }
            Optional<Option> option = entry.getValue().meantFor(question.get());
            if (option.isPresent()) {
                answers = answers.with(question.get(), option.get());
            } else {
                problems.add(entry.getValue().problemWith(question.get()));
            }
        }
        return problems.isEmpty() ? new AnswersReading.Understood(answers) : new AnswersReading.NotUnderstood(problems);
    }

    private AnswerProblem unknownQuestion(String id) {
        List<String> known = questionnaire.questionIds();
        return new AnswerProblem(
                id,
                Kind.UNKNOWN_QUESTION,
                known,
                Optional.empty(),
                NearestName.among(known).to(id));
    }
}
