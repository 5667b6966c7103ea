package dev.marginwise.rulebook;

import java.net.URI;
import java.util.Optional;

/** A published fact that help texts may use, with where it stands. */
public record Fact(String id, String publisher, String title, Optional<String> date, Optional<URI> url) {}
