package dev.marginwise.recommendation;

import dev.marginwise.decision.Reason;
import dev.marginwise.decision.Telling;
import dev.marginwise.explanation.Change;
import dev.marginwise.questionnaire.Option;
import dev.marginwise.questionnaire.Question;
import dev.marginwise.recommendation.ChangeResponse.ChangePart;
import dev.marginwise.recommendation.RecommendationResponse.CautionResponse;
import dev.marginwise.recommendation.RecommendationResponse.ContradictionResponse;
import dev.marginwise.recommendation.RecommendationResponse.NextStepResponse;
import dev.marginwise.rulebook.NextStep;
import dev.marginwise.rulebook.Rule;
import dev.marginwise.rulebook.Texts;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Parts of recommendations in the words of one edition and language, each put into words once. There are only as many as
 * the edition has rules, options and sets of options of one question. Thread-safe.
 */
final class ToldParts {
    private final Texts texts;
    private final Map<String, Object> told = new ConcurrentHashMap<>();

    ToldParts(Texts texts) {
        this.texts = texts;
    }

    ReasonResponse reason(Reason reason, Telling telling) {
        StringBuilder name =
                named('r', reason.kind().id()).append(' ').append(reason.rule().id());
        reason.question()
                .ifPresent(question -> name.append(' ')
                        .append(question.id())
                        .append(' ')
                        .append(id(reason.answers().get(question))));
        return once(name, ReasonResponse.class, first -> ReasonResponse.of(reason, telling));
    }

    CautionResponse caution(Rule.Caution caution, Telling telling) {
        Option answer =
                telling.recommendation().answers().to(caution.question()).orElse(null);
        StringBuilder name = named('c', caution.id()).append(' ').append(id(answer));
        return once(name, CautionResponse.class, first -> CautionResponse.of(caution, telling));
    }

    ContradictionResponse contradiction(Rule.Contradiction contradiction) {
        StringBuilder name = named('o', contradiction.id());
        return once(name, ContradictionResponse.class, first -> ContradictionResponse.of(contradiction, texts));
    }

    NextStepResponse step(NextStep step) {
        return once(named('s', step.id()), NextStepResponse.class, first -> NextStepResponse.of(step, texts));
    }

    ChangeResponse change(Change change) {
        List<ChangePart> parts =
                change.parts().stream().map(part -> part(change, part)).toList();
        return new ChangeResponse(change.mode().id(), parts);
    }

    private ChangePart part(Change change, Change.Part part) {
        Question question = part.question();
        StringBuilder name = named('p', change.mode().id()).append(' ').append(question.id());
        for (Option option : part.to()) name.append(' ').append(option.id());
        return once(name, ChangePart.class, first -> ChangePart.of(change, part, texts));
    }

    private static String id(@Nullable Option option) {
        return option == null ? "" : option.id();
    }

    private static StringBuilder named(char kind, String id) {
        return new StringBuilder(64).append(kind).append(' ').append(id);
    }

    private <T> T once(StringBuilder name, Class<T> type, Function<String, T> first) {
        return type.cast(told.computeIfAbsent(name.toString(), first));
    }
}
