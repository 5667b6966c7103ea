package dev.marginwise.margin.words;

import dev.marginwise.margin.exchange.BesideOurs;
import dev.marginwise.margin.statement.Column;
import dev.marginwise.margin.statement.LeftOut;
import dev.marginwise.margin.statement.Remark;
import dev.marginwise.margin.statement.StatementReading.Refused;
import dev.marginwise.words.Bundle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What is said of a text in which somebody brings their positions, and of the exchange's figures beside ours, in one
 * language; from {@code i18n/statement*.properties}. A missing key is thrown as
 * {@link java.util.MissingResourceException}. Thread-safe.
 */
public final class StatementWords {
    private final Bundle bundle;

    private StatementWords(Bundle bundle) {
        this.bundle = bundle;
    }

    /** The words for a language; English where it has no file of its own. */
    public static StatementWords in(Locale language) {
        return new StatementWords(Bundle.of("statement", language));
    }

    /** Why a row was left out; where it stands is told apart. */
    public String of(LeftOut row) {
        return at(
                row.columns(),
                bundle.filled("reason." + row.reason().id(), row.named().toArray()));
    }

    /** What the owner of the text should know; the row it is about is told apart. */
    public String of(Remark remark) {
        return at(
                remark.columns(),
                bundle.filled("remark." + remark.kind().id(), remark.named().toArray()));
    }

    /** Why nothing was read. */
    public String of(Refused refused) {
        return bundle.filled("refused." + refused.kind().id(), refused.named().toArray());
    }

    /** Warns of keys and signatures in a text. */
    public String secrets() {
        return bundle.filled("remark." + Remark.Kind.SECRETS.id());
    }

    /** That the bytes of a file are no text that is read. */
    public String notUtf8() {
        return bundle.filled("refused.not-utf-8");
    }

    /** Which forms are known. */
    public String forms() {
        return bundle.filled("forms");
    }

    /** How many rows held no position; empty when none did. */
    public Optional<String> emptyRows(int count) {
        if (count == 0) {
            return Optional.empty();
        }
        return Optional.of(bundle.filled(count == 1 ? "empty.one" : "empty.other", count));
    }

    /** {@code Row 3}. */
    public String row(int number) {
        return bundle.filled("row", Integer.toString(number));
    }

    /** Whether the exchange's liquidation price is ours, and why it may be another. */
    public String of(BesideOurs beside) {
        if (beside.ofTheirMode().isEmpty()) {
            return bundle.filled("differ.mode-unknown");
        }
        return bundle.filled(beside.agree() ? "differ.none" : "differ.why");
    }

    private String at(List<Column> columns, String sentence) {
        return columns.isEmpty()
                ? sentence
                : bundle.filled("at", bundle.filled("column." + columns.get(0).id()), sentence);
    }
}
