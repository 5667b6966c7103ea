package dev.marginwise.pages.reference;

/** A header of answers. */
public record Header(String name, String description) {

    /** Such as {@code header.Retry-After}. */
    public String anchor() {
        return "header." + name;
    }
}
