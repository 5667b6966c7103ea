package dev.marginwise.pages.compare;

import dev.marginwise.pages.compare.picture.HoldingBand;
import dev.marginwise.pages.compare.picture.TogetherPicture;
import dev.marginwise.pages.compare.picture.TwinPicture;
import dev.marginwise.pages.compare.picture.WalletBar;
import dev.marginwise.pages.site.Lead;
import dev.marginwise.pages.site.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Both modes with somebody's own numbers. Without figures (a form not understood, or a position still empty) only form
 * and notice are shown.
 *
 * @param address where the form is sent, this page in its language
 * @param errors what was not understood, each a link to its field
 * @param summary the account in one line
 * @param editing true when the form stands open
 * @param paste what is told at the box for positions that somebody has
 */
public record ComparePage(
        String address,
        Form form,
        List<Link> errors,
        String summary,
        boolean editing,
        Optional<Figures> figures,
        Lead notice,
        Paste paste) {
    public ComparePage {
        errors = List.copyOf(errors);
    }

    /** The same with what is told at the box; what was not understood there comes first among the errors. */
    ComparePage with(Paste told) {
        List<Link> all = new ArrayList<>();
        told.error().ifPresent(error -> all.add(Link.to(error, "#paste-text")));
        all.addAll(errors);
        return new ComparePage(address, form, all, summary, editing, figures, notice, told);
    }

    /**
     * The box for positions that somebody has.
     *
     * @param text what stands in it
     * @param error why it was not read
     * @param read what was read
     * @param hidden what the form carries along: the exchange's own figures
     */
    public record Paste(String text, Optional<String> error, Optional<Read> read, List<Hidden> hidden) {
        public Paste {
            hidden = List.copyOf(hidden);
        }

        Paste carrying(List<Hidden> fields) {
            return new Paste(text, error, read, fields);
        }
    }

    /**
     * What was read out of a text, what to know of it, and which rows were left out.
     *
     * @param positions how many
     */
    public record Read(int positions, String summary, List<String> remarks, List<String> leftOut) {
        public Read {
            remarks = List.copyOf(remarks);
            leftOut = List.copyOf(leftOut);
        }
    }

    /** A field that nobody sees. */
    public record Hidden(String name, String value) {}

    /**
     * What was typed.
     *
     * @param symbols address of the page that lists the symbols whose tiers are known
     * @param full true when no further position can be added
     * @param besides what may stay empty
     */
    public record Form(Field wallet, List<Row> positions, String symbols, boolean full, BesidesPart besides) {
        public Form {
            positions = List.copyOf(positions);
        }
    }

    /**
     * A position as it was typed.
     *
     * @param number from 1
     * @param side long or short
     * @param tier what the exchange shows of a symbol that no table knows; empty for any other
     */
    public record Row(int number, String heading, Field symbol, Field side, List<Field> tier, List<Field> figures) {
        public Row {
            tier = List.copyOf(tier);
            figures = List.copyOf(figures);
        }
    }

    /** One field: its name, which is its id too, its label, what was typed, and what is wrong with that. */
    public record Field(String name, String label, String value, boolean optional, Optional<String> error) {}

    /**
     * What the numbers say.
     *
     * @param drawn the positions that can be drawn, the one that is marked as current
     * @param picture absent when no other position is open
     * @param price where it stands in the picture: {@code with ETH at 2,400}
     * @param left what is left when all prices move together
     * @param beside why the exchange's figures may differ from ours, where they are shown
     * @param held what holding costs, with a band in the picture, when that was asked for
     * @param replay what a day would have done, when one was chosen
     */
    public record Figures(
            List<Link> drawn,
            List<Warned> warnings,
            Told told,
            Optional<TwinPicture> picture,
            Slider others,
            String price,
            List<WalletBar> wallet,
            TogetherPicture left,
            Slider together,
            Told fall,
            List<WalletBar> fallen,
            List<Table> tables,
            Optional<String> beside,
            List<String> assumptions,
            Optional<HoldingBand> band,
            Optional<HeldPart> held,
            Optional<ReplayPart> replay) {
        public Figures {
            drawn = List.copyOf(drawn);
            warnings = List.copyOf(warnings);
            wallet = List.copyOf(wallet);
            fallen = List.copyOf(fallen);
            tables = List.copyOf(tables);
            assumptions = List.copyOf(assumptions);
        }
    }

    /** A warning, and the position it is about, if it is about one. */
    public record Warned(Optional<String> about, String text) {}

    /** What a picture shows, in words; {@code alarm} is what should not be overlooked. */
    public record Told(String plain, Optional<String> alarm) {}

    /** A slider over moves in per cent; {@code text} is its value in words. */
    public record Slider(String name, String label, String min, String max, String value, String text) {}

    /** Figures with a head; the first cell of a row is its head. */
    public record Table(String id, String caption, List<String> head, List<Line> lines) {
        public Table {
            head = List.copyOf(head);
            lines = List.copyOf(lines);
        }
    }

    /** A row of a table; {@code marked} where the picture stands. */
    public record Line(List<String> cells, boolean marked) {
        public Line {
            cells = List.copyOf(cells);
        }
    }
}
