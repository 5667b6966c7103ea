package dev.marginwise.pages.site;

import java.util.List;
import java.util.Optional;

/**
 * What stands around every page. {@code language} is a BCP 47 tag, {@code title} the whole document title,
 * {@code home} the start page in this language, {@code canonical} the page's absolute address. Navigation and footer
 * name only pages that exist; the wizard leaves the navigation empty. {@code reviewed} says when the site was last
 * reviewed, and by whom. {@code indexed} is false where a search engine should not list the page (a result, an error).
 * {@code structured} is the page as JSON-LD, written by {@link EmbeddedJson}; {@code picture} is the absolute address of
 * the picture to show beside a link to the page.
 */
public record Layout(
        String language,
        String title,
        String description,
        String home,
        Optional<String> canonical,
        Assets assets,
        List<Link> navigation,
        List<Link> footer,
        List<OtherLanguage> otherLanguages,
        String edition,
        String reviewed,
        boolean indexed,
        List<Alternate> alternates,
        String picture,
        Optional<String> structured) {
    public Layout {
        navigation = List.copyOf(navigation);
        footer = List.copyOf(footer);
        otherLanguages = List.copyOf(otherLanguages);
        alternates = List.copyOf(alternates);
    }

    /** Addresses of what the browser loads beside the page; scripts are ES modules. */
    public record Assets(List<String> stylesheets, String icon, List<String> scripts) {
        public Assets {
            stylesheets = List.copyOf(stylesheets);
            scripts = List.copyOf(scripts);
        }
    }

    /** Where a page lies in a language, or for readers of any other ({@code x-default}); an absolute address. */
    public record Alternate(String language, String url) {}

    /** The same page in another language; the link says so in that language. */
    public record OtherLanguage(String language, String text, String url) {}
}
