package dev.marginwise.margin.statement;

import static java.util.Map.entry;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the heads of tables call their columns: the exchange's export and its page of positions, in English and Chinese,
 * the names of its API, and what people write for them.
 */
final class ColumnNames {
    private static final Pattern BESIDE = Pattern.compile("[(（\\[].*");
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]");
    private static final Pattern COUNTS_MONEY = Pattern.compile("[(（\\[]\\s*(?:USDT|USDC|USD)\\s*[)）\\]]");

    private static final Map<Column, String> NAMES = Map.ofEntries(
            entry(
                    Column.SYMBOL,
                    "symbol contract market pair tradingpair instrument ticker 合约 合约名称 交易对 交易对名称 永续合约 标的 币对"),
            entry(Column.SIDE, "side direction positionside longshort 方向 持仓方向 仓位方向 买卖方向 多空 多空方向"),
            entry(
                    Column.QUANTITY,
                    "size amount quantity qty position positionsize positionamt positionamount contracts 数量 持仓数量 仓位数量"
                            + " 持仓量 持有数量 持仓 仓位 大小 仓位大小"),
            entry(
                    Column.ENTRY,
                    "entry entryprice avgentryprice averageentryprice avgprice averageprice avgopenprice openprice"
                            + " openingprice 开仓价格 开仓价 开仓均价 平均开仓价格 平均开仓价 入场价 入场价格 持仓均价 均价"),
            entry(Column.MARK, "mark markprice 标记价格 标记价"),
            entry(Column.LEVERAGE, "leverage lever 杠杆 杠杆倍数 杠杆率"),
            entry(Column.MODE, "marginmode margintype isolated mode 保证金模式 仓位模式 持仓模式 保证金类型 模式 逐仓"),
            entry(Column.ISOLATED_WALLET, "isolatedwallet isolatedwalletbalance 逐仓钱包 逐仓钱包余额"),
            entry(Column.ISOLATED_MARGIN, "isolatedmargin 逐仓保证金"),
            entry(Column.MARGIN, "margin positionmargin 保证金 仓位保证金 持仓保证金"),
            entry(Column.INITIAL_MARGIN, "initialmargin positioninitialmargin 初始保证金 起始保证金 仓位初始保证金"),
            entry(Column.NOTIONAL, "notional notionalvalue positionvalue value 名义价值 仓位价值 持仓价值 名义金额"),
            entry(
                    Column.LIQUIDATION,
                    "liqprice liquidationprice liquidation estliqprice estliquidationprice estimatedliquidationprice 强平价格"
                            + " 强平价 预估强平价 预估强平价格 预计强平价 预计强平价格 强制平仓价格"),
            entry(
                    Column.PROFIT,
                    "pnl upnl unrealizedpnl unrealisedpnl unrealizedprofit unrealisedprofit profit 未实现盈亏 未实现盈利"
                            + " 未实现利润 盈亏 收益额"),
            entry(Column.MARGIN_ASSET, "marginasset asset marginccy 保证金资产 保证金币种"));

    private static final Map<String, Column> BY_NAME = NAMES.entrySet().stream()
            .flatMap(names -> List.of(names.getValue().split(" ")).stream().map(name -> entry(name, names.getKey())))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private ColumnNames() {}

    /** The column that a head names; a size in USDT is the notional. */
    static Optional<Column> of(String head) {
        String name = NO_LETTER
                .matcher(BESIDE.matcher(head).replaceFirst(""))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        Optional<Column> column = Optional.ofNullable(BY_NAME.get(name));
        return column.filter(known -> known == Column.QUANTITY
                        && COUNTS_MONEY.matcher(head.toUpperCase(Locale.ROOT)).find())
                .map(money -> Column.NOTIONAL)
                .or(() -> column);
    }
}
