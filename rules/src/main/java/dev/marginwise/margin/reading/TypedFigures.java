package dev.marginwise.margin.reading;

import dev.marginwise.margin.Account;
import dev.marginwise.margin.number.Figure;
import dev.marginwise.margin.number.TypedNumber;
import dev.marginwise.margin.number.Unit;
import dev.marginwise.margin.reading.ComparisonRequest.PositionRequest;
import dev.marginwise.margin.reading.ComparisonRequest.TierRequest;
import dev.marginwise.margin.reading.FigureProblem.Kind;
import dev.marginwise.margin.tiers.SymbolName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The figures of a comparison that people typed, as the digits they stand for; and why some stand for none. */
final class TypedFigures {
    private final Map<String, FigureProblem> unread = new HashMap<>();

    /** The same with plain digits; what cannot be read stays as it is, and the strict reader refuses it. */
    ComparisonRequest plain(ComparisonRequest typed) {
        List<PositionRequest> positions = new ArrayList<>();
        for (int index = 0; index < typed.positions().size(); index++) {
            positions.add(plain("/positions/" + index, typed.positions().get(index)));
        }
        Unit asset = Unit.of(MarginAsset.of(typed.positions()).name());
        return new ComparisonRequest(plain("/wallet", typed.wallet(), asset), typed.shock(), positions);
    }

    private PositionRequest plain(String pointer, PositionRequest typed) {
        String symbol = typed.symbol().orElse("");
        Unit coin = Unit.of(SymbolName.coin(symbol));
        Unit asset = Unit.of(SymbolName.marginAsset(symbol).orElse(Account.USUAL_ASSET));
        return new PositionRequest(
                typed.symbol(),
                typed.side(),
                plain(pointer + "/quantity", typed.quantity(), coin),
                plain(pointer + "/entry", typed.entry(), asset),
                plain(pointer + "/mark", typed.mark(), asset),
                plain(pointer + "/leverage", typed.leverage(), Unit.TIMES),
                plain(pointer + "/addedMargin", typed.addedMargin(), asset),
                plain(pointer + "/isolatedWallet", typed.isolatedWallet(), asset),
                plain(pointer + "/stop", typed.stop(), asset),
                typed.tiers().map(tiers -> plain(pointer + "/tiers", tiers, asset)));
    }

    private List<TierRequest> plain(String pointer, List<TierRequest> typed, Unit asset) {
        List<TierRequest> tiers = new ArrayList<>();
        for (int index = 0; index < typed.size(); index++) {
            TierRequest tier = typed.get(index);
            String at = pointer + "/" + index;
            tiers.add(new TierRequest(
                    plain(at + "/floor", tier.floor(), asset),
                    plain(at + "/cap", tier.cap(), asset),
                    plain(at + "/mmr", tier.mmr(), Unit.PER_CENT).map(TypedFigures::fraction),
                    plain(at + "/cum", tier.cum(), asset)));
        }
        return tiers;
    }

    /** People copy a rate in per cent, as the exchange shows it; what is no number stays as it is. */
    private static String fraction(String perCent) {
        boolean read = Figure.isNumber(perCent) && Figure.isShort(perCent);
        return read ? Figure.of(perCent).movePointLeft(2).toPlainString() : perCent;
    }

    private Optional<String> plain(String pointer, Optional<String> typed, Unit unit) {
        return typed.map(text -> TypedNumber.read(text, unit).fold(digits -> digits, fault -> {
            kind(fault, unit)
                    .ifPresent(kind ->
                            unread.put(pointer, new FigureProblem(pointer, kind, List.of(), List.of(unit.name()))));
            return text;
        }));
    }

    /** Empty where the strict reader says all there is to say. */
    private static Optional<Kind> kind(TypedNumber.Fault fault, Unit unit) {
        return switch (fault) {
            case NO_NUMBER -> Optional.empty();
            case WHICH_POINT -> Optional.of(Kind.POINT_UNCLEAR);
            case OTHER_UNIT ->
                Optional.of(Kind.OTHER_UNIT).filter(kind -> !unit.spellings().isEmpty());
        };
    }

    /** The problems of the strict reader, said more closely where a number could not be read. */
    List<FigureProblem> closely(List<FigureProblem> problems) {
        return problems.stream()
                .map(problem ->
                        problem.kind() == Kind.NOT_A_NUMBER ? unread.getOrDefault(problem.pointer(), problem) : problem)
                .toList();
    }
}
