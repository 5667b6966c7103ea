/**
 * What is said about an account, in every language, by each door and by the command line: the one room of margin that
 * knows words. The arithmetic does not know this room; it speaks in kinds.
 */
@NullMarked
package dev.marginwise.margin.words;

import org.jspecify.annotations.NullMarked;
