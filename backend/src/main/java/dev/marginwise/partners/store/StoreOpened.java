package dev.marginwise.partners.store;

/** The store of the service answers for the first time since the start. */
public record StoreOpened() {}
