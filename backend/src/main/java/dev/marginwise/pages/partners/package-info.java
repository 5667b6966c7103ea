/**
 * How a partner begins: the first five minutes as commands to copy, and what holds afterwards.
 */
@NullMarked
package dev.marginwise.pages.partners;

import org.jspecify.annotations.NullMarked;
