/**
 * Server-rendered pages, a room a page, all standing on {@code site}. An {@code XController} answers, {@code XPages} fills,
 * an {@code XPage} is shown: it holds words, numbers and addresses only and knows neither rules nor HTTP, so that a template
 * can be read with nothing else open.
 */
@NullMarked
package dev.marginwise.pages;

import org.jspecify.annotations.NullMarked;
