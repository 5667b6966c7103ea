package dev.marginwise.peers;

import java.util.ArrayList;
import java.util.List;

/** What the actions of another engine's rules leave behind. Public with all its methods, because expressions call them. */
public final class Gathered {
    private final List<String> rules = new ArrayList<>();
    private String mode = "none";
    private int gates;
    private int cautions;

    public void gate(String rule) {
        rules.add(rule);
        gates++;
    }

    public void caution(String rule) {
        rules.add(rule);
        cautions++;
    }

    public void contradiction(String rule) {
        rules.add(rule);
    }

    public void mode(String decided) {
        mode = decided;
    }

    public int getGates() {
        return gates;
    }

    public int getCautions() {
        return cautions;
    }

    Decision decision() {
        return new Decision(mode, rules);
    }
}
