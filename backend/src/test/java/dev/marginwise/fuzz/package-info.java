/**
 * Requests that nobody in his right mind sends, made at random from the API's own description. {@code -Pfuzz} sends 100,000 of
 * them; {@code -Dfuzz.seed=…} the same ones again, {@code -Dfuzz.from=… -Dfuzz.requests=1} a single one.
 */
@NullMarked
package dev.marginwise.fuzz;

import org.jspecify.annotations.NullMarked;
