package dev.marginwise.pages.compare;

import dev.marginwise.margin.Account;
import dev.marginwise.margin.statement.Remark;
import dev.marginwise.margin.statement.Secrets;
import dev.marginwise.margin.statement.StatedPosition;
import dev.marginwise.margin.statement.Statement;
import dev.marginwise.margin.statement.StatementReader;
import dev.marginwise.margin.statement.StatementReading.Refused;
import dev.marginwise.margin.words.StatementWords;
import dev.marginwise.pages.compare.ComparePage.Paste;
import dev.marginwise.pages.site.Words;
import dev.marginwise.rulebook.Gap;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What becomes of a text that was pasted, or of a file. A text in which something looks like a key is never shown again.
 *
 * @param sent the form as it stood beside the box
 */
record Pasting(TypedAccount sent, Words words) {
    /** The form after it was read, and what is told at the box. */
    record Pasted(TypedAccount account, Paste paste) {}

    /** The pasted text, or the file where one was chosen. */
    Pasted read(FormParts parts) {
        String typed = parts.fields().getOrDefault("paste", "");
        if (!parts.isText()) {
            return refused(typed, told().notUtf8(), false);
        }
        String text = parts.file().orElse(typed);
        return StatementReader.read(text).fold(this::understood, refused -> refused(typed, refused));
    }

    private StatementWords told() {
        return StatementWords.in(words.locale());
    }

    private Pasted refused(String typed, Refused refused) {
        StatementWords told = told();
        List<String> sentences = new ArrayList<>(List.of(told.of(refused)));
        if (refused.kind() != Refused.Kind.MALFORMED_JSON) {
            sentences.add(told.forms());
        }
        if (refused.holdsSecrets()) {
            sentences.add(told.secrets());
        }
        return refused(typed, joined(sentences), refused.holdsSecrets());
    }

    private Pasted refused(String typed, String error, boolean holdsSecrets) {
        String shown = holdsSecrets || Secrets.areIn(typed) ? "" : typed;
        return new Pasted(sent, new Paste(shown, Optional.of(error), Optional.empty(), List.of()));
    }

    private static String joined(List<String> sentences) {
        StringBuilder text = new StringBuilder();
        for (String sentence : sentences) {
            text.append(text.isEmpty() ? "" : Gap.after(text.toString())).append(sentence);
        }
        return text.toString();
    }

    private Pasted understood(Statement statement) {
        TypedAccount account = statement.positions().isEmpty() ? sent : account(statement);
        Paste paste = new Paste("", Optional.empty(), Optional.of(read(statement, account)), List.of());
        return new Pasted(account, paste);
    }

    private ComparePage.Read read(Statement statement, TypedAccount account) {
        StatementWords told = told();
        int count = statement.positions().size();
        String summary = count == 0
                ? words.of("compare.paste.none")
                : words.of(count == 1 ? "compare.paste.one" : "compare.paste.other", count);
        Stream<String> wallet =
                account.wallet().isEmpty() ? Stream.of(words.of("compare.paste.wallet")) : Stream.empty();
        Stream<String> remarks = statement.remarks().stream()
                .filter(remark -> remark.kind() != Remark.Kind.WALLET_NOT_TOLD)
                .map(remark -> at(remark.row(), told.of(remark)));
        List<String> leftOut = statement.leftOut().stream()
                .map(row -> at(Optional.of(row.row()), told.of(row)))
                .toList();
        return new ComparePage.Read(
                count,
                summary,
                Stream.of(wallet, remarks, told.emptyRows(statement.emptyRows()).stream())
                        .flatMap(sentences -> sentences)
                        .toList(),
                leftOut);
    }

    private String at(Optional<Integer> row, String sentence) {
        return row.map(number -> words.of("run-in", told().row(number)))
                .map(place -> place + Gap.after(place) + sentence)
                .orElse(sentence);
    }

    /** As many of the positions as are compared at once. */
    private TypedAccount account(Statement statement) {
        return new TypedAccount(
                statement.wallet().map(BigDecimal::toPlainString).orElseGet(this::wallet),
                statement.positions().stream()
                        .limit(Account.MOST_POSITIONS)
                        .map(Pasting::fields)
                        .toList(),
                0,
                BigDecimal.ZERO,
                sent.together());
    }

    /** What was typed; the wallet of the worked example is nobody's. */
    private String wallet() {
        TypedAccount worked = TypedAccount.worked();
        boolean untouched =
                sent.wallet().equals(worked.wallet()) && sent.positions().equals(worked.positions());
        return untouched ? "" : sent.wallet();
    }

    private static Map<String, String> fields(StatedPosition position) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("symbol", position.symbol());
        fields.put("side", position.side().id());
        fields.put("quantity", position.quantity().toPlainString());
        fields.put("entry", position.entry().toPlainString());
        fields.put("leverage", position.leverage().toPlainString());
        position.mark().ifPresent(mark -> fields.put("mark", mark.toPlainString()));
        position.isolatedWallet().ifPresent(wallet -> fields.put("isolatedWallet", wallet.toPlainString()));
        return position.exchange().isEmpty() ? fields : ShownFields.with(fields, position.exchange());
    }
}
