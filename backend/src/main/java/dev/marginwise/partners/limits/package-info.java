/**
 * How many requests are answered: of a key, and of an address without one. A limit is one time, the time at which all of it
 * is there again; this process keeps it for addresses, and the store or a Redis for keys that several nodes share. Whatever is
 * shared is only asked, never relied on: without it each node counts for itself.
 */
@NullMarked
package dev.marginwise.partners.limits;

import org.jspecify.annotations.NullMarked;
