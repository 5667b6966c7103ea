/**
 * Server-rendered pages: the records that the templates show, and the doors that fill them. A record here holds words,
 * numbers and addresses only; it knows neither rules nor HTTP, so that a template can be read with nothing else open.
 */
@NullMarked
package dev.marginwise.pages;

import org.jspecify.annotations.NullMarked;
