package dev.marginwise.rulebook;

import dev.marginwise.questionnaire.Option;
import dev.marginwise.questionnaire.Question;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Every text of one edition in one language. The reader refuses an edition in which one is missing, so the look-ups here
 * never come back empty for things of the same edition.
 *
 * @param language a BCP 47 tag, such as {@code en} or {@code zh-CN}
 * @param name the language's own name
 * @param counts the words for 0, 1, 2 …
 * @param outOfScope why a statement is carried by nothing, by its id; only for those that are
 * @param hash {@code sha256:…} of all of them
 */
public record Texts(
        String language,
        String name,
        List<String> counts,
        String notice,
        Map<String, OfQuestion> questions,
        Map<String, OfRule> rules,
        Map<String, OfMeasure> measures,
        Map<String, String> statements,
        Map<String, String> outOfScope,
        Map<String, String> promises,
        OfResult result,
        Map<String, OfStep> nextSteps,
        Map<String, Term> glossary,
        String hash) {
    /** The source of a rule that rests on no statement. */
    public static final String OURS = "ours";

    /**
     * A question as people read it.
     *
     * @param topic a short label
     * @param notAsked why it could not matter, for a question that can become irrelevant
     * @param met heading of the condition that was met, for a cross result
     */
    public record OfQuestion(
            String topic,
            String text,
            Optional<Prose> hint,
            Prose why,
            String missing,
            Optional<String> notAsked,
            String met,
            Map<String, OfOption> options) {}

    /**
     * An option as people read it.
     *
     * @param answered how a result tells it
     * @param practise what to practise in order to reach this option or a safer one
     * @param lapse what falling to this option or a riskier one looks like
     */
    public record OfOption(String text, String answered, Optional<String> practise, Optional<String> lapse) {}

    public record OfRule(String heading, Prose text) {}

    /** A measure; {@code headline} is that of an isolated result which carries this measure as its gravest. */
    public record OfMeasure(String name, Prose text, String headline) {}

    /**
     * The texts of an isolated result; the summary goes by the number of gates that hold, and {@code eitherWay} takes its
     * place when it depends on open questions which of the named gates holds.
     */
    public record OfIsolated(String headline, Counted summary, Prose eitherWay, Prose explains) {}

    /** The texts of a cross result; the headline goes by the number of cautions that hold. */
    public record OfCross(Counted headline, Prose summary, Prose explains) {}

    /** The texts of any result; {@code asksMore} tells of an older one whose answers do not settle a mode today. */
    public record OfResult(OfIsolated isolated, OfCross cross, String incomplete, String asksMore, String livePage) {}

    /** A next step; {@code link} is the text of its link, present when the step has an address. */
    public record OfStep(String heading, Prose text, Optional<String> link) {}

    /** A glossary term; {@code also} are other words that stand for it in running text, none of them an everyday word. */
    public record Term(String term, List<String> also, String meaning) {
        public Term {
            also = List.copyOf(also);
        }
    }

    /** A text in three forms, by number; {@code {count}} and {@code {Count}} stand for the number in words. */
    public record Counted(String none, String one, String other) {}

    public OfQuestion of(Question question) {
        return found(questions, question.id());
    }

    public OfOption of(Question question, Option option) {
        return found(of(question).options(), option.id());
    }

    public OfRule of(Rule rule) {
        return found(rules, rule.id());
    }

    public OfMeasure of(Measure measure) {
        return found(measures, measure.id());
    }

    public OfStep of(NextStep step) {
        return found(nextSteps, step.id());
    }

    /** The glossary term of this id. */
    public Term term(String id) {
        return found(glossary, id);
    }

    /** What a rule rests on, in words: the statement that it quotes, or that it is our own judgement. */
    public String source(Rule rule) {
        return statement(rule.quoted().orElse(OURS));
    }

    /** A statement of the guide; under {@link #OURS}, what stands in the place of one. */
    public String statement(String id) {
        return found(statements, id);
    }

    /** Why this statement is carried by nothing; empty for one that is carried. */
    public Optional<String> outOfScope(Statement statement) {
        return statement.outOfScope().map(reason -> found(outOfScope, statement.id()));
    }

    public String of(Promise promise) {
        return found(promises, promise.id());
    }

    /** The form for this number, with the number put in. */
    public String counted(Counted text, int number) {
        String form = number == 0 ? text.none() : number == 1 ? text.one() : text.other();
        String word = number < counts.size() ? counts.get(number) : Integer.toString(number);
        String capital = word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
        return form.replace("{count}", word).replace("{Count}", capital);
    }

    private <T> T found(Map<String, T> texts, String id) {
        T text = texts.get(id);
        if (text == null) {
            throw new IllegalArgumentException("no " + language + " text for '" + id + "' in this edition");
        }
        return text;
    }
}
