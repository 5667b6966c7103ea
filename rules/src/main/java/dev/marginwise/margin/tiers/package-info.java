/**
 * Tables of maintenance margin tiers, and their readers: which rate and amount a notional falls under, by symbol and as of
 * which day.
 */
@NullMarked
package dev.marginwise.margin.tiers;

import org.jspecify.annotations.NullMarked;
