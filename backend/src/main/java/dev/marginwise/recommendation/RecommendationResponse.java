package dev.marginwise.recommendation;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.marginwise.decision.Recommendation;
import dev.marginwise.decision.Telling;
import dev.marginwise.explanation.Explanation;
import dev.marginwise.http.LanguagePath;
import dev.marginwise.questionnaire.Option;
import dev.marginwise.questionnaire.Question;
import dev.marginwise.rulebook.Gap;
import dev.marginwise.rulebook.Measure;
import dev.marginwise.rulebook.NextStep;
import dev.marginwise.rulebook.Rule;
import dev.marginwise.rulebook.Texts;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * A recommendation in one language. The same answers give the same body, byte for byte, while {@code texts} is the
 * same.
 *
 * @param code replays this result: edition, answers and a check character
 * @param edition the edition that decided
 * @param rulebook hash of the rules that decided
 * @param texts hash of the texts used
 * @param language language of the texts
 * @param mode what is recommended
 * @param complete false when questions that matter are open, although none can change the mode
 * @param answers the answers as option ids
 * @param also the measures that go with the mode, mildest first
 * @param headline the result in one line
 * @param summary the result in a few sentences
 * @param reasons isolated: the gates that hold; cross: what earned it
 * @param cautions what to keep in mind beside the mode
 * @param contradictions answers that do not fit each other
 * @param forcedBy the smallest sets of these answers that force this mode whatever the others are
 * @param whatWouldChange all smallest changes; every combination of the listed options works
 * @param changeEffect what those changes bring about: settles-other-mode, or, told of incomplete answers, opens-
 *     other-mode
 * @param distance how many answers the smallest change puts in place
 * @param notRelevant questions whose answer could not change anything
 * @param nextSteps what to do now, first things first
 * @param notice what a recommendation is not
 * @param current what today's edition says of the same answers; only in a replayed recommendation
 */
@Serdeable.Serializable
@Schema(name = "Recommendation")
public record RecommendationResponse(
        String code,
        String edition,
        String rulebook,
        String texts,
        String language,

        @Schema(
                type = "string",
                allowableValues = {"isolated", "cross"})
        String mode,

        boolean complete,
        Map<String, String> answers,
        List<String> also,
        String headline,
        String summary,
        List<ReasonResponse> reasons,
        List<CautionResponse> cautions,
        List<ContradictionResponse> contradictions,
        List<List<String>> forcedBy,
        List<ChangeResponse> whatWouldChange,

        @Schema(
                type = "string",
                allowableValues = {"settles-other-mode", "opens-other-mode"})
        String changeEffect,

        int distance,
        List<String> notRelevant,
        List<NextStepResponse> nextSteps,
        String notice,
        Links links,

        @Nullable @JsonInclude(JsonInclude.Include.NON_NULL) Current current) {

    /**
     * Tells a recommendation in the language of the texts, which are those of its own edition.
     *
     * @param current what today's edition says of the same answers; null for one that is not replayed
     */
    public static RecommendationResponse of(
            Recommendation recommendation, Explanation explanation, Texts texts, @Nullable Current current) {
        return of(recommendation, explanation, texts, new ToldParts(texts), current);
    }

    /** The same, with the parts that were told before in these texts. */
    static RecommendationResponse of(
            Recommendation recommendation,
            Explanation explanation,
            Texts texts,
            ToldParts told,
            @Nullable Current current) {
        Telling telling = new Telling(recommendation, texts);
        String code = recommendation.code().text();
        return new RecommendationResponse(
                code,
                recommendation.book().edition(),
                recommendation.book().hash(),
                texts.hash(),
                texts.language(),
                recommendation.mode().id(),
                recommendation.complete(),
                recommendation.answers().ids(),
                each(recommendation.measures(), Measure::id),
                telling.headline(),
                told.summary(telling),
                each(recommendation.reasons(), reason -> told.reason(reason, telling)),
                each(recommendation.cautions(), caution -> told.caution(caution, telling)),
                each(recommendation.contradictions(), told::contradiction),
                each(explanation.forcedBy(), questions -> each(questions, Question::id)),
                each(explanation.changes(), told::change),
                explanation.effect().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                explanation.distance(),
                each(recommendation.notRelevant(), Question::id),
                each(recommendation.nextSteps(), told::step),
                texts.notice(),
                new Links("/api/v1/recommendations/" + code, LanguagePath.before(texts.language()) + "/r/" + code),
                current);
    }

    /** What streams would give, in a third of the time for lists as short as these. */
    private static <A, B> List<B> each(List<A> list, Function<A, B> told) {
        List<B> all = new ArrayList<>(list.size());
        for (A one : list) all.add(told.apply(one));
        return all;
    }

    /**
     * Something to keep in mind beside either mode.
     *
     * @param rule id of the rule
     * @param question the question it speaks of
     * @param answer the option given
     * @param heading a short label
     * @param text what to keep in mind
     */
    @Serdeable.Serializable
    @Schema(name = "Caution")
    public record CautionResponse(String rule, String question, String answer, String heading, String text) {

        static CautionResponse of(Rule.Caution caution, Telling telling) {
            Question question = caution.question();
            return new CautionResponse(
                    caution.id(),
                    question.id(),
                    telling.recommendation()
                            .answers()
                            .to(question)
                            .map(Option::id)
                            .orElse(""),
                    telling.texts().of(caution).heading(),
                    telling.texts().of(caution).text().plain());
        }
    }

    /**
     * Answers that do not fit each other.
     *
     * @param rule id of the rule
     * @param questions the questions whose answers do not fit each other
     * @param heading a short label
     * @param text what does not fit
     */
    @Serdeable.Serializable
    @Schema(name = "Contradiction")
    public record ContradictionResponse(String rule, List<String> questions, String heading, String text) {

        static ContradictionResponse of(Rule.Contradiction contradiction, Texts texts) {
            return new ContradictionResponse(
                    contradiction.id(),
                    contradiction.condition().required().keySet().stream()
                            .map(Question::id)
                            .toList(),
                    texts.of(contradiction).heading(),
                    texts.of(contradiction).text().plain());
        }
    }

    /**
     * Something to do now.
     *
     * @param id stable for ever
     * @param text what to do, in one sentence
     * @param url where to do it or to read on; left out where there is no such page
     */
    @Serdeable.Serializable
    @Schema(name = "NextStep")
    public record NextStepResponse(
            String id,
            String text,

            @Nullable @Schema(nullable = false) @JsonInclude(JsonInclude.Include.NON_NULL)
            String url) {

        static NextStepResponse of(NextStep step, Texts texts) {
            Texts.OfStep words = texts.of(step);
            return new NextStepResponse(
                    step.id(),
                    words.heading() + Gap.after(words.heading()) + words.text().plain(),
                    step.url().map(URI::toString).orElse(null));
        }
    }

    /**
     * Where this result lies, as JSON and as a page.
     *
     * @param self as JSON
     * @param page as a page, in the language of the texts
     */
    @Serdeable.Serializable
    @Schema(name = "RecommendationLinks")
    public record Links(String self, String page) {}

    /**
     * What today's edition says of the same answers.
     *
     * @param edition today's edition
     * @param mode null when today's questions can no longer settle it with these answers
     * @param same true when today's mode is the same
     */
    @Serdeable.Serializable
    @Schema(name = "Current")
    public record Current(
            String edition,

            @Nullable
            @Schema(
                    type = "string",
                    requiredMode = RequiredMode.REQUIRED,
                    allowableValues = {"isolated", "cross"})
            String mode,

            boolean same) {}
}
