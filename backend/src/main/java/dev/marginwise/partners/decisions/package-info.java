/**
 * Decisions that last: a recommendation recorded for a partner under a name of its own, read again, listed and exported, and
 * deleted once it is old. What is recommended is decided elsewhere; how a decision is kept is the store's.
 */
@NullMarked
package dev.marginwise.partners.decisions;

import org.jspecify.annotations.NullMarked;
