package dev.marginwise.margin.reading;

import dev.marginwise.margin.Account;
import dev.marginwise.margin.Position;
import dev.marginwise.margin.Shock;
import dev.marginwise.margin.Warning;
import dev.marginwise.margin.reading.ComparisonRequest.PositionRequest;
import dev.marginwise.margin.reading.ComparisonRequest.ShockRequest;
import dev.marginwise.margin.reading.FigureProblem.Kind;
import dev.marginwise.margin.tiers.SymbolName;
import dev.marginwise.margin.tiers.TierSnapshot;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Understands what was asked for, strictly and quickly: nothing is guessed, every problem is listed, and no figure, however
 * extreme, throws or takes long. Safe for use by many threads.
 */
public final class AccountReader {
    /** So many tiers can be given for one position. */
    public static final int MOST_TIERS = 50;

    /** So many characters a symbol can have. */
    public static final int LONGEST_SYMBOL = 40;

    private final TierSnapshot snapshot;

    /** @param snapshot tiers of the symbols that need not bring their own */
    public AccountReader(TierSnapshot snapshot) {
        this.snapshot = snapshot;
    }

    /**
     * Reads what people typed into a form: numbers as {@link dev.marginwise.margin.number.TypedNumber} reads them. All the
     * rest is as strict as for a program.
     */
    public AccountReading readTyped(ComparisonRequest typed) {
        ComparisonRequest named = named(typed);
        TypedFigures figures = new TypedFigures();
        return read(figures.plain(named))
                .fold(
                        understood -> understood.warned(oneTierGiven(named)),
                        problems -> new AccountReading.Refused(figures.closely(problems)));
    }

    /** A form has room for one tier, which then stands for every size; a program that sends tiers knows what it sends. */
    private static List<Warning> oneTierGiven(ComparisonRequest typed) {
        List<Warning> warnings = new ArrayList<>();
        for (int index = 0; index < typed.positions().size(); index++) {
            if (typed.positions().get(index).tiers().isPresent()) {
                warnings.add(new Warning("/positions/" + index + "/symbol", Warning.Kind.ONE_TIER_GIVEN));
            }
        }
        return warnings;
    }

    /** Reads all of it, or refuses all of it. */
    public AccountReading read(ComparisonRequest request) {
        Figures figures = new Figures();
        Optional<BigDecimal> wallet = figures.requiredPositive("/wallet", request.wallet());
        Optional<Shock> shock =
                request.shock().map(given -> shock(given, figures)).orElseGet(() -> Optional.of(Shock.USUAL));
        List<Warning> warnings = new ArrayList<>();
        List<Position> positions = positions(named(request).positions(), figures, warnings);
        if (!figures.problems().isEmpty() || wallet.isEmpty() || shock.isEmpty()) {
            return new AccountReading.Refused(figures.problems());
        }
        return new AccountReading.Understood(new Account(wallet.get(), positions), shock.get(), warnings);
    }

    /** The same with each contract under the name that the table has for it, if it has one. */
    private ComparisonRequest named(ComparisonRequest request) {
        return new ComparisonRequest(
                request.wallet(),
                request.shock(),
                request.positions().stream()
                        .map(position -> position.named(position.symbol().map(this::named)))
                        .toList());
    }

    private String named(String symbol) {
        return new SymbolName(symbol).in(snapshot).orElse(symbol);
    }

    /** Empty when a problem was noted. */
    private static Optional<Shock> shock(ShockRequest given, Figures figures) {
        Optional<BigDecimal> from = move("/shock/from", given.from(), Shock.USUAL.from(), figures);
        Optional<BigDecimal> to = move("/shock/to", given.to(), Shock.USUAL.to(), figures);
        Optional<BigDecimal> steps =
                figures.number("/shock/steps", orUsual(given.steps(), Integer.toString(Shock.USUAL.steps())));
        if (steps.filter(count -> !isCount(count)).isPresent()) {
            figures.refuse("/shock/steps", Kind.STEPS_OUT_OF_RANGE);
            return Optional.empty();
        }
        if (from.isEmpty() || to.isEmpty() || steps.isEmpty()) {
            return Optional.empty();
        }
        if (from.get().compareTo(to.get()) >= 0) {
            figures.refuse("/shock/to", Kind.MOVES_OUT_OF_ORDER);
            return Optional.empty();
        }
        return Optional.of(new Shock(from.get(), to.get(), steps.get().intValueExact()));
    }

    private static Optional<BigDecimal> move(
            String pointer, Optional<String> given, BigDecimal usual, Figures figures) {
        Optional<BigDecimal> move = figures.number(pointer, orUsual(given, usual.toPlainString()));
        if (move.filter(value -> value.compareTo(Shock.LOWEST) < 0 || value.compareTo(Shock.HIGHEST) > 0)
                .isPresent()) {
            figures.refuse(pointer, Kind.MOVE_OUT_OF_RANGE);
            return Optional.empty();
        }
        return move;
    }

    private static Optional<String> orUsual(Optional<String> given, String usual) {
        return given.filter(text -> !text.isBlank()).or(() -> Optional.of(usual));
    }

    /** True for a whole number of steps within the limits; trailing zeros are gone already. */
    private static boolean isCount(BigDecimal count) {
        return count.scale() <= 0
                && count.compareTo(BigDecimal.valueOf(Shock.FEWEST_STEPS)) >= 0
                && count.compareTo(BigDecimal.valueOf(Shock.MOST_STEPS)) <= 0;
    }

    private List<Position> positions(List<PositionRequest> given, Figures figures, List<Warning> warnings) {
        if (given.isEmpty() || given.size() > Account.MOST_POSITIONS) {
            figures.refuse("/positions", given.isEmpty() ? Kind.NO_POSITIONS : Kind.TOO_MANY_POSITIONS);
            return List.of();
        }
        Marks marks = Marks.of(given);
        List<Position> positions = new ArrayList<>();
        for (int index = 0; index < given.size(); index++) {
            PositionReader reader = new PositionReader("/positions/" + index, figures, snapshot);
            reader.read(given.get(index), marks, warnings).ifPresent(positions::add);
        }
        MarginAsset.of(given).refuseOthers(given, figures);
        return positions;
    }
}
