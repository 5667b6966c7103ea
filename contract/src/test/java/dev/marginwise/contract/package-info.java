/**
 * Holds the API to its contract from outside: with clients that others would generate, and to what was published before.
 * Nothing of the service is on the class path; it runs as its jar.
 */
@NullMarked
package dev.marginwise.contract;

import org.jspecify.annotations.NullMarked;
