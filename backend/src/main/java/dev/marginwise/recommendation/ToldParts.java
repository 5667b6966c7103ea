package dev.marginwise.recommendation;

import dev.marginwise.decision.Reason;
import dev.marginwise.decision.Recommendation;
import dev.marginwise.decision.Telling;
import dev.marginwise.explanation.Change;
import dev.marginwise.questionnaire.Option;
import dev.marginwise.questionnaire.Question;
import dev.marginwise.recommendation.ChangeResponse.ChangePart;
import dev.marginwise.recommendation.RecommendationResponse.CautionResponse;
import dev.marginwise.recommendation.RecommendationResponse.ContradictionResponse;
import dev.marginwise.recommendation.RecommendationResponse.NextStepResponse;
import dev.marginwise.rulebook.MarginMode;
import dev.marginwise.rulebook.NextStep;
import dev.marginwise.rulebook.Rule;
import dev.marginwise.rulebook.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Parts of recommendations in the words of one edition and language, each put into words once. There are only as many as
 * the edition has rules, options and sets of options of one question. Thread-safe.
 */
final class ToldParts {
    private final Texts texts;
    private final Map<SummaryName, String> summaries = new ConcurrentHashMap<>();
    private final Map<ReasonName, ReasonResponse> reasons = new ConcurrentHashMap<>();
    private final Map<CautionName, CautionResponse> cautions = new ConcurrentHashMap<>();
    private final Map<String, ContradictionResponse> contradictions = new ConcurrentHashMap<>();
    private final Map<String, NextStepResponse> steps = new ConcurrentHashMap<>();
    private final Map<ChangedPart, ChangePart> changed = new ConcurrentHashMap<>();

    ToldParts(Texts texts) {
        this.texts = texts;
    }

    private record SummaryName(MarginMode mode, boolean splitsCases, int reasons) {}

    private record ReasonName(
            Reason.Kind kind,
            String rule,
            Optional<Question> question,
            @Nullable Option answer) {}

    private record CautionName(String rule, @Nullable Option answer) {}

    private record ChangedPart(MarginMode mode, Change.Part part) {}

    String summary(Telling telling) {
        Recommendation recommendation = telling.recommendation();
        SummaryName name = new SummaryName(
                recommendation.mode(),
                recommendation.splitsCases(),
                recommendation.reasons().size());
        return summaries.computeIfAbsent(name, first -> telling.summary().plain());
    }

    ReasonResponse reason(Reason reason, Telling telling) {
        Option answer = reason.question().map(reason.answers()::get).orElse(null);
        ReasonName name = new ReasonName(reason.kind(), reason.rule().id(), reason.question(), answer);
        return reasons.computeIfAbsent(name, first -> ReasonResponse.of(reason, telling));
    }

    CautionResponse caution(Rule.Caution caution, Telling telling) {
        Option answer =
                telling.recommendation().answers().to(caution.question()).orElse(null);
        return cautions.computeIfAbsent(
                new CautionName(caution.id(), answer), first -> CautionResponse.of(caution, telling));
    }

    ContradictionResponse contradiction(Rule.Contradiction contradiction) {
        return contradictions.computeIfAbsent(
                contradiction.id(), first -> ContradictionResponse.of(contradiction, texts));
    }

    NextStepResponse step(NextStep step) {
        return steps.computeIfAbsent(step.id(), first -> NextStepResponse.of(step, texts));
    }

    ChangeResponse change(Change change) {
        List<ChangePart> parts = new ArrayList<>(change.parts().size());
        for (Change.Part part : change.parts()) {
            parts.add(changed.computeIfAbsent(
                    new ChangedPart(change.mode(), part), first -> ChangePart.of(change, part, texts)));
        }
        return new ChangeResponse(change.mode().id(), parts);
    }
}
