package dev.marginwise.proof;

import dev.marginwise.questionnaire.Answers;
import dev.marginwise.questionnaire.Option;
import dev.marginwise.questionnaire.Question;
import dev.marginwise.rulebook.Condition;
import dev.marginwise.rulebook.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** From the best profile, each gate alone gives isolated: no good answer makes up for what a gate names. */
final class NoCompensation {
    private final AnswerSpace space;
    private final Answers best;
    private long checked;
    private Optional<String> counterexample = Optional.empty();

    private NoCompensation(AnswerSpace space) {
        this.space = space;
        Answers answers = Answers.none(space.questionnaire());
        for (Question question : space.questionnaire().questions()) {
            answers = answers.with(question, question.safest());
        }
        this.best = answers;
    }

    static Property of(AnswerSpace space) {
        return new NoCompensation(space).check();
    }

    private Property check() {
        checked++;
        if (space.isolated(best.index())) {
            counterexample = Optional.of("even the safest answers to all questions give isolated: " + best);
        }
        space.book()
                .gates()
                .forEach(gate -> gate.condition().fold(new Condition.Cases<Boolean>() {
                    @Override
                    public Boolean answers(Map<Question, Set<Option>> required) {
                        checkAlone(gate, required);
                        return true;
                    }

                    @Override
                    public Boolean cautions(int atLeast) {
                        checkCounted(
                                gate,
                                atLeast,
                                List.copyOf(space.book().cautions().toList()),
                                best);
                        return true;
                    }
                }));
        return new Property("no-compensation", checked, counterexample);
    }

    /** Every bad answer that the gate names must be enough, with the best answer to everything else. */
    private void checkAlone(Rule.Gate gate, Map<Question, Set<Option>> required) {
        for (Map.Entry<Question, Set<Option>> entry : required.entrySet()) {
            Question question = entry.getKey();
            if (entry.getValue().contains(question.safest())) {
                continue;
            }
            for (Option option : entry.getValue()) {
                expectIsolated(gate, best.with(question, option));
            }
        }
    }

    /** Every choice of that many cautions that can hold together must be enough. */
    private void checkCounted(Rule.Gate gate, int wanted, List<Rule.Caution> cautions, Answers answers) {
        if (wanted == 0) {
            expectIsolated(gate, answers);
            return;
        }
        for (int c = 0; c < cautions.size(); c++) {
            List<Rule.Caution> later = cautions.subList(c + 1, cautions.size());
            for (Answers worse : satisfying(answers, cautions.get(c).condition().required())) {
                checkCounted(gate, wanted - 1, later, worse);
            }
        }
    }

    /** The answers changed as little as possible so that the condition holds; empty when an earlier change forbids it. */
    private List<Answers> satisfying(Answers answers, Map<Question, Set<Option>> required) {
        List<Answers> changed = List.of(answers);
        for (Map.Entry<Question, Set<Option>> entry : required.entrySet()) {
            Question question = entry.getKey();
            List<Answers> next = new ArrayList<>();
            for (Answers each : changed) {
                Optional<Option> given = each.to(question);
                boolean untouched = given.equals(best.to(question));
                if (given.filter(entry.getValue()::contains).isPresent()) {
                    next.add(each);
                } else if (untouched) {
                    entry.getValue().forEach(option -> next.add(each.with(question, option)));
                }
            }
            changed = next;
        }
        return changed;
    }

    private void expectIsolated(Rule.Gate gate, Answers answers) {
        checked++;
        if (counterexample.isEmpty() && !space.isolated(answers.index())) {
            counterexample = Optional.of("gate '" + gate.id() + "' alone is not enough for " + answers);
        }
    }
}
