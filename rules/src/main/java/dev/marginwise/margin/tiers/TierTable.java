package dev.marginwise.margin.tiers;

import dev.marginwise.margin.tiers.TierFault.Kind;
import dev.marginwise.margin.tiers.TierFault.Place;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Our own form: {@code # as of: date}, other notes behind {@code #}, the names of columns, a tier a line. */
final class TierTable {
    private static final String DATE = "# as of: ";
    private static final List<String> NAMES = List.of("symbol", "floor", "cap", "max_leverage", "mmr", "cum");
    private static final String COLUMNS = String.join(",", NAMES);

    private final TierListing listing;
    private Optional<LocalDate> asOf = Optional.empty();
    private boolean begun;
    private String last = "";
    private Optional<String> symbol = Optional.empty();

    private TierTable(TierListing listing) {
        this.listing = listing;
    }

    static boolean isMeantBy(String text) {
        return text.lines().anyMatch(line -> line.startsWith(DATE) || line.startsWith(NAMES.get(0) + ","));
    }

    /** The day that the table says it is of. */
    static Optional<LocalDate> read(String text, TierListing listing) {
        TierTable table = new TierTable(listing);
        List<String> lines = text.lines().toList();
        for (int index = 0; index < lines.size(); index++) {
            table.take(lines.get(index).strip(), index + 1);
        }
        if (table.asOf.isEmpty() && listing.faults().stream().noneMatch(fault -> fault.kind() == Kind.NO_SUCH_DATE)) {
            listing.fault(Place.file(), Kind.NO_DATE, DATE.strip());
        }
        return table.asOf;
    }

    private void take(String line, int number) {
        if (line.startsWith(DATE)) {
            date(line.substring(DATE.length()).strip(), number);
        } else if (line.equals(COLUMNS)) {
            begun = true;
        } else if (!line.isEmpty() && !line.startsWith("#")) {
            tier(line.split(",", -1), number);
        }
    }

    private void date(String written, int number) {
        try {
            asOf = Optional.of(LocalDate.parse(written));
        } catch (DateTimeException notADay) {
            listing.fault(Place.line(number), Kind.NO_SUCH_DATE);
        }
    }

    private void tier(String[] cells, int number) {
        if (!begun) {
            listing.fault(Place.line(number), Kind.NO_COLUMNS, COLUMNS);
            begun = true; // told once
        }
        if (cells.length != NAMES.size()) {
            listing.fault(Place.line(number), Kind.OTHER_COLUMNS, COLUMNS);
            return;
        }
        if (!cells[0].equals(last)) {
            last = cells[0];
            symbol = listing.open(cells[0], number);
        }
        symbol.ifPresent(name -> listing.add(name, row(name, cells, number)));
    }

    private Optional<TierRow> row(String name, String[] cells, int line) {
        int number = listing.next(name);
        Place place = new Place(Optional.of(name), OptionalInt.of(number), OptionalInt.of(line));
        List<BigDecimal> figures = new ArrayList<>(); // of the columns behind the symbol
        for (int index = 1; index < cells.length; index++) {
            listing.figure(place, NAMES.get(index), Optional.of(cells[index])).ifPresent(figures::add);
        }
        if (figures.size() < NAMES.size() - 1) return Optional.empty();
        return Optional.of(new TierRow(
                name, number, line, figures.get(0), figures.get(1), figures.get(2), figures.get(3), figures.get(4)));
    }
}
