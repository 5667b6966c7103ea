package dev.marginwise.questionnaire;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/**
 * Some sets of answers as one plain condition: every combination of the ways to answer each question that it lists.
 *
 * @param ways for each question those that it allows, by number from 0, in their order; never none
 */
public record AnswerGroup(List<List<Integer>> ways) {
    public AnswerGroup {
        ways = List.copyOf(ways);
    }

    /**
     * Groups that together hold exactly the members, each of them once. Question after question, from the last one
     * asked, groups that differ in one answer alone become one: so there are few, and what does not matter is left open.
     *
     * @param ways how many ways there are to answer each question
     * @param member which sets are members; sets are numbered as digits run, the last question's fastest
     */
    public static List<AnswerGroup> of(int[] ways, IntPredicate member) {
        return groups(ways, member, 0, 0).stream().map(AnswerGroup::new).toList();
    }

    /** What is allowed from this question on, where the earlier ones are answered as the set says. */
    private static List<List<List<Integer>>> groups(int[] ways, IntPredicate member, int question, int set) {
        if (question == ways.length) {
            return member.test(set) ? List.of(List.of()) : List.of();
        }
        Map<List<List<Integer>>, List<Integer>> alike = new LinkedHashMap<>();
        for (int way = 0; way < ways[question]; way++) {
            for (List<List<Integer>> later : groups(ways, member, question + 1, set * ways[question] + way)) {
                alike.computeIfAbsent(later, first -> new ArrayList<>()).add(way);
            }
        }
        List<List<List<Integer>>> groups = new ArrayList<>(alike.size());
        alike.forEach((later, allowed) -> {
            List<List<Integer>> group = new ArrayList<>(later.size() + 1);
            group.add(allowed);
            group.addAll(later);
            groups.add(group);
        });
        return groups;
    }

    /** How many sets it holds. */
    public int size() {
        return ways.stream().mapToInt(List::size).reduce(1, Math::multiplyExact);
    }
}
