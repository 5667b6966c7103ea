/**
 * The questions as one plain form, and the same as data for the script that takes it over.
 */
@NullMarked
package dev.marginwise.pages.wizard;

import org.jspecify.annotations.NullMarked;
