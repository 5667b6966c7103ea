/**
 * What partners leave with us, on SQLite or PostgreSQL: the only room that knows SQL. One set of statements and migrations
 * serves both: ids and times are made by us, times are milliseconds since 1970. No other room waits for it: every call gives
 * a future that is kept or failed within a second.
 */
@NullMarked
package dev.marginwise.partners.store;

import org.jspecify.annotations.NullMarked;
