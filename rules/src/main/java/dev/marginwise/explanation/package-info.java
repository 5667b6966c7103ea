/**
 * What forces a settled mode, what would change it and how firm it is: exact, worked out from the outlook over all
 * answer sets. Decides nothing and asks nothing; no threshold of a rule book is known here.
 */
@NullMarked
package dev.marginwise.explanation;

import org.jspecify.annotations.NullMarked;
