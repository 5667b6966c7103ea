/**
 * What counts as a number in an account, and how far arithmetic with it is carried.
 */
@NullMarked
package dev.marginwise.margin.number;

import org.jspecify.annotations.NullMarked;
