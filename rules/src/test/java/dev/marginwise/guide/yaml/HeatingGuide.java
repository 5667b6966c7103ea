package dev.marginwise.guide.yaml;

import dev.marginwise.guide.Guide;
import dev.marginwise.rulebook.RuleBook;
import dev.marginwise.rulebook.yaml.BadRuleBookException;
import dev.marginwise.rulebook.yaml.HeatingBook;
import dev.marginwise.rulebook.yaml.RuleBookReader;
import java.util.List;
import java.util.Map;

/** A tiny good guide beside the tiny rule book about home heating; a test changes one thing in it and reads it. */
record HeatingGuide(HeatingBook files, List<String> languages) {
    static final String PLAN = "guide.yml";
    static final String WORDS = "guide/en.yml";
    static final String FRENCH = "guide/fr.yml";

    private static final String PLANNED = """
            languages: [en]
            tiers-as-of: 2030-01-02
            figures:
              heat: "1234.50"
              loss: "600"
              spare: "9.6"
            links:
              meter: https://example.org/meter
            pages:
              - page: walls
                place: guide
                maintainer: stokers
                reviewed: 2030-01-31
                carries: [S2]
                terms: [wall]
                links: [meter]
                sections:
                  - section: what-they-are
                    figures: [heat]
                    shows: {hulls: [isolated, cross]}
                    statements: [S2]
                    sources: [attics-leak]
                  - section: example
                    shows:
                      table:
                        columns: [lost, left]
                        rows:
                          indoors: [loss, spare]
                  - section: said
                    shows: {misunderstandings: [thick-is-warm]}
                  - section: to-do
                    shows: {steps: [close, open]}
                  - section: write-to-us
                    slot: report-address
            glossary:
              - {term: wall, see-also: [room]}
              - {term: room}
            faq:
              - question: cold
                figures: [spare]
                sources: [attics-leak]
            """;

    private static final String SAID = """
            language: en
            date: d MMMM uuuu
            maintainers:
              stokers: The stokers
            figures-note: Measured on {tiers-as-of}.
            links:
              meter: How to read a meter
            sources:
              attics-leak: The Attic Review, 2029
            pages:
              walls:
                title: Walls
                description: What walls do.
                lead: Walls keep heat in.
                sections:
                  what-they-are:
                    heading: What they are
                    caption: Two houses.
                    text:
                      - A [wall](wall) keeps {heat} units in.
                      - It can leak.
                  example:
                    heading: An example
                    caption: One house.
                    row-heading: Where
                    columns:
                      lost: Lost
                      left: Left
                    rows:
                      indoors: Indoors
                  said:
                    heading: What people say
                    misunderstandings:
                      thick-is-warm:
                        said: Thick is warm.
                        so: Only when dry.
                  to-do:
                    heading: What to do
                    steps:
                      close: Close the window.
                      open: Open the valve.
                  write-to-us:
                    heading: Write to us
                    text: [Tell us.]
            glossary:
              wall: It stands around a [room](room).
              room: It has walls.
            faq:
              cold:
                question: Is it cold?
                answer: It is {spare} degrees.
            """;

    static HeatingGuide good() {
        HeatingBook files = HeatingBook.good()
                .with(
                        "texts/en.yml",
                        "  wall: {term: wall,",
                        "  room: {term: room, meaning: Inside.}\n  wall: {term: wall,")
                .withFile(PLAN, PLANNED)
                .withFile(WORDS, SAID);
        return new HeatingGuide(files, List.of("en"));
    }

    /** The good guide told in a second language as well, whose words are English for want of French. */
    static HeatingGuide inTwoLanguages() {
        HeatingBook files = good().files
                .inFrench()
                .with(PLAN, "languages: [en]", "languages: [en, fr]")
                .withFile(FRENCH, SAID.replace("language: en", "language: fr"));
        return new HeatingGuide(files, List.of("en", "fr"));
    }

    HeatingGuide with(String file, String passage, String instead) {
        return new HeatingGuide(files.with(file, passage, instead), languages);
    }

    HeatingGuide without(String file) {
        return new HeatingGuide(files.without(file), languages);
    }

    Map<String, Guide> read() {
        RuleBook book = RuleBookReader.read(HeatingBook.EDITION, languages, files);
        return GuideReader.read(book, files);
    }

    /** What the reader says of it; empty when it reads the guide. */
    List<String> problems() {
        try {
            read();
            return List.of();
        } catch (BadRuleBookException refused) {
            return refused.problems();
        }
    }

    /** {@code file:line} of the first line that holds this passage. */
    String at(String file, String passage) {
        return files.at(file, passage);
    }
}
