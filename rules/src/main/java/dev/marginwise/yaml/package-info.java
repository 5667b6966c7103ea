/**
 * Strict reading of YAML: values that know their file and line, keys that must be taken, and problems collected until
 * an author can see them all. Knows the syntax, and nothing of what an edition holds.
 */
@NullMarked
package dev.marginwise.yaml;

import org.jspecify.annotations.NullMarked;
