/**
 * The door for partners: whose key it is, what was decided for whom and when. Nothing here decides anything, and nobody who
 * comes without a key ever waits for it.
 */
@NullMarked
package dev.marginwise.partners;

import org.jspecify.annotations.NullMarked;
