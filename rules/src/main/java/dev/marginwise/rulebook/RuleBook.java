package dev.marginwise.rulebook;

import dev.marginwise.questionnaire.Questionnaire;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One edition: what is asked, what follows, where it comes from and how it is told.
 *
 * @param edition such as {@code 2026-11}
 * @param hash {@code sha256:…} of the {@link DecisionText}: of what decides, not of texts
 * @param rules in the order of the file, which is the order in which reasons are told
 * @param measures mildest first
 * @param texts by language tag
 */
public record RuleBook(
        String edition,
        String hash,
        Questionnaire questionnaire,
        List<Rule> rules,
        List<Measure> measures,
        List<Promise> promises,
        List<Statement> statements,
        List<Fact> facts,
        List<NextStep> nextSteps,
        List<Journey> journeys,
        Map<String, Texts> texts) {
    /** More rules than bits in a {@code long} cannot be held at once. */
    public static final int MOST_RULES = 63;

    /** More measures than bits in a {@code byte} cannot be remembered for every answer set. */
    public static final int MOST_MEASURES = 7;

    /** The language that every edition has. */
    public static final String FIRST_LANGUAGE = "en";

    public RuleBook {
        rules = List.copyOf(rules);
        measures = List.copyOf(measures);
        promises = List.copyOf(promises);
        statements = List.copyOf(statements);
        facts = List.copyOf(facts);
        nextSteps = List.copyOf(nextSteps);
        journeys = List.copyOf(journeys);
        texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
        if (rules.size() > MOST_RULES) {
            throw new IllegalArgumentException("more than " + MOST_RULES + " rules");
        }
        if (measures.size() > MOST_MEASURES) {
            throw new IllegalArgumentException("more than " + MOST_MEASURES + " measures");
        }
    }

    /** The same edition with other rules, or the same rules in another order; everything else stays, the hash too. */
    public RuleBook withRules(List<Rule> others) {
        return new RuleBook(
                edition,
                hash,
                questionnaire,
                others,
                measures,
                promises,
                statements,
                facts,
                nextSteps,
                journeys,
                texts);
    }

    public Stream<Rule.Gate> gates() {
        return of(Rule.Gate.class);
    }

    public Stream<Rule.Caution> cautions() {
        return of(Rule.Caution.class);
    }

    public Stream<Rule.Contradiction> contradictions() {
        return of(Rule.Contradiction.class);
    }

    private <T extends Rule> Stream<T> of(Class<T> kind) {
        return rules.stream().filter(kind::isInstance).map(kind::cast);
    }

    /** The texts of a language. */
    public Optional<Texts> texts(String language) {
        return Optional.ofNullable(texts.get(language));
    }

    /** The texts of the language that every edition has. */
    public Texts firstTexts() {
        return texts(FIRST_LANGUAGE).orElseThrow();
    }
}
