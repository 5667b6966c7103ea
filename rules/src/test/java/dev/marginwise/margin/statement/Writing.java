package dev.marginwise.margin.statement;

import dev.marginwise.margin.Side;
import dev.marginwise.margin.exchange.ExchangeFigures;
import dev.marginwise.margin.exchange.MarginMode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes positions as the exchange, its clients and its exports do. */
enum Writing {
    POSITION_RISK_V2 {
        @Override
        String text(List<StatedPosition> positions) {
            return rows(
                    positions,
                    position -> common(position)
                            + of("leverage", position.leverage())
                            + word("marginType", mode(position).id())
                            + of("liquidationPrice", liquidation(position))
                            + of("markPrice", position.mark().orElseThrow())
                            + of("entryPrice", position.entry())
                            + of("unRealizedProfit", profit(position)));
        }
    },
    POSITION_RISK_V3 {
        @Override
        String text(List<StatedPosition> positions) {
            return "{\"data\": "
                    + rows(
                            positions,
                            position -> common(position)
                                    + of("positionInitialMargin", initialMargin(position))
                                    + of("liquidationPrice", liquidation(position))
                                    + of("markPrice", position.mark().orElseThrow())
                                    + of("entryPrice", position.entry())
                                    + of("unRealizedProfit", profit(position)))
                    + "}";
        }
    },
    ACCOUNT_V2 {
        @Override
        String text(List<StatedPosition> positions) {
            return account(rows(
                    positions,
                    position -> common(position) + of("leverage", position.leverage())
                            + "\"isolated\": " + (mode(position) == MarginMode.ISOLATED) + ", "
                            + of("entryPrice", position.entry()) + of("unrealizedProfit", profit(position))));
        }
    },
    ACCOUNT_V3 {
        @Override
        String text(List<StatedPosition> positions) {
            return account(rows(
                    positions,
                    position -> common(position)
                            + of("positionInitialMargin", initialMargin(position))
                            + of("unrealizedProfit", profit(position))));
        }
    },
    CCXT {
        @Override
        String text(List<StatedPosition> positions) {
            return rows(
                    positions,
                    position -> word("symbol", position.symbol().replace("USDT", "/USDT:USDT"))
                            + of("contracts", position.quantity()) + of("contractSize", BigDecimal.ONE)
                            + word("side", position.side().id()) + of("entryPrice", position.entry())
                            + of("markPrice", position.mark().orElseThrow()) + of("leverage", position.leverage())
                            + word("marginMode", mode(position).id()) + of("unrealizedPnl", profit(position))
                            + "\"liquidationPrice\": "
                            + shown(position).map(BigDecimal::toPlainString).orElse("null") + ", "
                            + position.isolatedWallet()
                                    .map(wallet -> of("collateral", wallet))
                                    .orElse(""));
        }
    },
    CSV {
        @Override
        String text(List<StatedPosition> positions) {
            return positions.stream()
                    .map(position -> String.join(
                            ";",
                            position.symbol(),
                            position.side() == Side.LONG ? "做多" : "做空",
                            comma(position.quantity()),
                            comma(position.entry()),
                            comma(position.mark().orElseThrow()),
                            comma(position.leverage()) + "x",
                            mode(position) == MarginMode.ISOLATED ? "逐仓" : "全仓",
                            position.isolatedWallet().map(Writing::comma).orElse(""),
                            shown(position).map(Writing::comma).orElse("--"),
                            comma(profit(position))))
                    .collect(Collectors.joining(
                            "\r\n", "合约;方向;数量;开仓价格;标记价格;杠杆;保证金模式;逐仓钱包;强平价格;未实现盈亏\r\n", "\r\n;;0,5;;;;;;;\r\n"));
        }
    };

    abstract String text(List<StatedPosition> positions);

    /** What this form does not tell. */
    StatedPosition known(StatedPosition position) {
        boolean tellsLiquidation = this != ACCOUNT_V2 && this != ACCOUNT_V3;
        ExchangeFigures theirs = position.exchange();
        return tellsLiquidation
                ? position
                : new StatedPosition(
                        position.row(),
                        position.symbol(),
                        position.side(),
                        position.quantity(),
                        position.entry(),
                        position.mark(),
                        position.leverage(),
                        position.isolatedWallet(),
                        new ExchangeFigures(theirs.mode(), Optional.empty(), theirs.profit()));
    }

    private static String account(String rows) {
        return "{\"assets\": [{\"asset\": \"USDT\", \"walletBalance\": \"1234.5\"}], \"positions\": " + rows + "}";
    }

    private static String rows(List<StatedPosition> positions, Function<StatedPosition, String> fields) {
        return positions.stream()
                .map(position -> "{" + fields.apply(position) + "\"updateTime\": 0}")
                .collect(Collectors.joining(",\n", "[", "]"));
    }

    private static String common(StatedPosition position) {
        return word("symbol", position.symbol())
                + word("positionSide", "BOTH")
                + of("positionAmt", position.side().of(position.quantity()))
                + of("notional", position.side().of(notional(position)))
                + of("isolatedWallet", position.isolatedWallet().orElse(BigDecimal.ZERO));
    }

    private static BigDecimal notional(StatedPosition position) {
        return position.quantity().multiply(position.mark().orElseThrow());
    }

    private static BigDecimal initialMargin(StatedPosition position) {
        return notional(position).divide(position.leverage(), new MathContext(20));
    }

    private static MarginMode mode(StatedPosition position) {
        return position.exchange().mode().orElseThrow();
    }

    private static BigDecimal profit(StatedPosition position) {
        return position.exchange().profit().orElseThrow();
    }

    private static Optional<BigDecimal> shown(StatedPosition position) {
        return position.exchange().liquidation().orElseThrow().price();
    }

    private static BigDecimal liquidation(StatedPosition position) {
        return shown(position).orElse(BigDecimal.ZERO);
    }

    private static String of(String name, BigDecimal figure) {
        return "\"" + name + "\": \"" + figure.toPlainString() + "\", ";
    }

    private static String word(String name, String word) {
        return "\"" + name + "\": \"" + word + "\", ";
    }

    private static String comma(BigDecimal figure) {
        return figure.toPlainString().replace('.', ',');
    }
}
