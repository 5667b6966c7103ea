package dev.marginwise.margin;

import dev.marginwise.margin.tiers.Tier;
import dev.marginwise.margin.tiers.TierSnapshot;
import dev.marginwise.margin.tiers.Tiers;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Draws accounts over wide ranges from a seed: every size of tier, both sides, hedge legs, gains, losses, thin margins. */
public final class RandomAccount {
    private static final TierSnapshot SNAPSHOT = TierSnapshot.published();

    private final Random random;

    public RandomAccount(long seed) {
        this.random = new Random(seed);
    }

    public Account account(int mostPositions) {
        return account(mostPositions, true);
    }

    /** No symbol twice. */
    Account oneWay(int mostPositions) {
        return account(mostPositions, false);
    }

    private Account account(int mostPositions, boolean hedge) {
        List<Position> positions = new ArrayList<>();
        Map<String, BigDecimal> marks = new HashMap<>();
        int count = 1 + random.nextInt(mostPositions);
        for (int index = 0; index < count; index++) {
            String symbol =
                    SNAPSHOT.symbols().get(random.nextInt(SNAPSHOT.symbols().size()));
            if (!hedge && marks.containsKey(symbol)) {
                continue;
            }
            BigDecimal entry = marks.containsKey(symbol) ? between(marks.get(symbol), 0.8, 1.2) : number(-5, 5);
            BigDecimal mark = marks.computeIfAbsent(symbol, name -> between(entry, 0.85, 1.15));
            positions.add(position(symbol, entry, mark));
        }
        BigDecimal size = positions.stream().map(Position::notional).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Account(between(size, 0.01, random.nextBoolean() ? 0.3 : 1.5), positions);
    }

    /** Two legs of one symbol, large and nearly balanced, so that a fall liquidates as well as a rise. */
    Account nearlyBalanced() {
        String symbol = SNAPSHOT.symbols().get(random.nextInt(SNAPSHOT.symbols().size()));
        BigDecimal mark = number(-5, 5);
        BigDecimal quantity = number(6, 9).divide(mark, new MathContext(6));
        BigDecimal size = quantity.multiply(mark);
        boolean netLong = random.nextBoolean();
        Position larger = leg(symbol, netLong ? Side.LONG : Side.SHORT, quantity, mark);
        Position smaller = leg(symbol, netLong ? Side.SHORT : Side.LONG, between(quantity, 0.4, 1), mark);
        return new Account(between(size, 0.05, 1), List.of(larger, smaller));
    }

    private Position leg(String symbol, Side side, BigDecimal quantity, BigDecimal mark) {
        return new Position(
                symbol,
                side,
                quantity,
                between(mark, 0.95, 1.05),
                mark,
                BigDecimal.ONE,
                quantity.multiply(mark),
                Optional.empty(),
                SNAPSHOT.tiersOf(symbol).orElseThrow());
    }

    private Position position(String symbol, BigDecimal entry, BigDecimal mark) {
        BigDecimal quantity = number(1, 9).divide(mark, new MathContext(6));
        BigDecimal leverage = BigDecimal.valueOf(1 + random.nextInt(50));
        BigDecimal margin = Position.initialMargin(quantity, entry, leverage);
        return new Position(
                symbol,
                random.nextBoolean() ? Side.LONG : Side.SHORT,
                quantity,
                entry,
                mark,
                leverage,
                random.nextBoolean() ? margin : between(margin, 0.5, 3),
                random.nextBoolean() ? Optional.empty() : Optional.of(between(mark, 0.5, 1.5)),
                SNAPSHOT.tiersOf(symbol).orElseThrow());
    }

    /** Six digits, its magnitude even over powers of ten. */
    BigDecimal number(int lowestPower, int highestPower) {
        double power = lowestPower + random.nextDouble() * (highestPower - lowestPower);
        return new BigDecimal(Math.pow(10, power), new MathContext(6));
    }

    /** Six digits, a number times a factor between two. */
    BigDecimal between(BigDecimal number, double least, double most) {
        double factor = least + random.nextDouble() * (most - least);
        return number.multiply(new BigDecimal(factor, new MathContext(6)), new MathContext(6));
    }

    /** One to four tiers whose rates and amounts obey nothing. */
    Tiers unruly(BigDecimal around) {
        List<Tier> tiers = new ArrayList<>();
        BigDecimal floor = BigDecimal.ZERO;
        int count = 1 + random.nextInt(4);
        for (int index = 0; index < count; index++) {
            BigDecimal cap = floor.add(between(around, 0.1, 0.8));
            tiers.add(new Tier(
                    floor,
                    index == count - 1 ? Optional.empty() : Optional.of(cap),
                    between(new BigDecimal("0.3"), 0, 1),
                    between(around, -0.1, 0.2),
                    Optional.empty()));
            floor = cap;
        }
        return new Tiers(tiers);
    }

    Position with(Position position, BigDecimal isolatedWallet, Tiers tiers) {
        return new Position(
                position.symbol(),
                position.side(),
                position.quantity(),
                position.entry(),
                position.mark(),
                position.leverage(),
                isolatedWallet,
                position.stop(),
                tiers);
    }
}
