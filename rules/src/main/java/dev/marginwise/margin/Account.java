package dev.marginwise.margin;

import dev.marginwise.margin.number.Figure;
import dev.marginwise.margin.tiers.SymbolName;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A futures wallet and the positions that it carries; each may be thought isolated, or all of them cross.
 *
 * @param wallet wallet balance in the margin asset, the isolated wallets included: what stands behind all positions in cross mode
 */
public record Account(BigDecimal wallet, List<Position> positions) {
    /** So many positions can be compared at once. */
    public static final int MOST_POSITIONS = 50;

    /** What a wallet holds when no position tells. */
    public static final String USUAL_ASSET = "USDT";

    /**
     * @throws IllegalArgumentException for no position or more than {@link #MOST_POSITIONS}, a wallet that is not
     *     positive, or two mark prices of one symbol
     */
    public Account {
        Figure.requirePositive(wallet, "wallet");
        positions = List.copyOf(positions);
        if (positions.isEmpty() || positions.size() > MOST_POSITIONS) {
            throw new IllegalArgumentException(positions.size() + " positions");
        }
        Map<String, BigDecimal> marks = new HashMap<>();
        for (Position position : positions) {
            BigDecimal known = marks.putIfAbsent(position.symbol(), position.mark());
            if (known != null && known.compareTo(position.mark()) != 0) {
                throw new IllegalArgumentException(position.symbol() + " has two mark prices");
            }
        }
    }

    /** What the wallet and every amount of money is in: the margin asset of the positions, such as USDC. */
    public String marginAsset() {
        return positions.stream()
                .map(position -> SymbolName.marginAsset(position.symbol()))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(USUAL_ASSET);
    }

    /** All isolated wallets together, in the margin asset. */
    public BigDecimal isolatedWallets() {
        return positions.stream().map(Position::isolatedWallet).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Where cross mode liquidates each position, all other symbols at their marks, in the order of the positions. */
    public List<Liquidation> crossLiquidations() {
        CrossMargin cross = new CrossMargin(this);
        return IntStream.range(0, positions.size()).mapToObj(cross::liquidation).toList();
    }

    /** Positions of the same symbol as the one at this index, itself included: they share one price. */
    List<Position> legsOf(int index) {
        String symbol = positions.get(index).symbol();
        return positions.stream()
                .filter(position -> position.symbol().equals(symbol))
                .toList();
    }

    /** Positions of every other symbol than that of the one at this index. */
    List<Position> othersThan(int index) {
        String symbol = positions.get(index).symbol();
        return positions.stream()
                .filter(position -> !position.symbol().equals(symbol))
                .toList();
    }
}
