/**
 * What can be asked and what was answered: closed questions, their options, answers read strictly from words and numbers,
 * and groups of answer sets. Knows no rule and no text.
 */
@NullMarked
package dev.marginwise.questionnaire;

import org.jspecify.annotations.NullMarked;
