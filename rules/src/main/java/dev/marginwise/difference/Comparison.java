package dev.marginwise.difference;

import dev.marginwise.decision.Outlook;
import dev.marginwise.decision.RuleMasks;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Goes through the common space of two editions and collects what differs. */
final class Comparison {
    private final RuleMasks from;
    private final RuleMasks to;
    private final CommonSpace space;
    private final Cover.Effort effort;
    private final Standing[] earlier;
    private final Standing[] later;
    private final RuleReach reach;
    private int changedReasons;

    Comparison(RuleMasks from, Outlook outlookFrom, RuleMasks to, Outlook outlookTo, Cover.Effort effort) {
        this.from = from;
        this.to = to;
        this.effort = effort;
        this.space = new CommonSpace(from.book().questionnaire(), to.book().questionnaire());
        this.earlier = new Standing[space.size()];
        this.later = new Standing[space.size()];
        this.reach = new RuleReach(from, to);
        space.visit((set, before, after) -> {
            earlier[set] = Standing.of(outlookFrom.settled(before));
            later[set] = Standing.of(outlookTo.settled(after));
            boolean otherReasons = reach.differs(before, after);
            changedReasons += otherReasons && earlier[set] == later[set] ? 1 : 0;
        });
    }

    Difference difference() {
        List<Difference.Turn> turns = turns();
        List<Difference.Group> groups = new ArrayList<>();
        boolean fewest = true;
        for (Difference.Turn turn : turns) {
            Cover cover = Cover.of(members(turn.from(), turn.to()), space.ways(), effort);
            fewest &= cover.fewest();
            cover.boxes().stream()
                    .map(box -> new Difference.Group(when(box), turn.from(), turn.to(), box.count()))
                    .forEach(groups::add);
        }
        return new Difference(
                from.book().edition(),
                to.book().edition(),
                turns.stream().mapToInt(Difference.Turn::sets).sum(),
                space.size(),
                turns,
                groups,
                fewest,
                moved(),
                changedReasons,
                reach.changes());
    }

    private List<Difference.Turn> turns() {
        List<Difference.Turn> turns = new ArrayList<>();
        for (Standing before : Standing.values()) {
            for (Standing after : Standing.values()) {
                int sets = before == after ? 0 : count(members(before, after));
                if (sets > 0) {
                    turns.add(new Difference.Turn(before, after, sets));
                }
            }
        }
        turns.sort(Comparator.comparingInt(turn -> -turn.sets()));
        return turns;
    }

    private boolean[] members(Standing before, Standing after) {
        boolean[] members = new boolean[space.size()];
        for (int set = 0; set < members.length; set++) {
            members[set] = earlier[set] == before && later[set] == after;
        }
        return members;
    }

    private static int count(boolean[] members) {
        int count = 0;
        for (boolean member : members) {
            count += member ? 1 : 0;
        }
        return count;
    }

    private Map<String, List<String>> when(Box box) {
        Map<String, List<String>> when = new LinkedHashMap<>();
        for (int q = 0; q < space.questions().size(); q++) {
            CommonQuestion question = space.questions().get(q);
            List<String> allowed = new ArrayList<>();
            for (int way = 0; way < question.pairs().size(); way++) {
                if (box.allows(q, way)) {
                    allowed.add(question.way(way).text());
                }
            }
            if (allowed.size() < question.pairs().size()) {
                when.put(question.id(), List.copyOf(allowed));
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
