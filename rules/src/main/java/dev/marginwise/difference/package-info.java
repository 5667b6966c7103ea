/**
 * What two editions decide differently: exactly which of the answer sets that they tell apart, in a few plain conditions
 * that do not overlap. Knows how one edition decides, and nothing of proofs, files or languages.
 */
@NullMarked
package dev.marginwise.difference;

import org.jspecify.annotations.NullMarked;
