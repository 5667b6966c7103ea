package dev.marginwise.pages.guide;

import dev.marginwise.guide.Guide;
import dev.marginwise.guide.Page;
import dev.marginwise.pages.site.Addresses;
import dev.marginwise.pages.site.Language;
import dev.marginwise.pages.site.SiteAddress;
import dev.marginwise.pages.wizard.WizardPage;
import io.micronaut.http.HttpRequest;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a page of the guide site is, in the words of schema.org, as JSON-LD for search engines. */
@Singleton
final class Structure {
    private final SiteAddress address;
    private final JsonMapper json;

    Structure(SiteAddress address, JsonMapper json) {
        this.address = address;
        this.json = json;
    }

    /** The questions with their answers; for every other page the way from the start page to it. */
    String of(HttpRequest<?> request, Guide guide, Page page) {
        Map<String, Object> thing = page.place().equals("faq") ? questions(guide) : way(request, page);
        try {
            return WizardPage.embeddable(json.writeValueAsString(thing));
        } catch (IOException plainValuesCanBeWritten) {
            throw new UncheckedIOException(plainValuesCanBeWritten);
        }
    }

    private static Map<String, Object> questions(Guide guide) {
        List<Object> questions = new ArrayList<>();
        guide.questions().forEach(question -> {
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("@type", "Answer");
            answer.put("text", question.answer().plain());
            Map<String, Object> asked = new LinkedHashMap<>();
            asked.put("@type", "Question");
            asked.put("name", question.question());
            asked.put("acceptedAnswer", answer);
            questions.add(asked);
        });
        Map<String, Object> page = thing("FAQPage");
        page.put("inLanguage", guide.language());
        page.put("mainEntity", questions);
        return page;
    }

    private Map<String, Object> way(HttpRequest<?> request, Page page) {
        Language language = Language.of(request);
        List<Object> steps = new ArrayList<>();
        steps.add(step(request, 1, language.words().of("navigation.start"), language.path(Addresses.START)));
        steps.add(step(request, 2, page.title(), language.path(Addresses.of(page))));
        Map<String, Object> way = thing("BreadcrumbList");
        way.put("itemListElement", steps);
        return way;
    }

    private Map<String, Object> step(HttpRequest<?> request, int position, String name, String path) {
        Map<String, Object> step = new LinkedHashMap<>();
        step.put("@type", "ListItem");
        step.put("position", position);
        step.put("name", name);
        step.put("item", address.of(request, path));
        return step;
    }

    private static Map<String, Object> thing(String type) {
        Map<String, Object> thing = new LinkedHashMap<>();
        thing.put("@context", "https://schema.org");
        thing.put("@type", type);
        return thing;
    }
}
