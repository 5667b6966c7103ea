/**
 * The decision as others read it: every answer set on a line of its own, a decision table, DMN. Nothing here decides
 * anything anew.
 */
@NullMarked
package dev.marginwise.export;

import org.jspecify.annotations.NullMarked;
