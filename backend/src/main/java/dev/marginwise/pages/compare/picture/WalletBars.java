package dev.marginwise.pages.compare.picture;

import dev.marginwise.margin.Comparison;
import dev.marginwise.margin.Position;
import dev.marginwise.margin.tiers.SymbolName;
import dev.marginwise.margin.twin.WalletShares;
import dev.marginwise.pages.site.Amounts;
import dev.marginwise.pages.site.Hull;
import dev.marginwise.pages.site.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Draws the wallet in both modes after prices moved. */
public record WalletBars(Comparison compared, WalletShares shares, Words words, Amounts amounts) {
    /** More coins than these are counted, not named. */
    private static final int NAMED = 2;

    private record Share(String kind, BigDecimal amount, String text) {}

    public List<WalletBar> both() {
        return List.of(isolated(), cross());
    }

    private WalletBar isolated() {
        WalletShares.Isolated isolated = shares.isolated();
        List<Share> stretches = List.of(
                new Share("gone", isolated.lost(), words.of("compare.bar.gone", coins(isolated.gone()))),
                new Share("behind", isolated.behind(), words.of("compare.bar.behind", coins(isolated.open()))),
                new Share("untouched", isolated.untouched(), words.of("compare.bar.untouched")));
        return new WalletBar(
                Hull.ISOLATED,
                parts(stretches),
                words.of(
                        "compare.bar.at-stake",
                        amounts.amount(compared.isolated().atStake()),
                        amounts.amount(isolated.untouched())));
    }

    private WalletBar cross() {
        WalletShares.Cross cross = shares.cross();
        List<Share> stretches = List.of(
                new Share(
                        "gone",
                        cross.lost(),
                        words.of(cross.gone() ? "compare.bar.all-gone" : "compare.bar.open-loss")),
                new Share("behind", cross.behind(), words.of("compare.bar.behind-all")));
        return new WalletBar(
                Hull.CROSS,
                parts(stretches),
                words.of(
                        "compare.bar.all-at-stake",
                        amounts.amount(compared.cross().atStake())));
    }

    private String coins(List<Position> positions) {
        List<String> coins = positions.stream()
                .map(position -> SymbolName.coin(position.symbol()))
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
