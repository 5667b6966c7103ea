package dev.marginwise.margin.tiers;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.marginwise.margin.json.JsonText;
import dev.marginwise.margin.json.JsonValue;
import dev.marginwise.margin.json.MalformedJsonException;
import dev.marginwise.margin.tiers.TierFault.Kind;
import dev.marginwise.margin.tiers.TierFault.Place;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * Reads a file of tiers, strictly. Its kind is told by its content: the exchange's answer, ccxt's leverage tiers, or a table
 * of ours; each may be packed with gzip, and an answer may lie in {@code data} or {@code result}.
 */
public final class TierFile {
    /** The exchange's answer for all symbols takes less than 1 MB. */
    public static final int MOST_BYTES = 16 * 1024 * 1024;

    private static final int GZIP_FIRST = 0x1f;
    private static final int GZIP_SECOND = 0x8b;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final TierListing listing = new TierListing();
    private Optional<TierSource> source = Optional.empty();
    private Optional<LocalDate> asOf = Optional.empty();
    private boolean onOneLine;

    private TierFile() {}

    /**
     * Everything that a file holds; never fails, whatever it is.
     *
     * @param content at most {@link #MOST_BYTES}, packed or not
     * @param changed the day of a file that names none itself
     */
    public static TierFileReading read(byte[] content, LocalDate changed) {
        TierFile file = new TierFile();
        file.text(content).ifPresent(text -> file.take(text, changed));
        return file.reading();
    }

    private Optional<String> text(byte[] content) {
        return unpacked(content).flatMap(bytes -> {
            try {
                String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
                return Optional.of(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
            } catch (CharacterCodingException notUtf8) {
                listing.fault(Place.file(), Kind.NOT_UTF8);
                return Optional.empty();
            }
        });
    }

    private Optional<byte[]> unpacked(byte[] content) {
        boolean packed = content.length > 1 && (content[0] & 0xff) == GZIP_FIRST && (content[1] & 0xff) == GZIP_SECOND;
        if (!packed) return bounded(content);
        try (GZIPInputStream stream = new GZIPInputStream(new ByteArrayInputStream(content))) {
            return bounded(stream.readNBytes(MOST_BYTES + 1));
        } catch (IOException broken) {
            listing.fault(Place.file(), Kind.BROKEN_GZIP);
            return Optional.empty();
        }
    }

    private Optional<byte[]> bounded(byte[] content) {
        if (content.length <= MOST_BYTES) return Optional.of(content);
        listing.fault(Place.file(), Kind.TOO_LARGE, Integer.toString(MOST_BYTES / 1024 / 1024));
        return Optional.empty();
    }

    private void take(String text, LocalDate changed) {
        // an answer of a megabyte on one line is not copied to be looked at
        onOneLine = text.stripTrailing().indexOf('\n') < 0;
        if (!isJson(text)) {
            if (TierTable.isMeantBy(text)) {
                source = Optional.of(TierSource.TABLE);
                asOf = TierTable.read(text, listing);
            } else {
                listing.fault(Place.file(), Kind.UNKNOWN_FORM);
            }
            return;
        }
        try {
            take(unwrapped(JsonText.read(text)));
            asOf = Optional.of(changed);
        } catch (MalformedJsonException malformed) {
            listing.fault(Place.line(malformed.line()), kind(malformed.fault()), Integer.toString(malformed.column()));
        }
    }

    private static boolean isJson(String text) {
        return text.chars()
                .filter(letter -> !Character.isWhitespace(letter))
                .limit(1)
                .anyMatch(letter -> letter == '[' || letter == '{');
    }

    private void take(JsonValue value) {
        if (ExchangeTiers.isMeantBy(value)) {
            source = Optional.of(TierSource.EXCHANGE);
            ExchangeTiers.read(value, listing);
        } else if (CcxtTiers.isMeantBy(value)) {
            source = Optional.of(TierSource.CCXT);
            CcxtTiers.read(value, listing);
        } else {
            listing.fault(Place.file(), Kind.UNKNOWN_FORM);
        }
    }

    /** Clients hand answers on in an envelope. */
    private static JsonValue unwrapped(JsonValue value) {
        return Stream.of("data", "result")
                .flatMap(name -> value.field(name).stream())
                .findFirst()
                .orElse(value);
    }

    private static Kind kind(MalformedJsonException.Fault fault) {
        return switch (fault) {
            case NO_JSON -> Kind.NOT_JSON;
            case FIELD_TWICE -> Kind.FIELD_TWICE;
            case OUT_OF_BOUNDS -> Kind.OUT_OF_BOUNDS;
        };
    }

    private TierFileReading reading() {
        if (source.isPresent()
                && listing.bySymbol().isEmpty()
                && listing.faults().isEmpty()) {
            listing.fault(Place.file(), Kind.NO_SYMBOLS);
        }
        List<TierFault> faults = new ArrayList<>(listing.faults());
        faults.addAll(TierCheck.faults(listing));
        return new TierFileReading(
                source,
                asOf,
                listing.bySymbol().size(),
                listing.bySymbol().values().stream().mapToInt(List::size).sum(),
                onOneLine ? faults.stream().map(TierFault::withoutLine).toList() : faults,
                List.copyOf(listing.unknownFields()),
                listing.coinMargined(),
                listing.multiplied(),
                faults.isEmpty() && source.isPresent()
                        ? asOf.map(day -> new TierSnapshot(day, source.get(), tiers()))
                        : Optional.empty());
    }

    private Map<String, Tiers> tiers() {
        Map<String, Tiers> bySymbol = new LinkedHashMap<>();
        listing.bySymbol()
                .forEach((symbol, rows) -> bySymbol.put(
                        symbol,
                        new Tiers(rows.stream()
                                .flatMap(Optional::stream)
                                .map(TierRow::tier)
                                .toList())));
        return bySymbol;
    }
}
