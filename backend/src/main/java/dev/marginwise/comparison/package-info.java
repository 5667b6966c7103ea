/**
 * What several doors say of a comparison of margin modes: how an account is sent, and how figures, warnings and what they
 * leave out are told. No figure goes from here to a recommendation.
 */
@NullMarked
package dev.marginwise.comparison;

import org.jspecify.annotations.NullMarked;
