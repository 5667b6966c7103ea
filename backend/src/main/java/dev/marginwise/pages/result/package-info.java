/**
 * A recommendation for a person: the mode, why, what would change it, and what to do next.
 */
@NullMarked
package dev.marginwise.pages.result;

import org.jspecify.annotations.NullMarked;
