package dev.marginwise.margin.statement;

import dev.marginwise.margin.number.Figure;
import dev.marginwise.margin.statement.Remark.Kind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The balances that a text tells.
 *
 * @param balances by asset, as they are written
 * @param shared true when several assets stand behind all positions together, which is not modelled
 */
record Wallet(Map<String, String> balances, boolean shared) {
    static final Wallet UNTOLD = new Wallet(Map.of(), false);

    /** The balance in this asset; why there is none goes to the remarks. */
    Optional<BigDecimal> balance(String asset, List<Remark> remarks) {
        if (shared) {
            remarks.add(Remark.of(Kind.MULTI_ASSETS));
            return Optional.empty();
        }
        Optional<String> written = Optional.ofNullable(balances.get(asset));
        if (written.isEmpty()) {
            return Optional.empty();
        }
        Optional<BigDecimal> balance = written.filter(Figure::isNumber)
                .filter(Figure::isShort)
                .map(Figure::of)
                .filter(figure -> figure.signum() > 0);
        if (balance.isEmpty()) {
            remarks.add(Remark.of(Kind.WALLET_NOT_POSITIVE));
        }
        return balance;
    }
}
