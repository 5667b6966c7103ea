package dev.marginwise.pages.guide;

import dev.marginwise.pages.site.Link;
import dev.marginwise.pages.site.Outbound;
import java.util.List;
import java.util.Optional;

/**
 * The end of a page of the guide site: where to read on here, which pages outside belong to it, and who maintains it.
 * {@code offers} are those that the site was set up with.
 */
public record GuideEnd(
        List<Link> readOn, List<Outbound> official, List<Outbound> offers, String review, Optional<String> overdue) {
    public GuideEnd {
        readOn = List.copyOf(readOn);
        official = List.copyOf(official);
        offers = List.copyOf(offers);
    }
}
