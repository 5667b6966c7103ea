package dev.marginwise.margin.statement;

import dev.marginwise.margin.Side;
import dev.marginwise.margin.exchange.ExchangeFigures;
import dev.marginwise.margin.exchange.MarginMode;
import dev.marginwise.margin.exchange.ShownPrice;
import dev.marginwise.margin.number.Figure;
import dev.marginwise.margin.number.Unit;
import dev.marginwise.margin.statement.LeftOut.Reason;
import dev.marginwise.margin.statement.Worked.Told;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Understands one row. What the text does not tell is worked out of what it tells, or the row is left out. */
final class RowReader {
    private static final Pattern DASH = Pattern.compile("[-–—−]+|(?i:n/?a|null|none)|无");
    private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0]+");

    private final Cells cells;
    private final Findings findings;

    /** @param findings where what is found goes */
    RowReader(Cells cells, Findings findings) {
        this.cells = cells;
        this.findings = findings;
    }

    void read() {
        String symbol = cells.row().cell(Column.SYMBOL).orElse("");
        Optional<ContractName> contract = ContractName.of(firstWord(symbol));
        Optional<BigDecimal> amount = cells.number(
                Column.QUANTITY, Unit.of(contract.map(ContractName::coin).orElse("")));
        if (amount.filter(number -> number.signum() == 0).isPresent()) {
            findings.empty();
            return;
        }
        contract.ifPresentOrElse(this::check, () -> cells.refuse(Column.SYMBOL, Reason.NOT_A_SYMBOL));
        if (amount.isEmpty()) {
            cells.refuse(Column.QUANTITY, Reason.MISSING);
        }
        Optional<StatedPosition> position =
                cells.problem().isPresent() ? Optional.empty() : position(contract.orElseThrow(), amount.orElseThrow());
        cells.problem()
                .ifPresentOrElse(
                        findings::leaveOut,
                        () -> findings.take(contract.orElseThrow().asset(), position.orElseThrow()));
    }

    private static String firstWord(String cell) {
        return cell.indexOf(' ') < 0 && cell.indexOf('\u00a0') < 0 ? cell : SPACE.split(cell, 2)[0];
    }

    private void check(ContractName contract) {
        if (contract.coinMargined()) {
            cells.refuse(Column.SYMBOL, Reason.COIN_MARGINED, contract.symbol());
        } else if (!Findings.COMPARED.contains(contract.asset())) {
            cells.refuse(Column.SYMBOL, Reason.OTHER_ASSET, contract.symbol(), contract.asset());
        }
    }

    /** Empty when a problem was noted. */
    private Optional<StatedPosition> position(ContractName contract, BigDecimal amount) {
        Unit money = Unit.of(contract.asset());
        Optional<Side> side = side(amount);
        BigDecimal quantity = amount.abs().multiply(size());
        Optional<Told> notional = cells.told(Column.NOTIONAL, money).map(Told::abs);
        Optional<BigDecimal> profit = spare(Column.PROFIT, money);
        Optional<BigDecimal> entry = cells.positive(Column.ENTRY, money)
                .or(() -> side.flatMap(way -> entry(way, quantity, notional, money)));
        Optional<BigDecimal> mark =
                cells.positive(Column.MARK, money).or(() -> notional.flatMap(worth -> Worked.price(worth, quantity)));
        Optional<MarginMode> mode = mode(money);
        Optional<BigDecimal> leverage = leverage(quantity, notional, mark, mode, money);
        Optional<BigDecimal> wallet =
                mode.filter(held -> held == MarginMode.CROSS).isPresent()
                        ? Optional.empty()
                        : wallet(profit, mode, money);
        require(Column.ENTRY, entry);
        require(Column.LEVERAGE, leverage);
        if (cells.problem().isPresent()) {
            return Optional.empty();
        }
        return Optional.of(new StatedPosition(
                cells.row().number(),
                contract.symbol(),
                side.orElseThrow(),
                Figure.of(quantity.toPlainString()),
                entry.orElseThrow(),
                mark,
                leverage.orElseThrow(),
                wallet,
                new ExchangeFigures(mode, liquidation(money), profit)));
    }

    private void require(Column column, Optional<BigDecimal> figure) {
        if (figure.isEmpty()) {
            cells.refuse(column, Reason.MISSING);
        }
    }

    private BigDecimal size() {
        return cells.positive(Column.CONTRACT_SIZE, Unit.of("")).orElse(BigDecimal.ONE);
    }

    /** What the text calls it; else a short where the amount is below 0. */
    private Optional<Side> side(BigDecimal amount) {
        Side bySign = amount.signum() < 0 ? Side.SHORT : Side.LONG;
        Optional<String> cell = cells.row().cell(Column.SIDE).filter(word -> !RowWords.isNeitherSide(word));
        if (cell.isEmpty()) {
            return Optional.of(bySign);
        }
        Optional<Side> told = RowWords.side(cell.get());
        if (told.isEmpty()) {
            cells.refuse(Column.SIDE, Reason.NOT_A_SIDE);
        } else if (told.get() == Side.LONG && bySign == Side.SHORT) {
            cells.refuse(Column.SIDE, Reason.SIDE_AGAINST_SIGN);
        }
        return told;
    }

    /** Worth at the mark price, less what was gained since. */
    private Optional<BigDecimal> entry(Side side, BigDecimal quantity, Optional<Told> notional, Unit money) {
        Optional<Told> gained = cells.told(Column.PROFIT, money);
        if (notional.isEmpty() || gained.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal worth = notional.get().figure().subtract(side.of(gained.get().figure()));
        BigDecimal rounding = notional.get().rounding().add(gained.get().rounding());
        return Worked.price(new Told(worth, rounding), quantity);
    }

    private Optional<MarginMode> mode(Unit money) {
        Optional<MarginMode> told = Stream.of(Column.MODE, Column.MARGIN, Column.LEVERAGE, Column.SYMBOL)
                .map(column -> cells.row().cell(column))
                .flatMap(Optional::stream)
                .map(RowWords::mode)
                .flatMap(Optional::stream)
                .findFirst();
        return told.or(() -> modeByMargin(money));
    }

    /** Only an isolated position has a wallet of its own. */
    private Optional<MarginMode> modeByMargin(Unit money) {
        if (!cells.row().has(Column.ISOLATED_WALLET) && !cells.row().has(Column.ISOLATED_MARGIN)) {
            return Optional.empty();
        }
        boolean isolated = Stream.of(Column.ISOLATED_WALLET, Column.ISOLATED_MARGIN)
                .map(column -> cells.number(column, money))
                .flatMap(Optional::stream)
                .anyMatch(figure -> figure.signum() != 0);
        return Optional.of(isolated ? MarginMode.ISOLATED : MarginMode.CROSS);
    }

    private Optional<BigDecimal> leverage(
            BigDecimal quantity,
            Optional<Told> notional,
            Optional<BigDecimal> mark,
            Optional<MarginMode> mode,
            Unit money) {
        Optional<String> beside = Stream.of(Column.LEVERAGE, Column.SYMBOL)
                .map(column -> cells.row().cell(column).flatMap(RowWords::times))
                .flatMap(Optional::stream)
                .findFirst();
        if (beside.isPresent()) {
            return beside.map(Figure::of);
        }
        Optional<BigDecimal> told = cells.positive(Column.LEVERAGE, Unit.TIMES);
        if (told.isPresent()) {
            return told;
        }
        Optional<Told> worth =
                notional.or(() -> mark.map(price -> new Told(quantity.multiply(price), BigDecimal.ZERO)));
        Optional<Told> margin = cells.told(Column.INITIAL_MARGIN, money)
                .or(() -> mode.filter(held -> held == MarginMode.CROSS)
                        .flatMap(cross -> cells.told(Column.MARGIN, money)));
        return worth.flatMap(size -> margin.flatMap(set -> Worked.leverage(size, set)));
    }

    private Optional<BigDecimal> wallet(Optional<BigDecimal> profit, Optional<MarginMode> mode, Unit money) {
        Optional<BigDecimal> wallet = cells.positive(Column.ISOLATED_WALLET, money);
        if (wallet.isPresent()) {
            return wallet;
        }
        Optional<BigDecimal> margin = cells.positive(Column.ISOLATED_MARGIN, money);
        if (margin.isPresent() && profit.isPresent()) {
            BigDecimal rest = margin.get().subtract(profit.get());
            if (rest.signum() <= 0) {
                cells.refuse(Column.ISOLATED_MARGIN, Reason.NOT_POSITIVE);
            }
            return Optional.of(rest);
        }
        Optional<BigDecimal> shown = margin.or(() -> mode.filter(held -> held == MarginMode.ISOLATED)
                .flatMap(isolated -> cells.positive(Column.MARGIN, money)));
        shown.ifPresent(taken -> findings.marginTaken());
        return shown;
    }

    private Optional<ShownPrice> liquidation(Unit money) {
        if (!cells.row().has(Column.LIQUIDATION)) {
            return Optional.empty();
        }
        Optional<String> cell = cells.row().cell(Column.LIQUIDATION).filter(text -> !isDash(text));
        return cell.isEmpty()
                ? Optional.of(ShownPrice.NONE)
                : spare(Column.LIQUIDATION, money).map(ShownPrice::of);
    }

    private static boolean isDash(String text) {
        return !Character.isDigit(text.charAt(0)) && DASH.matcher(text).matches();
    }

    /** A figure without which the position is read all the same. */
    private Optional<BigDecimal> spare(Column column, Unit money) {
        Optional<String> cell = cells.row().cell(column).filter(text -> !isDash(text));
        Optional<BigDecimal> figure = cell.flatMap(text -> cells.spare(column, money));
        if (cell.isPresent() && figure.isEmpty()) {
            findings.notRead(cells.row().number(), column);
        }
        return figure;
    }
}
