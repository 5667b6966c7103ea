package dev.marginwise.guide.yaml;

import dev.marginwise.yaml.Place;

/** A statement that the guide quotes or carries: where on the site, by what, and where that is written down. */
record ShownStatement(String statement, String shownAt, String by, Place place) {}
