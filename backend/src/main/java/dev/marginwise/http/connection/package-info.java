/** What stands on a connection before anything is routed: its deadline, its sizes, whether a request is sound, and packed bodies. */
@NullMarked
package dev.marginwise.http.connection;

import org.jspecify.annotations.NullMarked;
