package dev.marginwise.margin.replay;

import dev.marginwise.margin.tiers.SymbolName;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A day whose moves are known.
 *
 * @param id stable for ever: it stands in requests
 * @param date in UTC
 * @param moves by coin, in the order of the file; all down, or all up
 */
public record ReplayDay(String id, LocalDate date, List<CoinMove> moves) {
    private static final Set<String> NEEDED = Set.of("BTC", "ETH");

    /** @throws IllegalArgumentException for a coin twice, without BTC or ETH, or with moves both up and down */
    public ReplayDay {
        moves = List.copyOf(moves);
        Set<String> coins = new HashSet<>();
        Set<Integer> ways = new HashSet<>();
        for (CoinMove move : moves) {
            if (!coins.add(move.coin())) {
                throw new IllegalArgumentException(id + " has " + move.coin() + " twice");
            }
            ways.add(move.move().signum());
        }
        if (!coins.containsAll(NEEDED)) {
            throw new IllegalArgumentException(id + " needs " + NEEDED);
        }
        if (ways.size() != 1 || ways.contains(0)) {
            throw new IllegalArgumentException(id + " moves both ways");
        }
    }

    /** True when prices fell. */
    public boolean fell() {
        return moves.get(0).move().signum() < 0;
    }

    /** How far the coin of a symbol went; empty when there is no figure of it. */
    public Optional<BigDecimal> moveOf(String symbol) {
        String coin = SymbolName.coin(symbol);
        return moves.stream()
                .filter(move -> move.coin().equals(coin))
                .map(CoinMove::move)
                .findFirst();
    }
}
