package dev.marginwise.margin.twin;

import dev.marginwise.margin.Account;
import dev.marginwise.margin.Comparison;
import dev.marginwise.margin.Position;
import dev.marginwise.margin.PositionComparison;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Where the wallet is in both modes after prices moved, in USDT. */
public record WalletShares(Isolated isolated, Cross cross) {

    /**
     * Every position isolated. The shares add up to the wallet, or to the isolated wallets where those are more.
     *
     * @param gone positions that were liquidated on the way
     * @param open all others
     * @param untouched what no position can reach
     */
    public record Isolated(List<Position> gone, List<Position> open, BigDecimal untouched) {
        public Isolated {
            gone = List.copyOf(gone);
            open = List.copyOf(open);
        }

        /** The isolated wallets of the positions that are gone. */
        public BigDecimal lost() {
            return wallets(gone);
        }

        /** The isolated wallets behind the positions that are open. */
        public BigDecimal behind() {
            return wallets(open);
        }

        private static BigDecimal wallets(List<Position> positions) {
            return positions.stream().map(Position::isolatedWallet).reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    /**
     * Every position cross. Both shares add up to the wallet.
     *
     * @param gone true when the account was liquidated on the way
     * @param lost the whole wallet when it is gone; else the open loss, at most the wallet, and 0 for a profit
     * @param behind what is left of the wallet
     */
    public record Cross(boolean gone, BigDecimal lost, BigDecimal behind) {}

    /**
     * Works them out.
     *
     * @param move how far the price of a position moved, a fraction of its mark price
     * @param crossGone true when the cross account was liquidated on the way
     */
    public static WalletShares after(
            Account account, Comparison compared, Function<Position, BigDecimal> move, boolean crossGone) {
        return new WalletShares(isolated(compared, move), cross(account, move, crossGone));
    }

    private static Isolated isolated(Comparison compared, Function<Position, BigDecimal> move) {
        List<Position> gone = new ArrayList<>();
        List<Position> open = new ArrayList<>();
        for (PositionComparison position : compared.positions()) {
            boolean over = position.isolatedEndurance().endsBy(move.apply(position.position()));
            (over ? gone : open).add(position.position());
        }
        return new Isolated(gone, open, compared.isolated().untouched());
    }

    private static Cross cross(Account account, Function<Position, BigDecimal> move, boolean gone) {
        BigDecimal profit = account.positions().stream()
                .map(position -> position.profitAt(position.priceAfter(move.apply(position))))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal lost =
                gone ? account.wallet() : profit.negate().max(BigDecimal.ZERO).min(account.wallet());
        return new Cross(gone, lost, account.wallet().subtract(lost));
    }
}
