/**
 * What two editions decide differently: exactly which answer sets that both can ask about, in as few conditions as their
 * rules allow. Knows how one edition decides, and nothing of proofs, files or languages.
 */
@NullMarked
package dev.marginwise.difference;

import org.jspecify.annotations.NullMarked;
