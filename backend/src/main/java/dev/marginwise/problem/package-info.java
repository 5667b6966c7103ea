/**
 * Every error as a problem document (RFC 9457), for all doors alike, and the strict reader of JSON bodies that
 * collects what is wrong with one. Nothing here knows a question, a rule or a page.
 */
@NullMarked
package dev.marginwise.problem;

import org.jspecify.annotations.NullMarked;
