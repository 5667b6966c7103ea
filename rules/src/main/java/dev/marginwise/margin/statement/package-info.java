/**
 * What people already have: answers of the exchange about positions, and tables of them, read into positions as a
 * comparison wants them. What is not read is told by row and reason, and never shown. Knows of margin only numbers, sides
 * and the reader of JSON.
 */
@NullMarked
package dev.marginwise.margin.statement;

import org.jspecify.annotations.NullMarked;
