/**
 * What is said in our own words, in every language spoken, by the service and by the command line alike. The words
 * themselves lie in {@code i18n}; nothing here knows a question, a rule or a page.
 */
@NullMarked
package dev.marginwise.words;

import org.jspecify.annotations.NullMarked;
