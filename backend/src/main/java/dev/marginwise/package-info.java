/** The service: starts everything and owns nothing else. Each room below has one reason to change. */
@NullMarked
package dev.marginwise;

import org.jspecify.annotations.NullMarked;
