/**
 * Who is let in: how many connections stand open, what is refused while more comes than can be answered, and how the
 * service ends without losing a request. Stands before everything that reads a request, and knows nothing of what is asked.
 */
@NullMarked
package dev.marginwise.intake;

import org.jspecify.annotations.NullMarked;
