/**
 * The rule book and its proof, for people.
 */
@NullMarked
package dev.marginwise.pages.rules;

import org.jspecify.annotations.NullMarked;
