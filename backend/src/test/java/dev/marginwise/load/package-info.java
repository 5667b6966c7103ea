/** A load run of the API beside a bare echo, started by hand: measured, never asserted. */
@NullMarked
package dev.marginwise.load;

import org.jspecify.annotations.NullMarked;
