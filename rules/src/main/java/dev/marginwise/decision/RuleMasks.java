package dev.marginwise.decision;

import dev.marginwise.questionnaire.Answers;
import dev.marginwise.questionnaire.Option;
import dev.marginwise.questionnaire.Question;
import dev.marginwise.questionnaire.Questionnaire;
import dev.marginwise.rulebook.Condition;
import dev.marginwise.rulebook.MarginMode;
import dev.marginwise.rulebook.Rule;
import dev.marginwise.rulebook.RuleBook;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The rules of an edition as bits. Every rule is one bit, in the order of the rule book; every option is the mask of the
 * rules it satisfies; the rules that hold are the AND of one mask a question. Immutable and safe to share.
 */
public final class RuleMasks {
    private static final long ALL = -1L;

    private final RuleBook book;
    private final Questionnaire questionnaire;
    private final int[] offsets;
    private final long[] holding;
    private final long[] possible;
    private final long[] dependants;
    private final MaskTable holdingTable;
    private final MaskTable possibleTable;
    private final MaskTable unanswered;
    private final long gates;
    private final long cautions;
    private final long[] countingRules;
    private final int[] countingFrom;
    private final int[] measuresOfRules;

    public RuleMasks(RuleBook book) {
        this.book = book;
        this.questionnaire = book.questionnaire();
        this.offsets = offsets(questionnaire);
        int size = offsets[questionnaire.size()];
        this.holding = new long[size];
        this.possible = new long[size];
        this.dependants = new long[questionnaire.size()];
        Arrays.fill(holding, ALL);
        Arrays.fill(possible, ALL);
        List<long[]> counting = new ArrayList<>();
        for (int r = 0; r < book.rules().size(); r++) {
            long bit = 1L << r;
            book.rules().get(r).condition().fold(new Condition.Cases<Boolean>() {
                @Override
                public Boolean answers(Map<Question, Set<Option>> required) {
                    required.forEach((question, options) -> require(bit, question, options));
                    return true;
                }

                @Override
                public Boolean cautions(int atLeast) {
                    return counting.add(new long[] {bit, atLeast});
                }
            });
        }
        this.countingRules = counting.stream().mapToLong(rule -> rule[0]).toArray();
        this.countingFrom = counting.stream().mapToInt(rule -> (int) rule[1]).toArray();
        this.gates = bitsOf(Rule.Gate.class);
        this.measuresOfRules = book.rules().stream()
                .mapToInt(rule -> rule.measures().stream()
                        .mapToInt(measure -> 1 << book.measures().indexOf(measure))
                        .reduce(0, (a, b) -> a | b))
                .toArray();
        this.cautions = bitsOf(Rule.Caution.class);
        clearBitsBeyondTheRules();
        this.holdingTable = new MaskTable(questionnaire, (q, choice) -> holding[offsets[q] + choice]);
        this.possibleTable = new MaskTable(questionnaire, (q, choice) -> possible[offsets[q] + choice]);
        long all = (1L << questionnaire.size()) - 1;
        this.unanswered = new MaskTable(questionnaire, (q, choice) -> choice == 0 ? all : all & ~(1L << q));
    }

    private static int[] offsets(Questionnaire questionnaire) {
        int[] offsets = new int[questionnaire.size() + 1];
        for (int q = 0; q < questionnaire.size(); q++) {
            offsets[q + 1] = offsets[q] + questionnaire.options(q) + 1;
        }
        return offsets;
    }

    private void require(long bit, Question question, Set<Option> options) {
        int position = questionnaire.position(question);
        dependants[position] |= bit;
        holding[offsets[position]] &= ~bit;
        for (int o = 0; o < question.options().size(); o++) {
            if (!options.contains(question.options().get(o))) {
                holding[offsets[position] + 1 + o] &= ~bit;
                possible[offsets[position] + 1 + o] &= ~bit;
            }
        }
    }

    private long bitsOf(Class<? extends Rule> kind) {
        long bits = 0;
        for (int r = 0; r < book.rules().size(); r++) {
            bits |= kind.isInstance(book.rules().get(r)) ? 1L << r : 0;
        }
        return bits;
    }

    private void clearBitsBeyondTheRules() {
        long known = (1L << book.rules().size()) - 1;
        for (long rule : countingRules) {
            known &= ~rule;
        }
        for (int i = 0; i < holding.length; i++) {
            holding[i] &= known;
            possible[i] &= known;
        }
    }

    /** The rules that hold for the given answers; a condition on an unanswered question does not hold. */
    public long holding(Answers answers) {
        long bits = ALL;
        for (int q = 0; q < dependants.length; q++) {
            bits &= holding[offsets[q] + answers.choice(q)];
        }
        return withCounts(bits);
    }

    /** The same for answers given by their {@linkplain Answers#index index}. */
    public long holding(int index) {
        return withCounts(holdingTable.at(index));
    }

    private long withCounts(long bits) {
        int held = Long.bitCount(bits & cautions);
        long counted = bits;
        for (int c = 0; c < countingRules.length; c++) {
            if (held >= countingFrom[c]) {
                counted |= countingRules[c];
            }
        }
        return counted;
    }

    /**
     * The questions that matter, as bits in the order of asking: those that some rule asks about which the other given
     * answers leave possible. For such a question there is a completion in which its answer alone decides that rule.
     * Rules that count cautions follow: they can only change where a caution does.
     */
    public int relevant(int index) {
        int relevant = 0;
        for (int q = 0; q < dependants.length; q++) {
            int without = index - questionnaire.choice(index, q) * questionnaire.stride(q);
            if ((dependants[q] & possibleTable.at(without)) != 0) {
                relevant |= 1 << q;
            }
        }
        return relevant;
    }

    /** {@link #relevant}, cut down to the questions that are not answered yet. */
    public int relevantUnanswered(int index) {
        long open = possibleTable.at(index);
        int relevant = 0;
        for (int rest = unanswered(index); rest != 0; rest &= rest - 1) {
            int q = Integer.numberOfTrailingZeros(rest);
            if ((dependants[q] & open) != 0) {
                relevant |= 1 << q;
            }
        }
        return relevant;
    }

    /** The questions that are not answered, as bits in the order of asking. */
    public int unanswered(int index) {
        return (int) unanswered.at(index);
    }

    /** The mode that follows from the rules that hold: isolated when any gate does. */
    public MarginMode mode(long rules) {
        return (rules & gates) != 0 ? MarginMode.ISOLATED : MarginMode.CROSS;
    }

    public RuleBook book() {
        return book;
    }

    /** The measures that go with these rules, as bits in the order of the rule book. */
    public int measures(long rules) {
        int bits = 0;
        for (long rest = rules & gates; rest != 0; rest &= rest - 1) {
            bits |= measuresOfRules[Long.numberOfTrailingZeros(rest)];
        }
        return bits;
    }

    /** The gates among these rules. */
    public long gates(long rules) {
        return rules & gates;
    }

    /** The cautions among these rules. */
    public long cautions(long rules) {
        return rules & cautions;
    }

    /** The rules of these bits, in the order of the rule book. */
    public List<Rule> rules(long bits) {
        List<Rule> rules = new ArrayList<>(Long.bitCount(bits));
        for (long rest = bits; rest != 0; rest &= rest - 1) {
            rules.add(book.rules().get(Long.numberOfTrailingZeros(rest)));
        }
        return rules;
    }
}
