package dev.marginwise.margin.twin;

import dev.marginwise.margin.Account;
import dev.marginwise.margin.Position;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * The positions that move while one stands still.
 *
 * @param moving positions of every other symbol, in the order of the account
 */
public record Others(List<Position> moving) {
    public Others {
        moving = List.copyOf(moving);
    }

    public static Others than(Position still, Account account) {
        return new Others(account.positions().stream()
                .filter(position -> !position.symbol().equals(still.symbol()))
                .toList());
    }

    public boolean none() {
        return moving.isEmpty();
    }

    /** Their symbol, when they share one. */
    public Optional<String> symbol() {
        List<String> symbols = moving.stream().map(Position::symbol).distinct().toList();
        return symbols.size() == 1 ? Optional.of(symbols.get(0)) : Optional.empty();
    }

    /** Their price in USDT after a move, a fraction of their mark price, when they share one. */
    public Optional<BigDecimal> priceAfter(BigDecimal move) {
        return symbol().map(shared -> moving.get(0).priceAfter(move));
    }

    /** True when a fall of their prices costs at least as much as it brings; true also of none. */
    public boolean loseByFalling() {
        return moving.stream()
                        .map(position -> position.side().of(position.notional()))
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .signum()
                >= 0;
    }
}
