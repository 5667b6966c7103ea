/**
 * What can be asked and what was answered: closed questions, their options, and answers read strictly from words and
 * numbers. Knows no rule and no text.
 */
@NullMarked
package dev.marginwise.questionnaire;

import org.jspecify.annotations.NullMarked;
