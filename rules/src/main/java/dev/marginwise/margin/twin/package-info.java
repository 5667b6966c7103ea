/**
 * What the twin picture and its tables are drawn from: the wallet and the liquidation prices of both modes side by side
 * while other prices move. Pure functions of an account; no word and no place on a page.
 */
@NullMarked
package dev.marginwise.margin.twin;

import org.jspecify.annotations.NullMarked;
