package dev.marginwise.margin.replay;

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

/** Reads a table of days: notes behind {@code #}, the names of columns, a line for each source of each coin. */
final class ReplayFile {
    private static final String COLUMNS = "day,coin,venue,open,extreme,address";

    private final Map<String, Map<String, List<Candle>>> days = new LinkedHashMap<>();

    private ReplayFile() {}

    static ReplayDays read(String resource) {
        try (InputStream stream = ReplayFile.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException(resource + " is missing");
            }
            return parse(resource, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static ReplayDays parse(String name, String text) {
        ReplayFile file = new ReplayFile();
        List<String> lines = text.lines().toList();
        for (int index = 0; index < lines.size(); index++) {
            try {
                file.take(lines.get(index));
            } catch (IllegalArgumentException broken) {
                throw new IllegalStateException(name + ":" + (index + 1) + ": " + broken.getMessage(), broken);
            }
        }
        try {
            return file.days();
        } catch (IllegalArgumentException | DateTimeException broken) {
            throw new IllegalStateException(name + ": " + broken.getMessage(), broken);
        }
    }

    private void take(String line) {
        if (line.startsWith("#") || line.equals(COLUMNS)) {
            return;
        }
        String[] cells = line.split(",", -1);
        if (cells.length != 6) {
            throw new IllegalArgumentException("a line has the columns " + COLUMNS);
        }
        days.computeIfAbsent(cells[0], day -> new LinkedHashMap<>())
                .computeIfAbsent(cells[1], coin -> new ArrayList<>())
                .add(new Candle(cells[2], new BigDecimal(cells[3]), new BigDecimal(cells[4]), cells[5]));
    }

    private ReplayDays days() {
        return new ReplayDays(days.entrySet().stream()
                .map(day -> new ReplayDay(
                        day.getKey(),
                        LocalDate.parse(day.getKey()),
                        day.getValue().entrySet().stream()
                                .map(coin -> new CoinMove(coin.getKey(), coin.getValue()))
                                .toList()))
                .toList());
    }
}
