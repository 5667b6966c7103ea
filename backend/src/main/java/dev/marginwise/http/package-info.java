/** What every answer carries whichever door it left by: security headers, a request id; and the hashed assets. */
@NullMarked
package dev.marginwise.http;

import org.jspecify.annotations.NullMarked;
