package dev.marginwise.recommendation;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.marginwise.questionnaire.NumberRange;
import dev.marginwise.questionnaire.Option;
import dev.marginwise.questionnaire.Question;
import dev.marginwise.recommendation.QuestionResponse.NumberResponse;
import dev.marginwise.rulebook.Condition;
import dev.marginwise.rulebook.Measure;
import dev.marginwise.rulebook.Rule;
import dev.marginwise.rulebook.RuleBook;
import dev.marginwise.rulebook.Statement;
import dev.marginwise.rulebook.Texts;
import dev.marginwise.rulebook.words.NumbersInWords;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A rule book as data: enough to decide the same, and to recompute the hash of what decides.
 *
 * @param edition its name
 * @param rulebook hash of what decides
 * @param texts hash of the texts used
 * @param language language of the texts
 * @param questions in the order of asking
 * @param measures mildest first
 * @param rules in the order in which reasons are told
 * @param statements what the rules rest on
 */
@Serdeable.Serializable
@Schema(name = "Rulebook")
public record RulebookResponse(
        String edition,
        String rulebook,
        String texts,
        String language,
        List<AskedResponse> questions,
        List<MeasureResponse> measures,
        List<RuleResponse> rules,
        List<StatementResponse> statements) {

    public static RulebookResponse of(RuleBook book, Texts texts) {
        return new RulebookResponse(
                book.edition(),
                book.hash(),
                texts.hash(),
                texts.language(),
                book.questionnaire().questions().stream()
                        .map(question -> AskedResponse.of(question, texts))
                        .toList(),
                book.measures().stream()
                        .map(measure -> new MeasureResponse(
                                measure.id(), texts.of(measure).name()))
                        .toList(),
                book.rules().stream().map(rule -> RuleResponse.of(rule, texts)).toList(),
                book.statements().stream()
                        .map(statement -> StatementResponse.of(statement, texts))
                        .toList());
    }

    /**
     * A question with what its options mean.
     *
     * @param id stable for ever
     * @param topic a short label
     * @param options in the order in which people see them
     * @param number the numbers accepted in place of an option id
     */
    @Serdeable.Serializable
    @Schema(name = "RulebookQuestion")
    record AskedResponse(
            String id,
            String topic,
            List<RiskResponse> options,

            @Nullable @JsonInclude(JsonInclude.Include.NON_NULL)
            NumberResponse number) {

        static AskedResponse of(Question question, Texts texts) {
            return new AskedResponse(
                    question.id(),
                    texts.of(question).topic(),
                    question.options().stream()
                            .map(option -> RiskResponse.of(question, option, texts))
                            .toList(),
                    question.number().map(NumberResponse::of).orElse(null));
        }
    }

    /**
     * An option.
     *
     * @param id stable for ever; what is sent as the answer
     * @param text as people read it
     * @param risk its place in the risk order, 0 is safest, equal numbers are equal risks; null outside the order
     * @param numbers the numbers that mean it, in words
     * @param range the same as bounds
     */
    @Serdeable.Serializable
    @Schema(name = "RulebookOption")
    record RiskResponse(
            String id,
            String text,

            @Nullable @Schema(requiredMode = RequiredMode.REQUIRED)
            Integer risk,

            @Nullable @Schema(nullable = false) @JsonInclude(JsonInclude.Include.NON_NULL)
            String numbers,

            @Nullable @JsonInclude(JsonInclude.Include.NON_NULL)
            NumberResponse range) {

        static RiskResponse of(Question question, Option option, Texts texts) {
            return new RiskResponse(
                    option.id(),
                    texts.of(question, option).text(),
                    option.risk().isPresent() ? option.risk().getAsInt() : null,
                    option.numbers()
                            .map(numbers -> NumbersInWords.of(numbers).in(Locale.forLanguageTag(texts.language())))
                            .orElse(null),
                    question.number()
                            .flatMap(number -> option.numbers()
                                    .map(range -> NumberResponse.of(new NumberRange(number.kind(), range))))
                            .orElse(null));
        }
    }

    /**
     * Something to do besides choosing the mode.
     *
     * @param id stable for ever
     * @param name in words
     */
    @Serdeable.Serializable
    @Schema(name = "Measure")
    record MeasureResponse(String id, String name) {}

    /**
     * A rule.
     *
     * @param id stable for ever
     * @param kind a gate asks for isolated, a caution only warns, a contradiction names answers that do not fit
     * @param heading a short label
     * @param text why the rule is there, in words
     * @param when question id to the options of which any one is enough; every question must fit
     * @param cautions for a gate that counts: how many cautions must hold
     * @param also measures that go with it
     * @param statements what it rests on, the first being the one quoted; empty when it rests on our own judgement
     */
    @Serdeable.Serializable
    @Schema(name = "Rule")
    record RuleResponse(
            String id,

            @Schema(
                    type = "string",
                    allowableValues = {"gate", "caution", "contradiction"})
            String kind,

            String heading,
            String text,
            Map<String, List<String>> when,

            @Nullable @Schema(nullable = false) @JsonInclude(JsonInclude.Include.NON_NULL)
            Integer cautions,

            List<String> also,
            List<String> statements) {

        static RuleResponse of(Rule rule, Texts texts) {
            return rule.condition().fold(new Condition.Cases<>() {
                @Override
                public RuleResponse answers(Map<Question, Set<Option>> required) {
                    Map<String, List<String>> when = new LinkedHashMap<>();
                    required.forEach((question, options) -> when.put(
                            question.id(),
                            question.options().stream()
                                    .filter(options::contains)
                                    .map(Option::id)
                                    .toList()));
                    return of(rule, when, null, texts);
                }

                @Override
                public RuleResponse cautions(int atLeast) {
                    return of(rule, Map.of(), atLeast, texts);
                }
            });
        }

        private static RuleResponse of(
                Rule rule, Map<String, List<String>> when, @Nullable Integer cautions, Texts texts) {
            return new RuleResponse(
                    rule.id(),
                    rule.kind(),
                    texts.of(rule).heading(),
                    texts.of(rule).text().plain(),
                    when,
                    cautions,
                    rule.measures().stream().map(Measure::id).toList(),
                    rule.statements());
        }
    }

    /**
     * A statement of the guide: the rules that cite it, the places that show it, or why neither.
     *
     * @param id stable for ever
     * @param text the statement, in words
     * @param rules ids of the rules that cite it
     * @param shown places of the guide that show it
     * @param outOfScope why neither; left out where a rule or a place has it
     */
    @Serdeable.Serializable
    @Schema(name = "Statement")
    record StatementResponse(
            String id,
            String text,
            List<String> rules,
            List<String> shown,

            @Nullable @Schema(nullable = false) @JsonInclude(JsonInclude.Include.NON_NULL)
            String outOfScope) {

        static StatementResponse of(Statement statement, Texts texts) {
            return new StatementResponse(
                    statement.id(),
                    texts.statement(statement.id()),
                    statement.rules(),
                    statement.shown(),
                    texts.outOfScope(statement).orElse(null));
        }
    }
}
