/**
 * What a rule author runs: proves an edition in the making and tells what it decides differently. The only room of the
 * decision core that prints.
 */
@NullMarked
package dev.marginwise.command;

import org.jspecify.annotations.NullMarked;
