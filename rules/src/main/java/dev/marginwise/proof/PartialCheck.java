package dev.marginwise.proof;

import java.util.Optional;
import java.util.function.IntPredicate;

/** Checks one statement about every answer set, partial ones included. */
record PartialCheck(String id, IntPredicate broken, String fault) {

    Property over(AnswerSpace space) {
        int found = space.fewestAnswers(broken);
        return new Property(
                id, space.size(), found < 0 ? Optional.empty() : Optional.of(fault + ": " + space.inWords(found)));
    }
}
