/**
 * What all pages share: layout, language, words, prose with explained terms, addresses, and what search engines read. Every
 * room of the pages stands on it; it knows none of them.
 */
@NullMarked
package dev.marginwise.pages.site;

import org.jspecify.annotations.NullMarked;
