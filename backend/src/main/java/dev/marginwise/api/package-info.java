/**
 * The public JSON API: questionnaire, consultation, recommendations, margin comparisons. Wire records lie beside their
 * controllers; every name in them is published and stays.
 */
@NullMarked
package dev.marginwise.api;

import org.jspecify.annotations.NullMarked;
