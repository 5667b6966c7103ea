package dev.marginwise.margin.replay;

import dev.marginwise.margin.Account;
import dev.marginwise.margin.CommonWay;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * An account on a real day: every price goes straight from its mark by the move of its own coin, all together.
 *
 * @param events what is liquidated on the way, in its order; at the same place isolated positions in the order of the
 *     account, then the cross account
 * @param notMoved symbols of coins without a figure, each once: they stay at their marks
 */
public record Replay(ReplayDay day, List<Event> events, Left isolated, Left cross, List<String> notMoved) {

    /** How the account was margined. */
    public enum Mode {
        ISOLATED,
        CROSS;

        /** As it is written on the wire. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A liquidation on the way.
     *
     * @param share of the way, from 0 (at the marks already) to 1 (at the end)
     * @param positions indices in the account: one position in isolated mode, all of them in cross mode
     */
    public record Event(BigDecimal share, Mode mode, List<Integer> positions) {
        public Event {
            positions = List.copyOf(positions);
        }
    }

    /**
     * What the way leaves of the account in one mode.
     *
     * @param equity wallet and unrealised profit, USDT, without what was liquidated; 0 once a cross account is liquidated
     * @param liquidated indices of the positions that are gone, in the order of the account
     */
    public record Left(BigDecimal equity, List<Integer> liquidated) {
        public Left {
            liquidated = List.copyOf(liquidated);
        }
    }

    public Replay {
        events = List.copyOf(events);
        notMoved = List.copyOf(notMoved);
    }

    /** Replays a day; never fails, whatever the account. */
    public static Replay of(Account account, ReplayDay day) {
        List<BigDecimal> moves = new ArrayList<>();
        Set<String> notMoved = new LinkedHashSet<>();
        account.positions().forEach(position -> {
            Optional<BigDecimal> move = day.moveOf(position.symbol());
            if (move.isEmpty()) {
                notMoved.add(position.symbol());
            }
            moves.add(move.orElse(BigDecimal.ZERO));
        });
        return along(new CommonWay(account, moves), day, List.copyOf(notMoved));
    }

    /** The same along any way; the day is only named. */
    static Replay along(CommonWay way, ReplayDay day, List<String> notMoved) {
        Account account = way.account();
        List<Event> events = new ArrayList<>();
        List<Integer> gone = new ArrayList<>();
        List<Integer> all = new ArrayList<>();
        BigDecimal isolated = account.wallet();
        BigDecimal cross = account.wallet();
        for (int index = 0; index < account.positions().size(); index++) {
            Optional<BigDecimal> end = way.isolatedEnd(index);
            BigDecimal profit = way.profitAtEnd(index);
            cross = cross.add(profit);
            all.add(index);
            if (end.isPresent()) {
                events.add(new Event(end.get(), Mode.ISOLATED, List.of(index)));
                gone.add(index);
                isolated = isolated.subtract(account.positions().get(index).isolatedWallet());
            } else {
                isolated = isolated.add(profit);
            }
        }
        Optional<BigDecimal> crossEnd = way.crossEnd();
        crossEnd.ifPresent(share -> events.add(new Event(share, Mode.CROSS, all)));
        events.sort(Comparator.comparing(Event::share));
        return new Replay(
                day,
                events,
                new Left(isolated, gone),
                crossEnd.isPresent() ? new Left(BigDecimal.ZERO, all) : new Left(cross, List.of()),
                notMoved);
    }
}
