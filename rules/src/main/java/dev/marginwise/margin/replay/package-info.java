/**
 * What a real day would have done to an account: the moves of coins on dated days, each with two sources that agree, from
 * {@code margin/replays.csv}, and the account on its way along them. Says nothing of days to come.
 */
@NullMarked
package dev.marginwise.margin.replay;

import org.jspecify.annotations.NullMarked;
