/**
 * What we know: one edition's questions, rules, statements, promises and texts, as values. Reading them from files is
 * the matter of {@code rulebook.yaml}; deciding with them, of {@code decision}.
 */
@NullMarked
package dev.marginwise.rulebook;

import org.jspecify.annotations.NullMarked;
