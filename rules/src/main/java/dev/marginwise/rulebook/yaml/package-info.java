/**
 * Files to rule books, with the strict reader of {@code dev.marginwise.yaml}. Patient: every problem of all files is
 * reported at once, with file, line and what to do.
 */
@NullMarked
package dev.marginwise.rulebook.yaml;

import org.jspecify.annotations.NullMarked;
