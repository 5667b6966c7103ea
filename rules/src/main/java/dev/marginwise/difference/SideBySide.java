package dev.marginwise.difference;

import dev.marginwise.decision.Outlook;
import dev.marginwise.decision.RuleMasks;
import dev.marginwise.questionnaire.AnswerGroup;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Two editions beside each other: goes through their common space and collects what differs. */
final class SideBySide {
    private static final Comparator<Difference.Group> PLAINEST_FIRST = Comparator.<Difference.Group>comparingInt(
                    group -> group.when().size())
            .thenComparingInt(group -> -group.count());

    private static final Comparator<Difference.Turn> LARGEST_FIRST = Comparator.<Difference.Turn>comparingInt(
                    turn -> -turn.sets())
            .thenComparing(Difference.Turn::from)
            .thenComparing(Difference.Turn::to);

    private final RuleMasks from;
    private final RuleMasks to;
    private final CommonSpace space;
    private final Map<Turning, BitSet> turned = new HashMap<>();
    private final RuleReach reach;
    private int changedReasons;

    private record Turning(Standing from, Standing to) {}

    SideBySide(RuleMasks from, Outlook outlookFrom, RuleMasks to, Outlook outlookTo) {
        this.from = from;
        this.to = to;
        this.space = new CommonSpace(from.book().questionnaire(), to.book().questionnaire());
        this.reach = new RuleReach(from, to);
        space.visit((set, indexFrom, indexTo) -> {
            Standing before = Standing.of(outlookFrom.settled(indexFrom));
            Standing after = Standing.of(outlookTo.settled(indexTo));
            boolean otherReasons = reach.differs(indexFrom, indexTo);
            if (before != after) {
                turned.computeIfAbsent(new Turning(before, after), first -> new BitSet())
                        .set(set);
            } else if (otherReasons) {
                changedReasons++;
            }
        });
    }

    Difference difference() {
        List<Difference.Turn> turns = turned.entrySet().stream()
                .map(entry -> new Difference.Turn(
                        entry.getKey().from(),
                        entry.getKey().to(),
                        entry.getValue().cardinality()))
                .sorted(LARGEST_FIRST)
                .toList();
        return new Difference(
                from.book().edition(),
                to.book().edition(),
                turns.stream().mapToInt(Difference.Turn::sets).sum(),
                space.size(),
                turns,
                turns.stream().flatMap(this::groups).toList(),
                moved(),
                changedReasons,
                reach.changes());
    }

    private Stream<Difference.Group> groups(Difference.Turn turn) {
        BitSet members = turned.getOrDefault(new Turning(turn.from(), turn.to()), new BitSet());
        return AnswerGroup.of(space.ways(), members::get).stream()
                .map(group -> new Difference.Group(when(group), turn.from(), turn.to(), group.size()))
                .sorted(PLAINEST_FIRST);
    }

    private Map<String, List<String>> when(AnswerGroup group) {
        Map<String, List<String>> when = new LinkedHashMap<>();
        for (int q = 0; q < space.questions().size(); q++) {
            CommonQuestion question = space.questions().get(q);
            List<Integer> allowed = group.ways().get(q);
            if (allowed.size() < question.pairs().size()) {
                when.put(
                        question.id(),
                        allowed.stream().map(way -> question.way(way).text()).toList());
            }
        }
        return when;
    }

    private List<Way> moved() {
        List<Way> moved = new ArrayList<>();
        for (CommonQuestion question : space.questions()) {
            for (int way = 0; way < question.pairs().size(); way++) {
                if (!question.way(way).same()) {
                    moved.add(question.way(way));
                }
            }
        }
        return moved;
    }
}
