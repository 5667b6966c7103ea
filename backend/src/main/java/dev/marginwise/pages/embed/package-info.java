/**
 * The questions and the result for a frame in somebody else's page: who may frame them, and what differs there. The one
 * room that shows what other pages show, so it knows {@code wizard} and {@code result}; nobody knows it.
 */
@NullMarked
package dev.marginwise.pages.embed;

import org.jspecify.annotations.NullMarked;
