/**
 * Both modes with somebody's own numbers: the form, the tables and the sentences. Nothing is stored.
 */
@NullMarked
package dev.marginwise.pages.compare;

import org.jspecify.annotations.NullMarked;
