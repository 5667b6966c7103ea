/**
 * Answers to what to ask next, or to a recommendation. {@link dev.marginwise.decision.Consultation} is the front door;
 * Easy Rules decides, bit masks double-check, and a difference between the two is never answered.
 */
@NullMarked
package dev.marginwise.decision;

import org.jspecify.annotations.NullMarked;
