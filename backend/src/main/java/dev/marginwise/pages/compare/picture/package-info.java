/**
 * The twin picture: where entry, stop, liquidation and bankruptcy of one position lie in both modes, placed by the server as
 * shares of the plot, and the bars of the wallet.
 */
@NullMarked
package dev.marginwise.pages.compare.picture;

import org.jspecify.annotations.NullMarked;
