/**
 * The start page: what is asked, what is at stake, and where to begin.
 */
@NullMarked
package dev.marginwise.pages.start;

import org.jspecify.annotations.NullMarked;
