package dev.marginwise.pages.guide;

import dev.marginwise.pages.site.Hull;
import dev.marginwise.pages.site.Link;
import dev.marginwise.pages.site.Outbound;
import dev.marginwise.pages.site.Quote;
import dev.marginwise.rulebook.Prose;
import java.util.List;
import java.util.Optional;

/** A page of the guide site that goes from section to section; {@code label} says where in the guide it stands. */
public record GuidePage(
        Optional<String> label, String title, Prose lead, List<Section> sections, GuideSide side, GuideEnd end) {
    public GuidePage {
        sections = List.copyOf(sections);
    }

    /** A section: its id is its anchor; {@code report} is where to report an error, where the section asks for it. */
    public record Section(
            String id, String heading, List<Prose> text, Shown shown, Optional<Link> report, Grounds grounds) {
        public Section {
            text = List.copyOf(text);
        }
    }

    /** What a section shows besides its text; at most one of these is there. */
    public record Shown(
            Optional<Ships> ships,
            Optional<Figures> figures,
            List<Misunderstood> misunderstood,
            List<Prose> steps,
            List<Prose> points) {
        static final Shown NOTHING = new Shown(Optional.empty(), Optional.empty(), List.of(), List.of(), List.of());

        public Shown {
            misunderstood = List.copyOf(misunderstood);
            steps = List.copyOf(steps);
            points = List.copyOf(points);
        }
    }

    /** One drawing or both, and what they show. */
    public record Ships(List<Hull> hulls, String caption) {
        public Ships {
            hulls = List.copyOf(hulls);
        }
    }

    /**
     * A table of figures as the language writes them; the first heading is that of the rows. Where the rows are drawn,
     * {@code level} is what the second column shows all the way down.
     */
    public record Figures(String caption, List<String> headings, Optional<String> level, List<Row> rows) {
        public Figures {
            headings = List.copyOf(headings);
            rows = List.copyOf(rows);
        }
    }

    /** A row; {@code dots} is empty unless the table is drawn as well. */
    public record Row(String heading, List<String> cells, Optional<Dots> dots) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** The two figures of a row on one axis, in per cent of its length: a level that stays, and what moves. */
    public record Dots(int level, int moving) {
        /** True where the moving figure has passed the level. */
        public boolean passed() {
            return moving > level;
        }
    }

    /** What people say, and what is so. */
    public record Misunderstood(String said, Prose so) {}

    /** What a text rests on, and the note that goes with its figures. */
    public record Grounds(List<Quote> statements, List<Source> sources, Optional<Prose> figuresNote) {
        public Grounds {
            statements = List.copyOf(statements);
            sources = List.copyOf(sources);
        }
    }

    /** Who says so, and where it can be read. */
    public record Source(String citation, Optional<Outbound> link) {}
}
