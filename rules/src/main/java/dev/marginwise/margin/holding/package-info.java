/**
 * What holding an account costs: fees for opening and closing, and what funding does to wallets and liquidation prices over
 * a time. Rate and time are the person's own: nothing here foretells a rate.
 */
@NullMarked
package dev.marginwise.margin.holding;

import org.jspecify.annotations.NullMarked;
