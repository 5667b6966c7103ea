/**
 * What several doors say of a recommendation: how answers are sent, how the result is written and kept, in which language
 * and under which headers. Knows no door.
 */
@NullMarked
package dev.marginwise.recommendation;

import org.jspecify.annotations.NullMarked;
