package dev.marginwise.rulebook.yaml;

import dev.marginwise.rulebook.RuleBook;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A tiny good rule book about home heating, kept in memory; a test changes one thing in it and reads it. */
public final class HeatingBook implements RuleBookFiles {
    /** The edition's name. */
    public static final String EDITION = "2030-01";

    private static final String QUESTIONNAIRE = """
            edition: 2030-01
            questions:
              - question: insulation
                options:
                  - option: good
                  - option: fair
                  - option: poor
                  - option: unknown
                    as-risky-as: poor
              - question: rooms
                number: {kind: integer, from: 1}
                options:
                  - option: several
                    numbers: {from: 2}
                  - option: single
                    numbers: {up-to: 1}
                    outside-risk-order: true
              - question: draught
                options:
                  - option: tight
                  - option: leaky
              - question: heat-loss
                number: {kind: decimal, above: 0}
                options:
                  - option: low
                    numbers: {up-to: 2.5}
                  - option: high
                    numbers: {above: 2.5, up-to: 5}
                  - option: extreme
                    numbers: {above: 5}
            """;

    private static final String RULES = """
            measures: [insulate-first]
            rules:
              - gate: needs-insulation
                when: {insulation: [poor, unknown]}
                also: [insulate-first]
                source: [S1]
                examples:
                  - {insulation: poor}
              - gate: single-room
                when: {rooms: single}
                source: [S1]
                examples:
                  - {rooms: single}
              - gate: rooms-lose-together
                when: {rooms: several, draught: leaky}
                source: [S2]
                examples:
                  - {rooms: several, draught: leaky}
              - gate: extreme-loss
                when: {heat-loss: extreme}
                source: [S2]
                examples:
                  - {heat-loss: extreme}
              - gate: too-many-doubts
                when: {cautions: 2}
                source: [S1]
                examples:
                  - {insulation: fair, heat-loss: high}
              - caution: fair-insulation
                when: {insulation: fair}
                examples:
                  - {insulation: fair}
              - caution: high-loss
                when: {heat-loss: high}
                source: [S2]
                examples:
                  - {heat-loss: high}
              - contradiction: tight-ruin
                when: {insulation: poor, draught: tight}
                examples:
                  - {insulation: poor, draught: tight}
            next-steps:
              - step: call-a-builder
                only: {also: insulate-first}
              - step: read-the-meter
                url: https://example.org/meter
            journeys:
              - journey: A tight house with several rooms earns cross
                answers: {insulation: good, rooms: several, draught: tight, heat-loss: low}
                expect: {mode: cross, gates: [], also: [], cautions: [], contradictions: []}
            """;

    private static final String PROMISES = """
            promises:
              - promise: ruins-stay-isolated
                statement: Poor insulation always gives isolated.
                when:
                  answers: {insulation: [poor, unknown]}
                then: {mode: isolated, also: [insulate-first]}
            """;

    private static final String SOURCES = """
            statements:
              - statement: S1
                rules: [needs-insulation, single-room, too-many-doubts]
              - statement: S2
                rules: [rooms-lose-together, extreme-loss, high-loss]
                shown: [guide]
              - statement: S3
                out-of-scope: Boilers are another guide.
            facts:
              - fact: attics-leak
                publisher: The Attic Review
                title: Most heat leaves through the roof
                url: https://example.org/attics
            """;

    private static final String TEXTS = """
            language: en
            name: English
            counts: ["no", one, two]
            notice: Heating is not advice.
            questions:
              insulation:
                topic: Insulation
                text: How well is the house insulated?
                why: Heat leaves through [the walls](wall).
                missing: Choose the insulation
                met: Insulated well
                options:
                  good: {text: Good, answered: Good.}
                  fair: {text: Fair, answered: Fair., lapse: Worse walls.}
                  poor: {text: Poor, answered: Poor.}
                  unknown: {text: Not sure, answered: Not known.}
              rooms:
                topic: Rooms
                text: How many rooms are heated?
                why: One room shares with nobody.
                missing: Choose the rooms
                met: Several rooms
                options:
                  several: {text: Several, answered: Several.}
                  single: {text: One, answered: One.}
              draught:
                topic: Draught
                text: Do the windows close?
                hint: Hold a candle to them.
                why: Draught takes heat from all rooms.
                missing: Choose the draught
                met: Windows close
                options:
                  tight: {text: Tight, answered: Tight.}
                  leaky: {text: Leaky, answered: Leaky.}
              heat-loss:
                topic: Heat loss
                text: How much heat is lost?
                why: A loss is paid for.
                missing: Choose the loss
                met: Little lost
                options:
                  low: {text: Low, answered: Low.}
                  high: {text: High, answered: High.}
                  extreme: {text: Extreme, answered: Extreme.}
            rules:
              needs-insulation: {heading: Insulate, text: First.}
              single-room: {heading: One room, text: Nothing to share.}
              rooms-lose-together: {heading: Together, text: All rooms cool.}
              extreme-loss: {heading: Extreme, text: Too much.}
              too-many-doubts: {heading: Doubts, text: Too many.}
              fair-insulation: {heading: Fair, text: Could be better.}
              high-loss: {heading: High, text: Could be less.}
              tight-ruin: {heading: Odd, text: Do look again.}
            measures:
              insulate-first: {name: Insulate, text: Walls first., headline: Isolated with insulation}
            statements:
              S1: Keep a room's heat in the room.
              S2: Rooms share their heat.
              S3: Boilers come later.
            result:
              isolated:
                headline: Isolated fits
                summary: {one: One reason., other: "{Count} reasons."}
                either-way: One of these holds in either case.
                explains: The heat stays.
              cross:
                headline: {none: Cross fits, one: Cross with one caution, other: "Cross with {count} cautions"}
                summary: No answer calls for isolated.
                explains: The heat is shared.
              incomplete: Some questions are open.
              live-page: See the meter.
            next-steps:
              call-a-builder: {heading: Call., text: A builder.}
              read-the-meter: {heading: Read., text: The meter.}
            glossary:
              wall: {term: wall, meaning: What stands around a room.}
            """;

    private final Map<String, String> files;

    private HeatingBook(Map<String, String> files) {
        this.files = files;
    }

    /** The book without a problem. */
    public static HeatingBook good() {
        return new HeatingBook(Map.of(
                "questionnaire.yml", QUESTIONNAIRE,
                "rules.yml", RULES,
                "promises.yml", PROMISES,
                "sources.yml", SOURCES,
                "texts/en.yml", TEXTS));
    }

    /** The same with one passage changed, which must stand in that file exactly once. */
    public HeatingBook with(String file, String passage, String instead) {
        String content = files.getOrDefault(file, "");
        if (content.split(Pattern.quote(passage), -1).length != 2) {
            throw new IllegalArgumentException("not exactly once in " + file + ": " + passage);
        }
        return withFile(file, content.replace(passage, instead));
    }

    /** The same with another file in its place, or one more. */
    public HeatingBook withFile(String file, String content) {
        Map<String, String> changed = new LinkedHashMap<>(files);
        changed.put(file, content);
        return new HeatingBook(changed);
    }

    public HeatingBook without(String file) {
        Map<String, String> changed = new LinkedHashMap<>(files);
        changed.remove(file);
        return new HeatingBook(changed);
    }

    @Override
    public Optional<String> content(String name) {
        return Optional.ofNullable(files.get(name));
    }

    public RuleBook read() {
        return readIn("en");
    }

    public RuleBook readIn(String... languages) {
        return RuleBookReader.read(EDITION, List.of(languages), this);
    }

    /** The same with texts in French as well, whose words are English for want of French. */
    public HeatingBook inFrench() {
        String english = content("texts/en.yml").orElseThrow();
        return withFile(
                "texts/fr.yml",
                english.replace("language: en", "language: fr")
                        .replace("result:\n", "promises:\n  ruins-stay-isolated: Les ruines, toujours.\nresult:\n"));
    }

    /** What the reader says of it; empty when it reads the book. */
    public List<String> problems() {
        return problemsIn("en");
    }

    List<String> problemsIn(String... languages) {
        try {
            readIn(languages);
            return List.of();
        } catch (BadRuleBookException refused) {
            return refused.problems();
        }
    }

    /** {@code file:line} of the first line that holds this passage. */
    public String at(String file, String passage) {
        String before = files.getOrDefault(file, "").split(Pattern.quote(passage), 2)[0];
        if (before.equals(files.get(file))) {
            throw new IllegalArgumentException("not in " + file + ": " + passage);
        }
        return file + ":" + (1 + before.chars().filter(c -> c == '\n').count());
    }
}
