/**
 * What whoever runs the service sees of its requests: how many, how long, in which language, and where one spent its time.
 * Nothing here knows an answer, a key or an address of anybody.
 */
@NullMarked
package dev.marginwise.watch;

import org.jspecify.annotations.NullMarked;
