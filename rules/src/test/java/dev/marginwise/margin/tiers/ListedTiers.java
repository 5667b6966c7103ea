package dev.marginwise.margin.tiers;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/** A good table of invented tiers, written in each form that is read; single figures can be made wrong. */
final class ListedTiers {
    static final LocalDate DAY = LocalDate.of(2026, 5, 1);

    /** The figures of one tier as texts; one that is empty is left out where the form allows that. */
    static final class Row {
        String number;
        String floor;
        String cap;
        String leverage;
        String rate;
        String cum;

        private Row(int number, BigDecimal floor, BigDecimal cap, int leverage, BigDecimal rate, BigDecimal cum) {
            this.number = Integer.toString(number);
            this.floor = floor.toPlainString();
            this.cap = cap.toPlainString();
            this.leverage = Integer.toString(leverage);
            this.rate = rate.toPlainString();
            this.cum = cum.toPlainString();
        }
    }

    /** The forms of a file. */
    enum Form {
        EXCHANGE,
        CCXT,
        TABLE
    }

    private final Map<String, List<Row>> bySymbol = new LinkedHashMap<>();

    /** So many symbols with so many tiers in all, as far as possible like the exchange's. */
    static ListedTiers invented(long seed, int symbols, int tiers) {
        Random random = new Random(seed);
        ListedTiers listed = new ListedTiers();
        for (int index = 0; index < symbols; index++) {
            int from = (int) ((long) tiers * index / symbols);
            int to = (int) ((long) tiers * (index + 1) / symbols);
            listed.bySymbol.put("C" + index + (index % 19 == 7 ? "USDC" : "USDT"), rows(random, to - from));
        }
        return listed;
    }

    private static List<Row> rows(Random random, int count) {
        List<Row> rows = new ArrayList<>();
        BigDecimal floor = BigDecimal.ZERO;
        BigDecimal rate = BigDecimal.ZERO;
        BigDecimal cum = BigDecimal.ZERO;
        int leverage = count * 3 + 1;
        for (int number = 1; number <= count; number++) {
            BigDecimal cap = floor.add(BigDecimal.valueOf(10L * (1 + random.nextInt(50_000))));
            BigDecimal next = rate.add(BigDecimal.valueOf(1 + random.nextInt(900 / count), 3));
            cum = number == 1 ? cum : floor.multiply(next.subtract(rate)).add(cum);
            leverage -= 1 + random.nextInt(3);
            rows.add(new Row(number, floor, cap, leverage, next, cum));
            rate = next;
            floor = cap;
        }
        return rows;
    }

    List<String> symbols() {
        return List.copyOf(bySymbol.keySet());
    }

    /** @param number from 1 */
    Row row(String symbol, int number) {
        return bySymbol.getOrDefault(symbol, List.of()).get(number - 1);
    }

    List<Row> rows(String symbol) {
        return bySymbol.getOrDefault(symbol, List.of());
    }

    byte[] in(Form form) {
        return text(form).getBytes(UTF_8);
    }

    static byte[] packed(byte[] content) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream stream = new GZIPOutputStream(packed)) {
            stream.write(content);
        } catch (IOException neverOfMemory) {
            throw new UncheckedIOException(neverOfMemory);
        }
        return packed.toByteArray();
    }

    String text(Form form) {
        return switch (form) {
            case EXCHANGE -> exchange();
            case CCXT -> ccxt();
            case TABLE -> table();
        };
    }

    /** A tier a line, so that places can be told. */
    private String exchange() {
        List<String> symbols = new ArrayList<>();
        bySymbol.forEach((symbol, rows) -> symbols.add("{\"symbol\":\"" + symbol + "\",\"brackets\":[\n"
                + String.join(
                        ",\n",
                        rows.stream()
                                .map(row -> "{\"bracket\":" + row.number + ",\"initialLeverage\":" + row.leverage
                                        + ",\"notionalCap\":" + row.cap + ",\"notionalFloor\":" + row.floor
                                        + ",\"maintMarginRatio\":" + row.rate + ",\"cum\":" + row.cum + "}")
                                .toList())
                + "]}"));
        return "[" + String.join(",\n", symbols) + "]";
    }

    private String ccxt() {
        List<String> symbols = new ArrayList<>();
        bySymbol.forEach((symbol, rows) -> symbols.add("\"" + ccxt(symbol) + "\":[\n"
                + String.join(
                        ",\n",
                        rows.stream()
                                .map(row -> "{\"tier\":" + row.number + ".0,\"minNotional\":" + row.floor
                                        + ",\"maxNotional\":" + row.cap + ",\"maintenanceMarginRate\":" + row.rate
                                        + ",\"maxLeverage\":" + row.leverage + ",\"info\":{\"cum\":\"" + row.cum
                                        + "\"}}")
                                .toList())
                + "]"));
        return "{" + String.join(",\n", symbols) + "}";
    }

    private static String ccxt(String symbol) {
        String asset = symbol.substring(symbol.length() - 4);
        return symbol.substring(0, symbol.length() - 4) + "/" + asset + ":" + asset;
    }

    private String table() {
        StringBuilder file = new StringBuilder("# as of: " + DAY + "\nsymbol,floor,cap,max_leverage,mmr,cum\n");
        bySymbol.forEach((symbol, rows) -> rows.forEach(
                row -> file.append(String.join(",", symbol, row.floor, row.cap, row.leverage, row.rate, row.cum))
                        .append('\n')));
        return file.toString();
    }
}
