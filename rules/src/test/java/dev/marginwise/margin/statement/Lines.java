package dev.marginwise.margin.statement;

import dev.marginwise.margin.exchange.ExchangeFigures;
import dev.marginwise.margin.exchange.MarginMode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was read, a fact a line, as the texts in {@code src/test/resources/statement} expect it. */
final class Lines {
    private Lines() {}

    static String of(StatementReading reading) {
        return String.join("\n", reading.<List<String>>fold(Lines::of, Lines::of)) + "\n";
    }

    private static List<String> of(StatementReading.Refused refused) {
        return List.of("refused: " + refused.kind().id() + beside(refused.named())
                + (refused.holdsSecrets() ? ", holds secrets" : ""));
    }

    private static List<String> of(Statement statement) {
        List<String> lines = new ArrayList<>();
        lines.add(statement.form().id() + ", " + statement.asset());
        statement.wallet().ifPresent(wallet -> lines.add("wallet " + wallet.toPlainString()));
        statement.positions().forEach(position -> lines.add(of(position)));
        if (statement.emptyRows() > 0) {
            lines.add("empty rows: " + statement.emptyRows());
        }
        statement
                .leftOut()
                .forEach(row -> lines.add(
                        "row " + row.row() + " left out: " + row.reason().id()
                                + row.columns().stream()
                                        .map(column -> " at " + column.id())
                                        .collect(Collectors.joining())
                                + beside(row.named())));
        statement
                .remarks()
                .forEach(remark -> lines.add("remark: "
                        + remark.row().map(row -> "row " + row + ", ").orElse("")
                        + remark.kind().id()
                        + remark.columns().stream()
                                .map(column -> " at " + column.id())
                                .collect(Collectors.joining())
                        + beside(remark.named())));
        return lines;
    }

    private static String of(StatedPosition position) {
        ExchangeFigures theirs = position.exchange();
        return Stream.of(
                        Optional.of("row " + position.row() + ": " + position.symbol() + " "
                                + position.side().id() + " " + plain(position.quantity()) + " at "
                                + plain(position.entry())),
                        position.mark().map(mark -> "mark " + plain(mark)),
                        Optional.of(plain(position.leverage()) + "x"),
                        position.isolatedWallet().map(wallet -> "isolated wallet " + plain(wallet)),
                        theirs.mode().map(MarginMode::id),
                        theirs.liquidation()
                                .map(shown -> "liquidation "
                                        + shown.price().map(Lines::plain).orElse("none")),
                        theirs.profit().map(profit -> "profit " + plain(profit)))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }

    private static String beside(List<String> named) {
        return named.isEmpty() ? "" : " (" + String.join(", ", named) + ")";
    }

    private static String plain(BigDecimal figure) {
        return figure.toPlainString();
    }
}
