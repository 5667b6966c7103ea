package dev.marginwise.guide;

import dev.marginwise.rulebook.Fact;

/** Who says so: a fact of the edition, and how this language names its source. The fact knows the address, if any. */
public record Source(Fact fact, String citation) {}
