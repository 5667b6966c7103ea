package dev.marginwise.margin.statement;

import dev.marginwise.margin.Side;
import dev.marginwise.margin.exchange.ExchangeFigures;
import dev.marginwise.margin.exchange.MarginMode;
import dev.marginwise.margin.exchange.ShownPrice;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Draws what somebody may have open, from a seed: both sides and modes, hedge legs, prices of every size. */
final class DrawnAccounts {
    private static final List<String> COINS =
            List.of("BTC", "ETH", "SOL", "1000PEPE", "ADA", "币安人生", "XRP", "1INCH", "BNB", "4");

    private final Random random;

    DrawnAccounts(long seed) {
        random = new Random(seed);
    }

    /** At most so many positions; rows count from 1. */
    List<StatedPosition> positions(int most) {
        Map<String, BigDecimal> marks = new LinkedHashMap<>();
        List<StatedPosition> positions = new ArrayList<>();
        int count = 1 + random.nextInt(most);
        for (int row = 1; row <= count; row++) {
            String symbol = COINS.get(random.nextInt(COINS.size())) + "USDT";
            BigDecimal mark = marks.computeIfAbsent(symbol, name -> figure(1 + random.nextInt(99_999), 8));
            positions.add(position(row, symbol, mark));
        }
        return positions;
    }

    private StatedPosition position(int row, String symbol, BigDecimal mark) {
        Side side = random.nextBoolean() ? Side.LONG : Side.SHORT;
        BigDecimal quantity = figure(1 + random.nextInt(999_999), 3);
        BigDecimal entry = figure(1 + random.nextInt(9_999_999), 8);
        boolean isolated = random.nextBoolean();
        return new StatedPosition(
                row,
                symbol,
                side,
                quantity,
                entry,
                Optional.of(mark),
                BigDecimal.valueOf(1 + random.nextInt(125)),
                isolated ? Optional.of(figure(1 + random.nextInt(999_999), 8)) : Optional.empty(),
                new ExchangeFigures(
                        Optional.of(isolated ? MarginMode.ISOLATED : MarginMode.CROSS),
                        Optional.of(
                                random.nextInt(4) == 0
                                        ? ShownPrice.NONE
                                        : ShownPrice.of(figure(1 + random.nextInt(9_999), 8))),
                        Optional.of(side.of(quantity.multiply(mark.subtract(entry)))
                                        .stripTrailingZeros())
                                .map(profit -> profit.scale() < 0 ? profit.setScale(0) : profit)));
    }

    private BigDecimal figure(int digits, int mostDecimals) {
        BigDecimal figure =
                BigDecimal.valueOf(digits, random.nextInt(mostDecimals + 1)).stripTrailingZeros();
        return figure.scale() < 0 ? figure.setScale(0) : figure;
    }
}
