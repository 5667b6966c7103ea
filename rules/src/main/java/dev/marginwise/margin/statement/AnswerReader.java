package dev.marginwise.margin.statement;

import dev.marginwise.margin.json.JsonText;
import dev.marginwise.margin.json.JsonValue;
import dev.marginwise.margin.json.MalformedJsonException;
import dev.marginwise.margin.statement.LeftOut.Reason;
import dev.marginwise.margin.statement.StatementReading.Refused;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads an answer of the exchange, or of the clients that wrap it. */
final class AnswerReader {
    private static final int DEEPEST_WRAP = 3;

    /** The exchange writes its figures with eight decimals, however many of them somebody has cut off. */
    private static final int DECIMALS = 8;

    private static final Map<String, Column> OF_THE_EXCHANGE = Map.ofEntries(
            Map.entry("symbol", Column.SYMBOL),
            Map.entry("positionSide", Column.SIDE),
            Map.entry("positionAmt", Column.QUANTITY),
            Map.entry("entryPrice", Column.ENTRY),
            Map.entry("markPrice", Column.MARK),
            Map.entry("leverage", Column.LEVERAGE),
            Map.entry("marginType", Column.MODE),
            Map.entry("isolated", Column.MODE),
            Map.entry("isolatedWallet", Column.ISOLATED_WALLET),
            Map.entry("isolatedMargin", Column.ISOLATED_MARGIN),
            Map.entry("positionInitialMargin", Column.INITIAL_MARGIN),
            Map.entry("notional", Column.NOTIONAL),
            Map.entry("liquidationPrice", Column.LIQUIDATION),
            Map.entry("unRealizedProfit", Column.PROFIT),
            Map.entry("unrealizedProfit", Column.PROFIT));

    private static final Map<String, Column> OF_CCXT = Map.ofEntries(
            Map.entry("symbol", Column.SYMBOL),
            Map.entry("side", Column.SIDE),
            Map.entry("contracts", Column.QUANTITY),
            Map.entry("contractSize", Column.CONTRACT_SIZE),
            Map.entry("entryPrice", Column.ENTRY),
            Map.entry("markPrice", Column.MARK),
            Map.entry("leverage", Column.LEVERAGE),
            Map.entry("marginMode", Column.MODE),
            Map.entry("initialMargin", Column.INITIAL_MARGIN),
            Map.entry("notional", Column.NOTIONAL),
            Map.entry("liquidationPrice", Column.LIQUIDATION),
            Map.entry("unrealizedPnl", Column.PROFIT));

    private final boolean holdsSecrets;

    private AnswerReader(boolean holdsSecrets) {
        this.holdsSecrets = holdsSecrets;
    }

    static StatementReading read(String json, boolean holdsSecrets) {
        AnswerReader reader = new AnswerReader(holdsSecrets);
        try {
            return reader.answer(JsonText.read(json), DEEPEST_WRAP);
        } catch (MalformedJsonException broken) {
            return reader.refused(
                    Refused.Kind.MALFORMED_JSON, Integer.toString(broken.line()), Integer.toString(broken.column()));
        }
    }

    private StatementReading answer(JsonValue value, int wraps) {
        Optional<List<JsonValue>> items = value.items();
        if (items.isPresent()) {
            return rows(items.get(), false, Wallet.UNTOLD);
        }
        Optional<List<JsonValue>> positions = value.field("positions").flatMap(JsonValue::items);
        if (positions.isPresent()) {
            return rows(positions.get(), true, wallet(value));
        }
        if (isPosition(value)) {
            return rows(List.of(value), false, Wallet.UNTOLD);
        }
        Optional<JsonValue> wrapped = value.field("data").or(() -> value.field("result"));
        if (wrapped.isPresent() && wraps > 0) {
            return answer(wrapped.get(), wraps - 1);
        }
        boolean isError = value.field("code").isPresent() && value.field("msg").isPresent();
        return refused(isError ? Refused.Kind.ERROR_OF_THE_EXCHANGE : Refused.Kind.UNKNOWN_FORM);
    }

    private static boolean isPosition(JsonValue value) {
        return value.field("symbol").isPresent() && (value.field("positionAmt").isPresent() || isOfCcxt(value));
    }

    private static boolean isOfCcxt(JsonValue value) {
        return value.field("positionAmt").isEmpty()
                && (value.field("contracts").isPresent() || value.field("info").isPresent());
    }

    private StatementReading rows(List<JsonValue> rows, boolean isAccount, Wallet wallet) {
        Optional<JsonValue> first =
                rows.stream().filter(AnswerReader::isPosition).findFirst();
        if (first.isEmpty() && !rows.isEmpty()) {
            return refused(Refused.Kind.UNKNOWN_FORM);
        }
        StatementForm form = first.map(row -> form(row, isAccount))
                .orElse(isAccount ? StatementForm.ACCOUNT_V3 : StatementForm.POSITION_RISK_V3);
        Findings findings = new Findings();
        for (int index = 0; index < rows.size(); index++) {
            if (findings.full()) {
                findings.endBefore(index + 1, rows.size() - index);
                break;
            }
            read(rows.get(index), index + 1, findings);
        }
        return new StatementReading.Understood(findings.statement(form, wallet, holdsSecrets));
    }

    private static StatementForm form(JsonValue row, boolean isAccount) {
        if (isOfCcxt(row)) {
            return StatementForm.CCXT;
        }
        boolean second = row.field("leverage").isPresent();
        if (isAccount) {
            return second ? StatementForm.ACCOUNT_V2 : StatementForm.ACCOUNT_V3;
        }
        return second ? StatementForm.POSITION_RISK_V2 : StatementForm.POSITION_RISK_V3;
    }

    private static void read(JsonValue row, int number, Findings findings) {
        if (!isPosition(row)) {
            findings.leaveOut(LeftOut.of(number, Reason.NO_POSITION));
            return;
        }
        Map<Column, String> cells = isOfCcxt(row) ? ofCcxt(row) : cells(row, OF_THE_EXCHANGE);
        new RowReader(new Cells(new Row(number, cells), Numerals.POINT, DECIMALS), findings).read();
    }

    private static Map<Column, String> cells(JsonValue row, Map<String, Column> names) {
        Map<Column, String> cells = new EnumMap<>(Column.class);
        row.fields().orElseThrow().forEach((name, value) -> {
            Column column = names.get(name);
            if (column != null) {
                cells.put(column, written(value));
            }
        });
        return cells;
    }

    /** The exchange's own answer goes along, and tells the wallet of an isolated position. */
    private static Map<Column, String> ofCcxt(JsonValue row) {
        Map<Column, String> cells = cells(row, OF_CCXT);
        Stream.of(row.field("info").flatMap(info -> info.field("isolatedWallet")), row.field("collateral"))
                .flatMap(Optional::stream)
                .findFirst()
                .filter(wallet -> "isolated".equals(cells.get(Column.MODE)))
                .ifPresent(wallet -> cells.put(Column.ISOLATED_WALLET, written(wallet)));
        return cells;
    }

    private static String written(JsonValue value) {
        return value.figure().or(() -> value.truth().map(String::valueOf)).orElse("");
    }

    private static Wallet wallet(JsonValue account) {
        Map<String, String> balances = new HashMap<>();
        for (JsonValue asset : account.field("assets").flatMap(JsonValue::items).orElse(List.of())) {
            asset.field("asset")
                    .flatMap(JsonValue::text)
                    .ifPresent(name -> asset.field("walletBalance")
                            .map(AnswerReader::written)
                            .ifPresent(balance -> balances.put(name, balance)));
        }
        boolean shared = account.field("multiAssetsMargin")
                .filter(flag -> written(flag).equalsIgnoreCase("true"))
                .isPresent();
        return new Wallet(balances, shared);
    }

    private StatementReading refused(Refused.Kind kind, String... named) {
        return new Refused(kind, List.of(named), holdsSecrets);
    }
}
