package dev.marginwise.margin.reading;

import dev.marginwise.margin.Position;
import dev.marginwise.margin.Side;
import dev.marginwise.margin.Warning;
import dev.marginwise.margin.reading.ComparisonRequest.PositionRequest;
import dev.marginwise.margin.reading.FigureProblem.Kind;
import dev.marginwise.margin.tiers.SymbolName;
import dev.marginwise.margin.tiers.TierSnapshot;
import dev.marginwise.margin.tiers.Tiers;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads one position of a request. */
final class PositionReader {
    private static final int MOST_ALLOWED = 50;

    private final String pointer;
    private final Figures figures;
    private final TierSnapshot snapshot;

    /** @param pointer JSON pointer of the position */
    PositionReader(String pointer, Figures figures, TierSnapshot snapshot) {
        this.pointer = pointer;
        this.figures = figures;
        this.snapshot = snapshot;
    }

    /** Empty when a problem was noted. */
    Optional<Position> read(PositionRequest given, Marks marks, List<Warning> warnings) {
        int before = figures.problems().size();
        Optional<String> symbol = symbol(given);
        Optional<Side> side = side(given);
        Optional<BigDecimal> quantity = figures.requiredPositive(pointer + "/quantity", given.quantity());
        Optional<BigDecimal> entry = figures.requiredPositive(pointer + "/entry", given.entry());
        Optional<BigDecimal> ownMark = figures.positive(pointer + "/mark", given.mark());
        Optional<BigDecimal> leverage = figures.requiredPositive(pointer + "/leverage", given.leverage());
        Optional<BigDecimal> added = figures.notNegative(pointer + "/addedMargin", given.addedMargin());
        Optional<BigDecimal> wallet = figures.positive(pointer + "/isolatedWallet", given.isolatedWallet());
        if (added.isPresent() && wallet.isPresent()) {
            figures.refuse(pointer + "/isolatedWallet", Kind.WALLET_AND_ADDED_MARGIN);
        }
        Optional<BigDecimal> stop = figures.positive(pointer + "/stop", given.stop());
        Optional<Tiers> tiers = tiers(given, symbol);
        Optional<BigDecimal> mark = symbol.flatMap(marks::of);
        if (ownMark.isPresent() && !sameNumber(ownMark, mark)) {
            figures.refuse(pointer + "/mark", Kind.MARKS_DIFFER);
        }
        if (figures.problems().size() > before || symbol.isEmpty() || mark.isEmpty()) {
            return Optional.empty();
        }
        if (marks.isAssumed(symbol.get(), entry.orElseThrow())) {
            warnings.add(new Warning(pointer + "/mark", Warning.Kind.MARK_ASSUMED));
        }
        return Optional.of(new Position(
                symbol.get(),
                side.orElseThrow(),
                quantity.orElseThrow(),
                entry.orElseThrow(),
                mark.get(),
                leverage.orElseThrow(),
                wallet.orElseGet(() -> Position.initialMargin(
                                quantity.orElseThrow(), entry.orElseThrow(), leverage.orElseThrow())
                        .add(added.orElse(BigDecimal.ZERO))),
                stop,
                tiers.orElseThrow()));
    }

    private Optional<String> symbol(PositionRequest given) {
        Optional<String> symbol =
                figures.required(pointer + "/symbol", given.symbol()).map(String::strip);
        if (symbol.filter(name -> name.length() > AccountReader.LONGEST_SYMBOL).isPresent()) {
            figures.refuse(pointer + "/symbol", Kind.SYMBOL_TOO_LONG);
            return Optional.empty();
        }
        return symbol;
    }

    private Optional<Side> side(PositionRequest given) {
        Optional<String> word = figures.required(pointer + "/side", given.side());
        Optional<Side> side = word.flatMap(Side::of);
        if (word.isPresent() && side.isEmpty()) {
            figures.refuse(
                    pointer + "/side",
                    Kind.UNKNOWN_SIDE,
                    Arrays.stream(Side.values()).map(Side::id).toList());
        }
        return side;
    }

    /** The arithmetic is that of linear contracts: tiers of its own do not make it right for a contract in its coin. */
    private Optional<Tiers> tiers(PositionRequest given, Optional<String> symbol) {
        Optional<SymbolName> name = symbol.map(SymbolName::new);
        if (given.tiers().isPresent() && name.filter(SymbolName::isCoinMargined).isEmpty()) {
            return new TiersReader(pointer + "/tiers", figures)
                    .read(given.tiers().get());
        }
        Optional<Tiers> known = symbol.flatMap(snapshot::tiersOf);
        if (known.isEmpty()) {
            name.map(unknown -> unknown.missingIn(snapshot))
                    .ifPresent(missing -> figures.refuse(
                            pointer + "/symbol", kind(missing.lack()), allowed(missing), missing.named()));
        }
        return known;
    }

    /** All that are known where they are few; of hundreds, only the one that is likely meant. */
    private List<String> allowed(SymbolName.Missing missing) {
        List<String> known = snapshot.symbols();
        return known.size() <= MOST_ALLOWED
                ? known
                : missing.named().stream().filter(known::contains).toList();
    }

    private static Kind kind(SymbolName.Lack lack) {
        return switch (lack) {
            case UNKNOWN -> Kind.UNKNOWN_SYMBOL;
            case COIN_ALONE -> Kind.COIN_ALONE;
            case MANY_AT_A_TIME -> Kind.MANY_COINS_AT_A_TIME;
            case COIN_MARGINED -> Kind.COIN_MARGINED;
            case DATED -> Kind.DATED_DELIVERY;
        };
    }

    private static boolean sameNumber(Optional<BigDecimal> one, Optional<BigDecimal> other) {
        return one.isPresent()
                && other.filter(number -> number.compareTo(one.get()) == 0).isPresent();
    }
}
