/**
 * The strict reader of JSON bodies: every field that is unknown, missing or of the wrong kind is refused by name, with its
 * place, all of them at once.
 */
@NullMarked
package dev.marginwise.json;

import org.jspecify.annotations.NullMarked;
