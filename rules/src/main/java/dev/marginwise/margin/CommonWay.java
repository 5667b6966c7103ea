package dev.marginwise.margin;

import dev.marginwise.margin.Headroom.Leg;
import dev.marginwise.margin.number.Figure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All prices on their way at once: each goes straight from its mark by its own move, and all are at the same share of
 * their ways. Where liquidation begins is found exactly.
 *
 * @param moves one a position, fractions of its mark price, at least −1
 */
public record CommonWay(Account account, List<BigDecimal> moves) {

    /** @throws IllegalArgumentException for another number of moves than of positions, or a move below −1 */
    public CommonWay {
        moves = List.copyOf(moves);
        if (moves.size() != account.positions().size()) {
            throw new IllegalArgumentException(
                    moves.size() + " moves for " + account.positions().size() + " positions");
        }
        for (BigDecimal move : moves) {
            if (Figure.requireBounded(move).compareTo(Shock.LOWEST) < 0) {
                throw new IllegalArgumentException("no price falls by " + move);
            }
        }
    }

    /** The share of the way, from 0 to 1, at which isolated mode liquidates a position; empty when none of it does. */
    public Optional<BigDecimal> isolatedEnd(int index) {
        BigDecimal move = moves.get(index);
        MoveToLiquidation endurance = new IsolatedMargin(account.positions().get(index)).endurance();
        if (endurance.over()) {
            return Optional.of(BigDecimal.ZERO);
        }
        if (!endurance.endsBy(move)) {
            return Optional.empty();
        }
        return (move.signum() < 0 ? endurance.down() : endurance.up())
                .map(end -> Figure.quotient(end, move).min(BigDecimal.ONE));
    }

    /** The share of the way, from 0 to 1, at which cross mode liquidates the account; empty when none of it does. */
    public Optional<BigDecimal> crossEnd() {
        BigDecimal constant = account.wallet();
        List<Leg> legs = new ArrayList<>();
        for (int index = 0; index < moves.size(); index++) {
            Position position = account.positions().get(index);
            if (moves.get(index).signum() == 0) {
                constant = constant.add(position.profit()).subtract(position.maintenance());
            } else {
                constant = constant.subtract(position.side().of(position.entryNotional()));
                BigDecimal notional = position.notional();
                legs.add(new Leg(position.side(), notional, notional.multiply(moves.get(index)), position.tiers()));
            }
        }
        return new Headroom(constant, legs).upTo(BigDecimal.ONE);
    }

    /** Profit of a position in USDT at the end of the way, were it held until then. */
    public BigDecimal profitAtEnd(int index) {
        Position position = account.positions().get(index);
        return position.profitAt(position.priceAfter(moves.get(index)));
    }
}
