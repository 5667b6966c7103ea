package dev.marginwise.pages.compare.picture;

import dev.marginwise.margin.Account;
import dev.marginwise.margin.Position;
import dev.marginwise.margin.Side;
import dev.marginwise.pages.site.Words;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * The positions that move while one stands still.
 *
 * @param moving positions of every other symbol
 */
public record Others(List<Position> moving) {
    public Others {
        moving = List.copyOf(moving);
    }

    public static Others than(Position drawn, Account account) {
        return new Others(account.positions().stream()
                .filter(position -> !position.symbol().equals(drawn.symbol()))
                .toList());
    }

    public boolean none() {
        return moving.isEmpty();
    }

    /** Their coin when it is one, such as {@code ETH}; else the words for several. */
    public String name(Words words) {
        return coins() == 1 ? Symbol.coin(moving.get(0).symbol()) : words.of("compare.others");
    }

    /** Their price after a move, when they share one. */
    public Optional<BigDecimal> priceAfter(BigDecimal move) {
        return coins() == 1 ? Optional.of(moving.get(0).mark().multiply(move.add(BigDecimal.ONE))) : Optional.empty();
    }

    /** True when a fall of their prices costs more than it brings. */
    public boolean loseByFalling() {
        return moving.stream()
                        .map(position -> position.side() == Side.LONG
                                ? position.notional()
                                : position.notional().negate())
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .signum()
                >= 0;
    }

    private long coins() {
        return moving.stream().map(Position::symbol).distinct().count();
    }
}
