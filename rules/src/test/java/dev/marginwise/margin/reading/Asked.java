package dev.marginwise.margin.reading;

import dev.marginwise.margin.Account;
import dev.marginwise.margin.Comparison;
import dev.marginwise.margin.reading.ComparisonRequest.PositionRequest;
import dev.marginwise.margin.reading.ComparisonRequest.ShockRequest;
import dev.marginwise.margin.reading.ComparisonRequest.TierRequest;
import dev.marginwise.margin.tiers.TierSnapshot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Builds requests as texts: {@code new Asked("2000").open("BTCUSDT", "long", "0.1", "60000", "10").with("stop", "57000")}. */
public final class Asked {
    private static final TierSnapshot SNAPSHOT = TierSnapshot.published();

    private static final class Open {
        private final Map<String, String> fields = new LinkedHashMap<>();
        private Optional<List<TierRequest>> tiers = Optional.empty();

        private PositionRequest request() {
            return new PositionRequest(
                    field("symbol"),
                    field("side"),
                    field("quantity"),
                    field("entry"),
                    field("mark"),
                    field("leverage"),
                    field("addedMargin"),
                    field("isolatedWallet"),
                    field("stop"),
                    tiers);
        }

        private Optional<String> field(String name) {
            return Optional.ofNullable(fields.get(name));
        }
    }

    private final String wallet;
    private final List<Open> positions = new ArrayList<>();
    private Optional<ShockRequest> shock = Optional.empty();

    public Asked(String wallet) {
        this.wallet = wallet;
    }

    /** The account of section 4 of the domain: 0.1 BTC and 2 ETH, both long, 10× each. */
    public static Asked workedPicture() {
        return new Asked("2000")
                .open("BTCUSDT", "long", "0.1", "60000", "10")
                .open("ETHUSDT", "long", "2", "3000", "10");
    }

    public Asked open(String symbol, String side, String quantity, String entry, String leverage) {
        Open position = new Open();
        position.fields.put("symbol", symbol);
        position.fields.put("side", side);
        position.fields.put("quantity", quantity);
        position.fields.put("entry", entry);
        position.fields.put("leverage", leverage);
        positions.add(position);
        return this;
    }

    /** One more field of the position opened last. */
    public Asked with(String field, String value) {
        last().fields.put(field, value);
        return this;
    }

    /** A field of any position. */
    public Asked with(int index, String field, String value) {
        positions.get(index).fields.put(field, value);
        return this;
    }

    Asked without(String field) {
        last().fields.remove(field);
        return this;
    }

    /** One more tier for the position opened last: floor, cap, rate, cum; an empty cap is left out. */
    public Asked tier(String floor, String cap, String rate, String cum) {
        List<TierRequest> tiers = new ArrayList<>(last().tiers.orElse(List.of()));
        tiers.add(new TierRequest(
                Optional.of(floor),
                cap.isEmpty() ? Optional.empty() : Optional.of(cap),
                Optional.of(rate),
                Optional.of(cum)));
        last().tiers = Optional.of(tiers);
        return this;
    }

    Asked noTiers() {
        last().tiers = Optional.of(List.of());
        return this;
    }

    public Asked shock(String from, String to, String steps) {
        shock = Optional.of(new ShockRequest(Optional.of(from), Optional.of(to), Optional.of(steps)));
        return this;
    }

    ComparisonRequest request() {
        return new ComparisonRequest(
                Optional.of(wallet),
                shock,
                positions.stream().map(Open::request).toList());
    }

    public AccountReading read() {
        return new AccountReader(SNAPSHOT).read(request());
    }

    public AccountReading.Understood understood() {
        return read().fold(understood -> understood, problems -> {
            throw new AssertionError(problems.toString());
        });
    }

    public Account account() {
        return understood().account();
    }

    public Comparison compare() {
        return understood().compare();
    }

    /** {@code pointer KIND} of each problem. */
    public List<String> refusals() {
        return read().fold(
                        understood -> List.of(),
                        problems -> problems.stream()
                                .map(problem -> problem.pointer() + " " + problem.kind())
                                .toList());
    }

    /** {@code pointer KIND} of each warning. */
    public List<String> warnings() {
        return compare().warnings().stream()
                .map(warning -> warning.pointer() + " " + warning.kind())
                .toList();
    }

    private Open last() {
        return positions.get(positions.size() - 1);
    }
}
