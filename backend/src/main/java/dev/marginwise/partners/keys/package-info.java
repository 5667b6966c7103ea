/**
 * Who may come in by the partners' door: keys as they are given out, looked up, used, replaced and revoked. The key itself is
 * kept nowhere and never written to a log or an answer.
 */
@NullMarked
package dev.marginwise.partners.keys;

import org.jspecify.annotations.NullMarked;
