/**
 * Reads JSON text that others wrote, such as an answer of the exchange, into values that know where they stood. The one
 * room of margin that knows the JSON library.
 */
@NullMarked
package dev.marginwise.margin.json;

import org.jspecify.annotations.NullMarked;
