package dev.marginwise.pages.compare;

/**
 * What holding costs, as the page shows it.
 *
 * @param band what the bands in the picture are
 */
public record HeldPart(ComparePage.Told told, ComparePage.Table table, String band) {}
