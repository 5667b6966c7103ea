/**
 * Problems as pages: what went wrong, and what each kind of problem means.
 */
@NullMarked
package dev.marginwise.pages.problem;

import org.jspecify.annotations.NullMarked;
