/**
 * Many recommendations in one request, a line each: read, decided and written as they pass, in the memory of a few lines.
 * Nothing here decides; whoever is not certain of a line hands it to the strict reader.
 */
@NullMarked
package dev.marginwise.api.batch;

import org.jspecify.annotations.NullMarked;
