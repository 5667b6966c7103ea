package dev.marginwise.pages.guide;

import dev.marginwise.pages.site.Link;
import java.util.List;

/** Beside a page of the guide site: the pages of its group, if it has one, what is on it, and the way to the questions. */
public record GuideSide(List<Link> group, List<Link> contents, String questions, String wizardUrl) {
    public GuideSide {
        group = List.copyOf(group);
        contents = List.copyOf(contents);
    }
}
