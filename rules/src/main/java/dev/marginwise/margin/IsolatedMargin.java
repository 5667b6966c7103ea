package dev.marginwise.margin;

import java.math.BigDecimal;
import java.util.List;

/** A position whose own isolated wallet alone stands behind it: {@code TMM₁ = UPNL₁ = 0}. */
final class IsolatedMargin {
    private final Position position;
    private final PriceHeadroom headroom;

    IsolatedMargin(Position position) {
        this.position = position;
        this.headroom = PriceHeadroom.of(List.of(position), position.isolatedWallet());
    }

    Liquidation liquidation() {
        return Liquidation.of(
                position,
                headroom,
                headroom.bankruptcyPrice(BigDecimal.ZERO),
                position.isolatedWallet(),
                Liquidation.marginRatio(
                        position.maintenance(), position.isolatedWallet().add(position.profit())));
    }

    MoveToLiquidation endurance() {
        return headroom.endurance();
    }
}
