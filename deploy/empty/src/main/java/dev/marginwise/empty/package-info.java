/** The yardstick of a start: nothing but Micronaut, asked at the same address as the service. */
@NullMarked
package dev.marginwise.empty;

import org.jspecify.annotations.NullMarked;
