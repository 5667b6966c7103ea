package dev.marginwise.guide;

import java.time.LocalDate;

/** Who maintains a page, and when it was last reviewed, as a date and as the language writes it. */
public record Review(String maintainer, LocalDate reviewed, String reviewedInWords) {}
