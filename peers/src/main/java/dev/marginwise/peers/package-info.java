/**
 * The decision of today's edition made by other engines, each by rules written in its own language from the same rule
 * book, and timed beside ours once all of them agree. Nothing of it is shipped or known elsewhere.
 */
@NullMarked
package dev.marginwise.peers;

import org.jspecify.annotations.NullMarked;
