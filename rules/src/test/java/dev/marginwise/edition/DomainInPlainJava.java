package dev.marginwise.edition;

import dev.marginwise.questionnaire.Answers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Section 3 of the domain page once more, from its prose: a second opinion that has never seen the rule book. Speaks of
 * complete answer sets.
 */
final class DomainInPlainJava {
    private final String stopLoss;
    private final String experience;
    private final String openPositions;
    private final String portfolio;
    private final String sharedMargin;
    private final String together;
    private final String size;
    private final String affordability;

    DomainInPlainJava(Answers answers) {
        Map<String, String> ids = answers.ids();
        this.stopLoss = ids.getOrDefault("stop-loss", "");
        this.experience = ids.getOrDefault("experience", "");
        this.openPositions = ids.getOrDefault("open-positions", "");
        this.portfolio = ids.getOrDefault("portfolio", "");
        this.sharedMargin = ids.getOrDefault("shared-margin", "");
        this.together = ids.getOrDefault("together", "");
        this.size = ids.getOrDefault("size", "");
        this.affordability = ids.getOrDefault("affordability", "");
    }

    /** Mode, measures, gates, cautions and contradictions, in the order of the domain page. */
    List<Object> verdict() {
        List<String> cautions = cautions();
        List<String> gates = gates(cautions.size());
        return List.of(gates.isEmpty() ? "cross" : "isolated", measures(), gates, cautions, contradictions());
    }

    private List<String> gates(int cautions) {
        List<String> gates = new ArrayList<>();
        switch (stopLoss) {
            case "five-or-fewer", "no-record", "no-stop" -> gates.add("stops-not-kept");
            case "six-to-eight" -> gates.add("stops-sometimes-kept");
            default -> {}
        }
        switch (experience) {
            case "up-to-twenty", "none" -> gates.add("few-trades");
            default -> {}
        }
        switch (openPositions) {
            case "one" -> gates.add("single-position");
            default -> {}
        }
        switch (portfolio) {
            case "exposure-no-limit", "trade-by-trade", "no-check" -> gates.add("no-portfolio-limit");
            default -> {}
        }
        switch (sharedMargin) {
            case "only-that-margin", "fixed-price", "not-sure" -> gates.add("shared-margin-unclear");
            default -> {}
        }
        switch (together) {
            case "lose-together", "not-sure" -> {
                if (severalPositions()) {
                    gates.add("positions-lose-together");
                }
            }
            default -> {}
        }
        switch (size) {
            case "five-to-ten-times" -> gates.add("size-above-five");
            case "over-ten-or-unknown" -> gates.add("size-above-ten");
            default -> {}
        }
        switch (affordability) {
            case "bills-at-risk", "not-mine" -> gates.add("money-not-spare");
            default -> {}
        }
        if (cautions >= 3) {
            gates.add("too-many-cautions");
        }
        return gates;
    }

    private List<String> cautions() {
        List<String> cautions = new ArrayList<>();
        if (experience.equals("up-to-a-hundred")) {
            cautions.add("still-learning");
        }
        if (openPositions.equals("four-or-more")) {
            cautions.add("many-positions");
        }
        if (severalPositions() && together.equals("mixed-not-worked-out")) {
            cautions.add("net-not-worked-out");
        }
        if (size.equals("two-to-five-times")) {
            cautions.add("size-two-to-five");
        }
        if (affordability.equals("would-hurt")) {
            cautions.add("loss-would-hurt");
        }
        return cautions;
    }

    private List<String> measures() {
        boolean weakStops = List.of("five-or-fewer", "no-record", "no-stop").contains(stopLoss);
        boolean notSpare = List.of("bills-at-risk", "not-mine").contains(affordability);
        List<String> measures = new ArrayList<>();
        if (weakStops || size.equals("over-ten-or-unknown") || notSpare) {
            measures.add("smaller-size");
        }
        if (notSpare) {
            measures.add("do-not-trade-this-money");
        }
        return measures;
    }

    private List<String> contradictions() {
        boolean counted =
                List.of("nine-or-ten", "six-to-eight", "five-or-fewer").contains(stopLoss);
        return experience.equals("none") && counted ? List.of("stops-without-trades") : List.of();
    }

    private boolean severalPositions() {
        return openPositions.equals("two-or-three") || openPositions.equals("four-or-more");
    }
}
