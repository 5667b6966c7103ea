/**
 * The exchange's own figures of a position, and ours beside them. Knows the arithmetic, and no text that they came in.
 */
@NullMarked
package dev.marginwise.margin.exchange;

import org.jspecify.annotations.NullMarked;
