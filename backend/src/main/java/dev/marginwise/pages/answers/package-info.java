/**
 * The whole decision on one printable page.
 */
@NullMarked
package dev.marginwise.pages.answers;

import org.jspecify.annotations.NullMarked;
