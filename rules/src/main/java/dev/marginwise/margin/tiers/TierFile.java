package dev.marginwise.margin.tiers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a table of tiers: {@code # as of: date}, other notes behind {@code #}, the names of columns, a tier a line. */
final class TierFile {
    private static final String DATE = "# as of: ";
    private static final String COLUMNS = "symbol,floor,cap,max_leverage,mmr,cum";

    private final String name;
    private final Map<String, List<Tier>> tiers = new LinkedHashMap<>();
    private Optional<LocalDate> asOf = Optional.empty();

    private TierFile(String name) {
        this.name = name;
    }

    static TierSnapshot read(String resource) {
        try (InputStream stream = TierFile.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException(resource + " is missing");
            }
            return parse(resource, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static TierSnapshot parse(String name, String text) {
        TierFile file = new TierFile(name);
        List<String> lines = text.lines().toList();
        for (int index = 0; index < lines.size(); index++) {
            try {
                file.take(lines.get(index));
            } catch (IllegalArgumentException | DateTimeException broken) {
                throw new IllegalStateException(name + ":" + (index + 1) + ": " + broken.getMessage(), broken);
            }
        }
        return file.snapshot();
    }

    private void take(String line) {
        if (line.startsWith(DATE)) {
            asOf = Optional.of(LocalDate.parse(line.substring(DATE.length())));
        }
        if (line.startsWith("#") || line.equals(COLUMNS)) {
            return;
        }
        String[] cells = line.split(",", -1);
        if (cells.length != 6) {
            throw new IllegalArgumentException("a tier has the columns " + COLUMNS);
        }
        List<Tier> soFar = tiers.computeIfAbsent(cells[0], symbol -> new ArrayList<>());
        soFar.add(new Tier(
                new BigDecimal(cells[1]),
                Optional.of(new BigDecimal(cells[2])),
                new BigDecimal(cells[4]),
                new BigDecimal(cells[5]),
                Optional.of(new BigDecimal(cells[3]))));
        new Tiers(soFar); // a tier that does not follow is told with its line
    }

    private TierSnapshot snapshot() {
        Map<String, Tiers> bySymbol = new LinkedHashMap<>();
        tiers.forEach((symbol, inOrder) -> bySymbol.put(symbol, new Tiers(inOrder)));
        return new TierSnapshot(
                asOf.orElseThrow(() -> new IllegalStateException(name + " needs a line '" + DATE + "date'")), bySymbol);
    }
}
