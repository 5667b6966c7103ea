package dev.marginwise.peers;

import dev.marginwise.decision.Consultation;
import dev.marginwise.decision.RuleMasks;
import dev.marginwise.questionnaire.Answers;
import dev.marginwise.questionnaire.AnswersReader;
import dev.marginwise.questionnaire.Given;
import dev.marginwise.rulebook.MarginMode;
import dev.marginwise.rulebook.Rule;
import dev.marginwise.rulebook.RuleBook;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Ours, from ids too: they are read as strictly as those of a request. */
final class Marginwise implements Peer {
    private final AnswersReader reader;
    private final RuleMasks masks;
    private final Function<Answers, MarginMode> mode;

    private Marginwise(RuleMasks masks, Function<Answers, MarginMode> mode) {
        this.reader = new AnswersReader(masks.book().questionnaire());
        this.masks = masks;
        this.mode = mode;
    }

    /** As the service decides: Easy Rules, and the masks must agree. */
    static Marginwise decided(RuleBook book) {
        Consultation consultation = new Consultation(book);
        return new Marginwise(
                consultation.masks(), answers -> consultation.decide(answers).orElseThrow());
    }

    /** The masks alone, which the service only checks with. */
    static Marginwise masks(RuleBook book) {
        RuleMasks masks = new RuleMasks(book);
        return new Marginwise(masks, answers -> masks.mode(masks.holding(answers)));
    }

    @Override
    public Decision decide(Map<String, String> ids) {
        Map<String, Given> given = new LinkedHashMap<>();
        ids.forEach((question, option) -> given.put(question, new Given.Word(option)));
        Answers answers = reader.read(given).fold(read -> read, problems -> {
            throw new IllegalArgumentException(problems.toString());
        });
        List<String> rules = new ArrayList<>();
        for (Rule rule : masks.rules(masks.holding(answers))) {
            rules.add(rule.id());
        }
        return new Decision(mode.apply(answers).id(), rules);
    }
}
