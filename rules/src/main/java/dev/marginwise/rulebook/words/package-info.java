/**
 * Parts of a rule book as part of a sentence: what a rule asks for, which numbers a question takes. Said alike by the
 * service and by the command line.
 */
@NullMarked
package dev.marginwise.rulebook.words;

import org.jspecify.annotations.NullMarked;
