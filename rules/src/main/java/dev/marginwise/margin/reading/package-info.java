/**
 * Reads an account from texts, such as the figures of a form or of a request: every figure that is wrong is told with its
 * place, and nothing is guessed.
 */
@NullMarked
package dev.marginwise.margin.reading;

import org.jspecify.annotations.NullMarked;
