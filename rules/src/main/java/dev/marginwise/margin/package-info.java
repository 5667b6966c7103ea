/**
 * Liquidation arithmetic of USDⓈ-M linear futures, and the comparison of isolated with cross margin: pure functions on
 * records, in exact decimals. Knows of its own rooms only numbers and tiers, and no clock and no network. Amounts are in USDT,
 * rates and moves are fractions (0.01 is 1 %). Fees and funding are reckoned in {@code holding}, days that were in
 * {@code replay}. Not modelled: liquidation fee, partial liquidation, ADL, slippage, which cross position is closed first,
 * Multi-Assets mode.
 */
@NullMarked
package dev.marginwise.margin;

import org.jspecify.annotations.NullMarked;
