/**
 * The API for programmers, told from the description that is served at {@code /openapi.yml} and from nothing else.
 */
@NullMarked
package dev.marginwise.pages.reference;

import org.jspecify.annotations.NullMarked;
