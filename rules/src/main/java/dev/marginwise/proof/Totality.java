package dev.marginwise.proof;

import dev.marginwise.decision.NamedGates;
import dev.marginwise.decision.Outlook;
import dev.marginwise.rulebook.MarginMode;

/** Every complete set has exactly one mode; an isolated result names its gate; nothing open yields cross. */
final class Totality {
    private Totality() {}

    static Property total(AnswerSpace space) {
        Outlook outlook = space.outlook();
        NamedGates gates = new NamedGates(space.masks());
        return new PartialCheck(
                        "total",
                        index -> {
                            boolean oneMode = !space.complete(index) || outlook.isSettled(space.mode(index), index);
                            boolean named = outlook.isSettled(MarginMode.ISOLATED, index)
                                    ? gates.of(index) != 0
                                    : !space.isolated(index);
                            return !oneMode || !named;
                        },
                        "no gate is named for")
                .over(space);
    }

    static Property failClosed(AnswerSpace space) {
        Outlook outlook = space.outlook();
        return new PartialCheck(
                        "fail-closed",
                        index -> space.relevant(index) != 0
                                && (!outlook.canBecome(MarginMode.ISOLATED, index)
                                        || outlook.isSettled(MarginMode.CROSS, index)),
                        "cross is certain although a question that matters is open for")
                .over(space);
    }
}
