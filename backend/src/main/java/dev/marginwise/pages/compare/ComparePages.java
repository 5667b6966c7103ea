package dev.marginwise.pages.compare;

import dev.marginwise.comparison.TiersInForce;
import dev.marginwise.editions.RuleBooks;
import dev.marginwise.margin.Account;
import dev.marginwise.margin.Comparison;
import dev.marginwise.margin.Position;
import dev.marginwise.margin.Shock;
import dev.marginwise.margin.Warning;
import dev.marginwise.margin.holding.HoldingCosts;
import dev.marginwise.margin.holding.HoldingTerms;
import dev.marginwise.margin.reading.AccountReader;
import dev.marginwise.margin.reading.AccountReading;
import dev.marginwise.margin.reading.ComparisonRequest;
import dev.marginwise.margin.reading.DayReading;
import dev.marginwise.margin.reading.FigureProblem;
import dev.marginwise.margin.reading.HoldingReading;
import dev.marginwise.margin.replay.Replay;
import dev.marginwise.margin.replay.ReplayDay;
import dev.marginwise.margin.replay.ReplayDays;
import dev.marginwise.margin.tiers.TierSnapshot;
import dev.marginwise.margin.twin.Others;
import dev.marginwise.margin.twin.ShownMoves;
import dev.marginwise.margin.words.HoldingWords;
import dev.marginwise.margin.words.MarginWords;
import dev.marginwise.pages.site.Addresses;
import dev.marginwise.pages.site.Amounts;
import dev.marginwise.pages.site.Language;
import dev.marginwise.pages.site.Link;
import dev.marginwise.pages.site.Words;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Puts the comparison page together from what was sent. */
@Singleton
final class ComparePages {
    private static final int NAMED = 3;

    private final RuleBooks books;
    private final TiersInForce tiers;
    private final ReplayDays days;

    ComparePages(RuleBooks books, TiersInForce tiers, ReplayDays days) {
        this.books = books;
        this.days = days;
        this.tiers = tiers;
    }

    /**
     * The page for a form as it came in.
     *
     * @param editing true when the form shall stand open although everything in it is understood
     */
    ComparePage page(TypedAccount sent, TypedBesides besides, boolean editing, Language language) {
        Words words = language.words();
        Amounts amounts = new Amounts(words.locale());
        TierSnapshot table = tiers.now();
        HoldingReading holding = HoldingReading.of(besides.request());
        DayReading day = DayReading.of(besides.day(), days);
        List<FigureProblem> wrong = new ArrayList<>(holding.problems());
        wrong.addAll(day.problems());
        ComparisonRequest request = sent.request(table);
        AccountReading reading = new AccountReader(table).readTyped(request);
        List<FigureProblem> problems = reading.fold(understood -> List.of(), refused -> told(refused, sent, editing));
        Optional<AccountReading.Understood> understood = reading.fold(
                        Optional::of, refused -> Optional.<AccountReading.Understood>empty())
                .filter(account -> wrong.isEmpty());
        CompareForm form = new CompareForm(
                sent,
                problems,
                table,
                request.marginAsset(),
                language.path(Addresses.SYMBOLS),
                words,
                new BesidesForm(besides, wrong, days, words));
        return new ComparePage(
                language.path(Addresses.COMPARE),
                form.form(),
                form.errors(),
                understood
                        .map(account -> summary(account.account(), words, amounts))
                        .orElse(""),
                editing || understood.isEmpty(),
                understood.map(account ->
                        figures(account, sent, new Besides(holding.terms(), day.day()), table, words, amounts)),
                language.texts(books.current().book()).notice(),
                carried(sent));
    }

    /** What is asked for beside the comparison. */
    private record Besides(Optional<HoldingTerms> holding, Optional<ReplayDay> day) {}

    /**
     * The page after a text was pasted into its box, or a file chosen.
     *
     * @param sent the form as it stood beside the box
     */
    ComparePage page(TypedAccount sent, TypedBesides besides, FormParts parts, Language language) {
        Pasting.Pasted pasted = new Pasting(sent, language.words()).read(parts);
        ComparePage page = page(pasted.account(), besides, false, language);
        return page.with(pasted.paste().carrying(page.paste().hidden()));
    }

    /** An empty box, and the exchange's figures that the form carries along. */
    private static ComparePage.Paste carried(TypedAccount sent) {
        List<ComparePage.Hidden> hidden = new ArrayList<>();
        for (int index = 0; index < sent.positions().size(); index++) {
            Map<String, String> position = sent.positions().get(index);
            for (String name : ShownFields.NAMES) {
                if (position.containsKey(name)) {
                    hidden.add(new ComparePage.Hidden(TypedAccount.name(index, name), position.get(name)));
                }
            }
        }
        return new ComparePage.Paste("", Optional.empty(), Optional.empty(), hidden);
    }

    /** Nothing is wrong yet with a position that was just added. */
    private static List<FigureProblem> told(List<FigureProblem> problems, TypedAccount sent, boolean editing) {
        String added = "/positions/" + (sent.positions().size() - 1) + "/";
        boolean untouched = editing && sent.isLastUntouched();
        return problems.stream()
                .filter(problem -> !untouched || !problem.pointer().startsWith(added))
                .toList();
    }

    private ComparePage.Figures figures(
            AccountReading.Understood understood,
            TypedAccount sent,
            Besides besides,
            TierSnapshot table,
            Words words,
            Amounts amounts) {
        Account account = understood.account();
        Comparison compared = understood.compare();
        CompareFigures figures = CompareFigures.of(account, compared, sent, words, amounts);
        Others moving = figures.moving();
        Optional<HoldingCosts> costs = besides.holding().map(terms -> HoldingCosts.of(account, terms));
        return new ComparePage.Figures(
                drawn(account, sent.about(), words),
                compared.warnings().stream()
                        .map(warning -> warned(warning, account, words))
                        .toList(),
                figures.told(),
                figures.picture(),
                slider(
                        "others",
                        words.of("compare.slider.others", moving.none() ? "" : PositionWords.of(moving, words)),
                        figures.moves().range(),
                        sent.others(),
                        moving.priceAfter(sent.others())
                                .map(price -> words.of(
                                        "compare.slider.to", amounts.move(sent.others()), amounts.amount(price)))
                                .orElseGet(() -> amounts.move(sent.others()))),
                figures.beside(),
                figures.wallet(),
                figures.left(),
                slider(
                        "together",
                        words.of("compare.slider.together"),
                        ShownMoves.TOGETHER,
                        sent.together(),
                        amounts.move(sent.together())),
                figures.fall(),
                figures.fallen(),
                new CompareTables(figures, words, amounts).all(),
                BesideTable.of(figures, words, amounts).text(),
                costs.map(held ->
                                HoldingWords.in(words.locale()).assumptions(table, account.marginAsset(), held.terms()))
                        .orElseGet(() -> MarginWords.in(words.locale()).assumptions(table, account.marginAsset())),
                costs.flatMap(figures::band),
                costs.map(held -> new HeldFigures(figures, held, words, amounts).part()),
                besides.day().map(day -> new ReplayFigures(account, Replay.of(account, day), words, amounts).part()));
    }

    private static List<Link> drawn(Account account, int about, Words words) {
        List<Link> drawn = new ArrayList<>();
        for (int index = 0; index < account.positions().size(); index++) {
            drawn.add(new Link(
                    PositionWords.of(account.positions().get(index), words), Integer.toString(index), index == about));
        }
        return drawn;
    }

    private static ComparePage.Warned warned(Warning warning, Account account, Words words) {
        String[] parts = warning.pointer().split("/", -1);
        Optional<String> about = parts.length > 2
                ? Optional.of(PositionWords.of(account.positions().get(Integer.parseInt(parts[2])), words))
                : Optional.empty();
        return new ComparePage.Warned(about, MarginWords.in(words.locale()).of(warning.kind()));
    }

    private static ComparePage.Slider slider(String name, String label, Shock range, BigDecimal value, String text) {
        return new ComparePage.Slider(name, label, percent(range.from()), percent(range.to()), percent(value), text);
    }

    private static String percent(BigDecimal fraction) {
        return fraction.movePointRight(2).stripTrailingZeros().toPlainString();
    }

    private static String summary(Account account, Words words, Amounts amounts) {
        List<Position> positions = account.positions();
        String named = positions.stream()
                .limit(NAMED)
                .map(position -> PositionWords.summary(position, words, amounts))
                .collect(Collectors.joining(" · "));
        String wallet = words.of("compare.summary", amounts.amount(account.wallet()), named, account.marginAsset());
        return positions.size() <= NAMED ? wallet : words.of("compare.summary.more", wallet, positions.size() - NAMED);
    }
}
