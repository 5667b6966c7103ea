package dev.marginwise.pages.guide;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.marginwise.guide.FrequentQuestion;
import dev.marginwise.guide.Guide;
import dev.marginwise.guide.Page;
import dev.marginwise.pages.site.Addresses;
import dev.marginwise.pages.site.EmbeddedJson;
import dev.marginwise.pages.site.Language;
import dev.marginwise.pages.site.SiteAddress;
import io.micronaut.http.HttpRequest;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.util.List;

/** What a page of the guide site is, in the words of schema.org, as JSON-LD for search engines. */
@Singleton
final class Structure {
    private static final String SCHEMA = "https://schema.org";

    private final SiteAddress address;
    private final EmbeddedJson json;

    Structure(SiteAddress address, EmbeddedJson json) {
        this.address = address;
        this.json = json;
    }

    /** The questions with their answers; for every other page the way from the start page to it. */
    String of(HttpRequest<?> request, Guide guide, Page page) {
        return json.of(page.place().equals("faq") ? FaqPage.of(guide) : way(request, page));
    }

    private BreadcrumbList way(HttpRequest<?> request, Page page) {
        Language language = Language.of(request);
        return BreadcrumbList.of(List.of(
                ListItem.of(
                        1,
                        language.words().of("navigation.start"),
                        address.of(request, language.path(Addresses.START))),
                ListItem.of(2, page.title(), address.of(request, language.path(Addresses.of(page))))));
    }

    /** A page of questions; {@code inLanguage} is a BCP 47 tag. */
    @Serdeable.Serializable
    record FaqPage(
            @JsonProperty("@context") String context,
            @JsonProperty("@type") String type,
            String inLanguage,
            List<Question> mainEntity) {
        static FaqPage of(Guide guide) {
            return new FaqPage(
                    SCHEMA,
                    "FAQPage",
                    guide.language(),
                    guide.questions().stream().map(Question::of).toList());
        }
    }

    /** A question by its words. */
    @Serdeable.Serializable
    record Question(@JsonProperty("@type") String type, String name, Answer acceptedAnswer) {
        static Question of(FrequentQuestion asked) {
            Answer answer = new Answer("Answer", asked.answer().plain());
            return new Question("Question", asked.question(), answer);
        }
    }

    /** An answer without its marks. */
    @Serdeable.Serializable
    record Answer(@JsonProperty("@type") String type, String text) {}

    /** The way to a page, from the start on. */
    @Serdeable.Serializable
    record BreadcrumbList(
            @JsonProperty("@context") String context,
            @JsonProperty("@type") String type,
            List<ListItem> itemListElement) {
        static BreadcrumbList of(List<ListItem> steps) {
            return new BreadcrumbList(SCHEMA, "BreadcrumbList", steps);
        }
    }

    /** A step of the way, the first being 1; {@code item} is an absolute address. */
    @Serdeable.Serializable
    record ListItem(@JsonProperty("@type") String type, int position, String name, String item) {
        static ListItem of(int position, String name, String item) {
            return new ListItem("ListItem", position, name, item);
        }
    }
}
