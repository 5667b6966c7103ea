package dev.marginwise.proof;

import java.util.Optional;

/**
 * One property and what the check of it found.
 *
 * @param checked how many cases were looked at
 * @param counterexample the smallest answers found that show the property broken, in words
 */
public record Property(String id, String statement, long checked, Optional<String> counterexample) {

    public boolean holds() {
        return counterexample.isEmpty();
    }
}
