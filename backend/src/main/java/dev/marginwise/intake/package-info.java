/**
 * Who is let in: how many connections stand open, what is refused while more comes than can be answered, how the service
 * ends without losing a request; and what is done once an event loop has served all that it found. Stands before everything
 * that reads a request, and knows nothing of what is asked.
 */
@NullMarked
package dev.marginwise.intake;

import org.jspecify.annotations.NullMarked;
