/**
 * What the guide site says in one edition and one language, as values: pages, glossary, questions. It explains, and
 * decides nothing. Reading it from files is the matter of {@code guide.yaml}.
 */
@NullMarked
package dev.marginwise.guide;

import org.jspecify.annotations.NullMarked;
