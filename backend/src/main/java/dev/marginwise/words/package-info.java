/**
 * What the service says in its own words, in every language it speaks, and which language a reader wants. The words
 * themselves lie in {@code i18n}; nothing here knows a question, a rule or a page.
 */
@NullMarked
package dev.marginwise.words;

import org.jspecify.annotations.NullMarked;
