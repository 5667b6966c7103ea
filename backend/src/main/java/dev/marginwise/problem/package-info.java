/**
 * Every error as a problem document (RFC 9457), for all doors alike. Nothing here knows a question, a rule or a page.
 */
@NullMarked
package dev.marginwise.problem;

import org.jspecify.annotations.NullMarked;
