/**
 * The published editions as the service holds them: read at start, proved beside it, asked for recommendations. A refusal
 * is a problem document, a disagreement is counted; no door and no page is known here.
 */
@NullMarked
package dev.marginwise.editions;

import org.jspecify.annotations.NullMarked;
