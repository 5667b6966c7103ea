package dev.marginwise.margin.reading;

import dev.marginwise.margin.number.TypedNumber;
import dev.marginwise.margin.number.Unit;
import dev.marginwise.margin.reading.ComparisonRequest.PositionRequest;
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
        return new ComparisonRequest(plain("/wallet", typed.wallet(), Unit.USDT), typed.shock(), positions);
    }

    private PositionRequest plain(String pointer, PositionRequest typed) {
        Unit coin = Unit.of(SymbolName.coin(typed.symbol().orElse("")));
        return new PositionRequest(
                typed.symbol(),
                typed.side(),
                plain(pointer + "/quantity", typed.quantity(), coin),
                plain(pointer + "/entry", typed.entry(), Unit.USDT),
                plain(pointer + "/mark", typed.mark(), Unit.USDT),
                plain(pointer + "/leverage", typed.leverage(), Unit.TIMES),
                plain(pointer + "/addedMargin", typed.addedMargin(), Unit.USDT),
                plain(pointer + "/isolatedWallet", typed.isolatedWallet(), Unit.USDT),
                plain(pointer + "/stop", typed.stop(), Unit.USDT),
                typed.tiers());
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
