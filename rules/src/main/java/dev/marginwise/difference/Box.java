package dev.marginwise.difference;

import java.util.Arrays;

/**
 * A plain condition: for each question the values it allows, as bits; a set satisfies it when every value is allowed.
 * Equal boxes are the same condition.
 */
final class Box {
    private final long[] allowed;

    Box(long[] allowed) {
        this.allowed = allowed.clone();
    }

    boolean allows(int question, int value) {
        return (allowed[question] >> value & 1) != 0;
    }

    long allowed(int question) {
        return allowed[question];
    }

    /** How many sets satisfy it. */
    int count() {
        return Arrays.stream(allowed).mapToInt(Long::bitCount).reduce(1, (a, b) -> a * b);
    }

    /** How many questions it asks about, of so many values each. */
    int conditions(int[] values) {
        int conditions = 0;
        for (int q = 0; q < allowed.length; q++) {
            conditions += Long.bitCount(allowed[q]) < values[q] ? 1 : 0;
        }
        return conditions;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Box that && Arrays.equals(allowed, that.allowed);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(allowed);
    }

    @Override
    public String toString() {
        return Arrays.toString(allowed);
    }
}
