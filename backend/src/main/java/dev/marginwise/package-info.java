/** The service: {@link Application} starts everything and stands here alone. Each room below has one reason to change. */
@NullMarked
package dev.marginwise;

import org.jspecify.annotations.NullMarked;
