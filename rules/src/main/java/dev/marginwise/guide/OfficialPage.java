package dev.marginwise.guide;

import java.net.URI;

/** A page of Binance outside this site, and the words of the link to it. */
public record OfficialPage(String id, URI url, String text) {}
