/**
 * What a partner can show to others: a decision, signed. Signs and checks compact JWS (EdDSA with Ed25519); the keys lie in
 * the store and are remembered here, so that a receipt is checked while the store is away.
 */
@NullMarked
package dev.marginwise.partners.receipts;

import org.jspecify.annotations.NullMarked;
