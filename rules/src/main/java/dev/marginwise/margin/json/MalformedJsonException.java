package dev.marginwise.margin.json;

/** A text that is no JSON, or more of it than is read. Says where, and never shows any of the text. */
public final class MalformedJsonException extends Exception {
    private static final long serialVersionUID = 1L;

    /** What is wrong with it. */
    public enum Fault {
        /** It breaks the grammar of JSON, ends too early, or goes on behind its end. */
        NO_JSON,
        /** A field of an object is named twice. */
        FIELD_TWICE,
        /** Arrays and objects lie deeper in one another, or a number or name is longer, than anything is read. */
        OUT_OF_BOUNDS
    }

    private final Fault fault;
    private final int line;
    private final int column;

    MalformedJsonException(Fault fault, int line, int column) {
        super(fault + " at " + line + ":" + column);
        this.fault = fault;
        this.line = line;
        this.column = column;
    }

    public Fault fault() {
        return fault;
    }

    /** From 1. */
    public int line() {
        return line;
    }

    /** From 1, in bytes. */
    public int column() {
        return column;
    }
}
