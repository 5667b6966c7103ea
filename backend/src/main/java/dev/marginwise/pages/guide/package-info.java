/**
 * The guide site: its pages, the glossary and the common questions, as an edition's guide says them.
 */
@NullMarked
package dev.marginwise.pages.guide;

import org.jspecify.annotations.NullMarked;
