/**
 * The door for programs that think: tools of the Model Context Protocol at {@code /mcp}. Each tells what the API tells of the
 * same input, in the same words, and never what to do.
 */
@NullMarked
package dev.marginwise.agents;

import org.jspecify.annotations.NullMarked;
