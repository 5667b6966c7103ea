package dev.marginwise.pages.compare;

import dev.marginwise.margin.Account;
import dev.marginwise.margin.reading.FigureProblem;
import dev.marginwise.margin.reading.FigureProblem.Kind;
import dev.marginwise.margin.tiers.SymbolName;
import dev.marginwise.margin.tiers.TierSnapshot;
import dev.marginwise.margin.words.MarginWords;
import dev.marginwise.pages.site.Link;
import dev.marginwise.pages.site.Words;
import dev.marginwise.rulebook.Gap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The form of the comparison, with what was typed and what is wrong with it.
 *
 * @param marginAsset what the wallet and every price is in
 * @param symbols address of the page that lists those of the table
 */
record CompareForm(
        TypedAccount sent,
        List<FigureProblem> problems,
        TierSnapshot tiers,
        String marginAsset,
        String symbols,
        Words words,
        BesidesForm besides) {

    ComparePage.Form form() {
        List<ComparePage.Row> rows = new ArrayList<>();
        for (int index = 0; index < sent.positions().size(); index++) {
            rows.add(row(index, sent.positions().get(index)));
        }
        return new ComparePage.Form(
                new ComparePage.Field("wallet", label("wallet"), sent.wallet(), false, error("/wallet")),
                rows,
                symbols,
                rows.size() >= Account.MOST_POSITIONS,
                besides.part());
    }

    private ComparePage.Row row(int index, Map<String, String> position) {
        List<ComparePage.Field> figures = TypedAccount.FIELDS.stream()
                .filter(field -> !field.equals("symbol") && !field.equals("side"))
                .map(field -> field(index, position, field))
                .toList();
        return new ComparePage.Row(
                index + 1,
                words.of("compare.position", index + 1),
                symbol(index, position),
                field(index, position, "side"),
                GivenTier.isAskedOf(position, tiers)
                        ? GivenTier.FIELDS.stream()
                                .map(field -> field(index, position, field))
                                .toList()
                        : List.of(),
                figures);
    }

    /** The name that the table has for it; what the table does not have as it came. */
    private ComparePage.Field symbol(int index, Map<String, String> position) {
        String typed = position.getOrDefault("symbol", "");
        return field(index, "symbol", new SymbolName(typed).in(tiers).orElse(typed));
    }

    private ComparePage.Field field(int index, Map<String, String> position, String field) {
        return field(index, field, position.getOrDefault(field, ""));
    }

    private ComparePage.Field field(int index, String field, String value) {
        return new ComparePage.Field(
                TypedAccount.name(index, field),
                label(field),
                value,
                TypedAccount.OPTIONAL.contains(field),
                error("/positions/" + index + (GivenTier.FIELDS.contains(field) ? "/tiers/0/" : "/") + field));
    }

    private String label(String field) {
        return words.of("compare.field." + field, marginAsset);
    }

    private Optional<String> error(String pointer) {
        return problems.stream()
                .filter(problem -> problem.pointer().equals(pointer))
                .map(this::text)
                .findFirst();
    }

    /** Some things are said otherwise where there is a field for them, or where a rate is typed in per cent. */
    private String text(FigureProblem problem) {
        if (problem.kind() == Kind.UNKNOWN_SYMBOL) return words.of("compare.error.unknown-symbol");
        if (problem.kind() == Kind.RATE_OUT_OF_RANGE) return words.of("compare.error.rate");
        return MarginWords.in(words.locale()).of(problem);
    }

    /** Each problem as a link to its field. */
    List<Link> errors() {
        return Stream.concat(
                        problems.stream()
                                .map(problem -> Link.to(
                                        said(where(problem.pointer()), text(problem)), "#" + id(problem.pointer()))),
                        besides.errors().stream())
                .toList();
    }

    private static String said(String where, String text) {
        return where.isEmpty() ? text : where + Gap.after(where) + text;
    }

    private static String id(String pointer) {
        String id = pointer.substring(1).replace("/tiers/0/", "/").replace('/', '-');
        return id.equals("positions") ? "positions-0-symbol" : id;
    }

    /** The field's name, and the position's when there are several. */
    private String where(String pointer) {
        String[] parts = pointer.substring(1).split("/", -1);
        if (parts.length == 1) {
            return parts[0].equals("wallet") ? words.of("compare.error", label("wallet")) : "";
        }
        String position = words.of("compare.position", Integer.parseInt(parts[1]) + 1);
        return words.of("compare.error.position", position, label(parts[parts.length - 1]));
    }
}
