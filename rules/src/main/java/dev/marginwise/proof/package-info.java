/**
 * The properties that must hold over every answer set of an edition, checked one set at a time. Run by tests, at
 * start-up and from the command line.
 */
@NullMarked
package dev.marginwise.proof;

import org.jspecify.annotations.NullMarked;
