package dev.marginwise.pages.compare;

import dev.marginwise.margin.Account;
import dev.marginwise.margin.reading.FigureProblem;
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

/** The form of the comparison, with what was typed and what is wrong with it. */
record CompareForm(
        TypedAccount sent, List<FigureProblem> problems, TierSnapshot tiers, Words words, BesidesForm besides) {

    ComparePage.Form form() {
        List<ComparePage.Row> rows = new ArrayList<>();
        for (int index = 0; index < sent.positions().size(); index++) {
            rows.add(row(index, sent.positions().get(index)));
        }
        return new ComparePage.Form(
                new ComparePage.Field(
                        "wallet", words.of("compare.field.wallet"), sent.wallet(), false, error("/wallet")),
                rows,
                tiers.symbols(),
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
                figures);
    }

    /** The name that the list of symbols has for it, so that it is chosen there; what the list does not have as it came. */
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
                words.of("compare.field." + field),
                value,
                TypedAccount.OPTIONAL.contains(field),
                error("/positions/" + index + "/" + field));
    }

    private Optional<String> error(String pointer) {
        return problems.stream()
                .filter(problem -> problem.pointer().equals(pointer))
                .map(this::text)
                .findFirst();
    }

    private String text(FigureProblem problem) {
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
        String id = pointer.substring(1).replace('/', '-');
        return id.equals("positions") ? "positions-0-symbol" : id;
    }

    /** The field's name, and the position's when there are several. */
    private String where(String pointer) {
        String[] parts = pointer.substring(1).split("/", -1);
        if (parts.length == 1) {
            return parts[0].equals("wallet") ? words.of("compare.error", words.of("compare.field.wallet")) : "";
        }
        String position = words.of("compare.position", Integer.parseInt(parts[1]) + 1);
        return words.of("compare.error.position", position, words.of("compare.field." + parts[2]));
    }
}
