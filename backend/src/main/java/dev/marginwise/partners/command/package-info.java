/**
 * What whoever runs the service types behind the jar's name. Works on the store and on files, while the service runs and while it
 * does not, and starts no server.
 */
@NullMarked
package dev.marginwise.partners.command;

import org.jspecify.annotations.NullMarked;
