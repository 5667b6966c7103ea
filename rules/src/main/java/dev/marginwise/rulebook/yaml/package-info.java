/**
 * Files to rule books: the only place that knows YAML. Strict, and patient: every problem of all files is reported at
 * once, with file, line and what to do.
 */
@NullMarked
package dev.marginwise.rulebook.yaml;

import org.jspecify.annotations.NullMarked;
