package dev.marginwise.pages.compare.picture;

import dev.marginwise.margin.Account;
import dev.marginwise.margin.Comparison;
import dev.marginwise.margin.Position;
import dev.marginwise.margin.PositionComparison;
import dev.marginwise.margin.Side;
import dev.marginwise.pages.site.Amounts;
import dev.marginwise.pages.site.Hull;
import dev.marginwise.pages.site.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Draws the wallet in both modes after prices moved.
 *
 * @param move how far the price of a position moved, a fraction of its mark price
 * @param crossGone true when the cross account was liquidated on the way
 */
public record WalletBars(
        Account account,
        Comparison compared,
        Function<Position, BigDecimal> move,
        boolean crossGone,
        Words words,
        Amounts amounts) {
    /** More coins than these are counted, not named. */
    private static final int NAMED = 2;

    private record Share(String kind, BigDecimal amount, String text) {}

    public List<WalletBar> both() {
        return List.of(isolated(), cross());
    }

    private WalletBar isolated() {
        List<Position> gone = new ArrayList<>();
        List<Position> open = new ArrayList<>();
        for (PositionComparison position : compared.positions()) {
            boolean over = position.isolatedEndurance().endsBy(move.apply(position.position()));
            (over ? gone : open).add(position.position());
        }
        BigDecimal untouched = compared.isolated().untouched();
        List<Share> shares = new ArrayList<>();
        shares.add(new Share("gone", wallets(gone), words.of("compare.bar.gone", coins(gone))));
        shares.add(new Share("behind", wallets(open), words.of("compare.bar.behind", coins(open))));
        shares.add(new Share("untouched", untouched, words.of("compare.bar.untouched")));
        return new WalletBar(
                Hull.ISOLATED,
                parts(shares),
                words.of(
                        "compare.bar.at-stake",
                        amounts.amount(compared.isolated().atStake()),
                        amounts.amount(untouched)));
    }

    private WalletBar cross() {
        BigDecimal profit = account.positions().stream().map(this::profit).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal loss = crossGone
                ? account.wallet()
                : profit.negate().max(BigDecimal.ZERO).min(account.wallet());
        List<Share> shares = List.of(
                new Share("gone", loss, words.of(crossGone ? "compare.bar.all-gone" : "compare.bar.open-loss")),
                new Share("behind", account.wallet().subtract(loss), words.of("compare.bar.behind-all")));
        return new WalletBar(
                Hull.CROSS, parts(shares), words.of("compare.bar.all-at-stake", amounts.amount(account.wallet())));
    }

    private BigDecimal profit(Position position) {
        BigDecimal price = position.mark().multiply(move.apply(position).add(BigDecimal.ONE));
        BigDecimal gain = position.quantity().multiply(price.subtract(position.entry()));
        return position.side() == Side.LONG ? gain : gain.negate();
    }

    private static BigDecimal wallets(List<Position> positions) {
        return positions.stream().map(Position::isolatedWallet).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private String coins(List<Position> positions) {
        List<String> coins = positions.stream()
                .map(position -> Symbol.coin(position.symbol()))
                .distinct()
                .toList();
        return coins.size() <= NAMED
                ? coins.stream().collect(Collectors.joining(words.of("compare.list")))
                : words.of("compare.positions", positions.size());
    }

    private List<WalletBar.Part> parts(List<Share> shares) {
        double whole = shares.stream()
                .map(Share::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .doubleValue();
        List<WalletBar.Part> parts = new ArrayList<>();
        double x = 0;
        for (Share share : shares) {
            double width = share.amount().doubleValue() / whole;
            if (share.amount().signum() > 0) {
                parts.add(new WalletBar.Part(
                        share.kind(),
                        Plot.percent(100 * x),
                        Plot.percent(100 * width),
                        amounts.amount(share.amount()),
                        share.text(),
                        WalletBar.Room.of(width, share.text())));
            }
            x += width;
        }
        return parts;
    }
}
