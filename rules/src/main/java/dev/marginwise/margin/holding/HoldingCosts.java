package dev.marginwise.margin.holding;

import dev.marginwise.margin.Account;
import dev.marginwise.margin.Liquidation;
import dev.marginwise.margin.Position;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What holding an account costs, all prices at their marks: in isolated mode each position pays its funding from its own
 * wallet, in cross mode all pay from the one. Fees move no wallet here: that of opening is paid already, that of closing
 * comes after. Amounts in USDT.
 *
 * @param positions in the order of the account
 * @param wallet what funding leaves of the whole wallet, never negative
 * @param held the account after the time, cross; empty when funding has eaten the wallet
 */
public record HoldingCosts(
        HoldingTerms terms, List<HeldPosition> positions, BigDecimal wallet, Optional<Account> held) {

    public HoldingCosts {
        positions = List.copyOf(positions);
    }

    /** Works it out; never fails, whatever the account. */
    public static HoldingCosts of(Account account, HoldingTerms terms) {
        List<BigDecimal> funding = account.positions().stream()
                .map(position -> position.side().of(position.notional().multiply(terms.fundingOfLong())))
                .toList();
        BigDecimal left =
                funding.stream().reduce(account.wallet(), BigDecimal::subtract).max(BigDecimal.ZERO);
        Optional<Account> held =
                left.signum() == 0 ? Optional.empty() : Optional.of(new Account(left, account.positions()));
        List<Liquidation> now = account.crossLiquidations();
        Optional<List<Liquidation>> then = held.map(Account::crossLiquidations);
        List<HeldPosition> positions = new ArrayList<>();
        for (int index = 0; index < now.size(); index++) {
            int place = index;
            Position position = account.positions().get(index);
            positions.add(new HeldPosition(
                    position,
                    terms.fee(position.entryNotional()),
                    terms.fee(position.notional()),
                    funding.get(index),
                    isolated(position, funding.get(index), terms),
                    new Held(left, then.map(all -> all.get(place)), closing(position, now.get(index), terms))));
        }
        return new HoldingCosts(terms, positions, left, held);
    }

    private static Held isolated(Position position, BigDecimal funding, HoldingTerms terms) {
        BigDecimal left = position.isolatedWallet().subtract(funding).max(BigDecimal.ZERO);
        return new Held(
                left,
                left.signum() == 0
                        ? Optional.empty()
                        : Optional.of(position.withAdded(funding.negate()).isolatedLiquidation()),
                closing(position, position.isolatedLiquidation(), terms));
    }

    private static Optional<BigDecimal> closing(Position position, Liquidation liquidation, HoldingTerms terms) {
        return liquidation.past()
                ? Optional.empty()
                : liquidation.price().map(price -> terms.fee(position.quantity().multiply(price)));
    }

    /** Fees for opening all positions. */
    public BigDecimal openingFees() {
        return sum(HeldPosition::openingFee);
    }

    /** Fees for closing all positions at their marks. */
    public BigDecimal closingFees() {
        return sum(HeldPosition::closingFee);
    }

    /** Funding of all positions; negative when they receive more than they pay. */
    public BigDecimal funding() {
        return sum(HeldPosition::funding);
    }

    /** Fees and funding together. */
    public BigDecimal total() {
        return openingFees().add(closingFees()).add(funding());
    }

    /** What funding leaves in all isolated wallets together. */
    public BigDecimal isolatedWallets() {
        return sum(position -> position.isolated().wallet());
    }

    private BigDecimal sum(Function<HeldPosition, BigDecimal> amount) {
        return positions.stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
