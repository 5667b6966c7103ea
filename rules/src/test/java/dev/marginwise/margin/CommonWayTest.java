package dev.marginwise.margin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marginwise.margin.reading.Asked;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Every price on its own way, all at the same share of it. */
class CommonWayTest {
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final int PLACES = 400;

    @Test
    void theWorkedPictureFallsTogether() {
        Account account = Asked.workedPicture().account();

        CommonWay way = new CommonWay(account, moves("-0.2", "-0.2"));

        assertThat(way.isolatedEnd(0).orElseThrow().doubleValue()).isBetween(0.481, 0.482);
        assertThat(way.crossEnd().orElseThrow().doubleValue()).isBetween(0.81, 0.82);
        assertThat(way.profitAtEnd(0)).isEqualByComparingTo("-1200");
    }

    @Test
    void whatStaysAtItsMarkIsNotReached() {
        Account account = Asked.workedPicture().account();

        CommonWay way = new CommonWay(account, moves("0", "-0.08"));

        assertThat(way.isolatedEnd(0)).isEmpty();
        assertThat(way.isolatedEnd(1)).isEmpty();
        assertThat(way.crossEnd()).isEmpty();
        assertThat(way.profitAtEnd(0)).isEqualByComparingTo("0");
    }

    @Test
    void everyPositionNeedsAMoveThatAPriceCanMake() {
        Account account = Asked.workedPicture().account();

        assertThatThrownBy(() -> new CommonWay(account, moves("-0.1"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CommonWay(account, moves("-0.1", "-1.1")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 500)
    void crossEndsWhereMaintenanceFirstReachesEquity(@ForAll long seed) {
        Account account = new RandomAccount(seed).account(8);
        CommonWay way = new CommonWay(account, drawn(account, seed));

        Optional<BigDecimal> end = way.crossEnd();

        BigDecimal scale = account.positions().stream().map(Position::notional).reduce(BigDecimal.ONE, BigDecimal::add);
        end.filter(share -> share.signum() > 0)
                .ifPresent(share ->
                        assertThat(headroom(way, share).abs()).isLessThan(scale.multiply(new BigDecimal("1e-20"))));
        assertOpenUntil(way, end);
    }

    /** Tiers of a request may jump and their rates may fall. */
    @Property(tries = 500)
    void unrulyTiersEndAtTheFirstPlaceToo(@ForAll long seed) {
        RandomAccount random = new RandomAccount(seed);
        Account drawn = random.account(5);
        Account account = new Account(
                drawn.wallet(),
                drawn.positions().stream()
                        .map(position ->
                                random.with(position, position.isolatedWallet(), random.unruly(position.notional())))
                        .toList());
        CommonWay way = new CommonWay(account, drawn(account, seed));

        assertOpenUntil(way, way.crossEnd());
    }

    @Property(tries = 500)
    void isolatedEndsAtItsOwnLiquidationPrice(@ForAll long seed) {
        Account account = new RandomAccount(seed).account(6);
        CommonWay way = new CommonWay(account, drawn(account, seed));

        for (int index = 0; index < account.positions().size(); index++) {
            Position position = account.positions().get(index);
            BigDecimal move = way.moves().get(index);
            Liquidation isolated = position.isolatedLiquidation();
            BigDecimal end = position.priceAfter(move);
            boolean reached = isolated.past()
                    || isolated.price()
                            .filter(price -> move.signum() < 0
                                    ? price.compareTo(position.mark()) < 0 && end.compareTo(price) <= 0
                                    : move.signum() > 0
                                            && price.compareTo(position.mark()) > 0
                                            && end.compareTo(price) >= 0)
                            .isPresent();

            assertThat(way.isolatedEnd(index).isPresent()).isEqualTo(reached);
            if (reached && !isolated.past()) {
                BigDecimal share = way.isolatedEnd(index).orElseThrow();
                assertThat(position.priceAfter(move.multiply(share)).round(new MathContext(25)))
                        .isEqualByComparingTo(isolated.price().orElseThrow().round(new MathContext(25)));
            }
        }
    }

    @Property(tries = 300)
    void twiceTheWayPassesEachLineAtHalfTheShare(@ForAll long seed) {
        Account account = new RandomAccount(seed).account(6);
        List<BigDecimal> moves =
                drawn(account, seed).stream().map(HALF::multiply).toList();
        CommonWay once = new CommonWay(account, moves);
        CommonWay twice = new CommonWay(
                account, moves.stream().map(move -> move.add(move)).toList());

        once.crossEnd()
                .ifPresent(share -> assertThat(rounded(twice.crossEnd().orElseThrow()))
                        .isEqualByComparingTo(rounded(share.multiply(HALF))));
        for (int index = 0; index < moves.size(); index++) {
            int place = index;
            once.isolatedEnd(index)
                    .ifPresent(
                            share -> assertThat(rounded(twice.isolatedEnd(place).orElseThrow()))
                                    .isEqualByComparingTo(rounded(share.multiply(HALF))));
        }
    }

    private static BigDecimal rounded(BigDecimal share) {
        return share.round(new MathContext(20));
    }

    private static void assertOpenUntil(CommonWay way, Optional<BigDecimal> end) {
        BigDecimal last = end.orElse(BigDecimal.ONE);
        for (int place = 0; place < PLACES; place++) {
            BigDecimal share = last.multiply(BigDecimal.valueOf(place)).divide(BigDecimal.valueOf(PLACES));
            assertThat(headroom(way, share).signum())
                    .as("at %s of the way to %s", share, last)
                    .isEqualTo(
                            end.filter(found -> found.signum() == 0).isPresent()
                                    ? headroom(way, BigDecimal.ZERO).signum()
                                    : 1);
        }
    }

    /** Equity less maintenance margin by their definitions. */
    private static BigDecimal headroom(CommonWay way, BigDecimal share) {
        BigDecimal sum = way.account().wallet();
        for (int index = 0; index < way.moves().size(); index++) {
            Position position = way.account().positions().get(index);
            BigDecimal price = position.priceAfter(way.moves().get(index).multiply(share));
            sum = sum.add(position.profitAt(price))
                    .subtract(position.tiers().maintenance(position.quantity().multiply(price)));
        }
        return sum;
    }

    /** A move a symbol, from −90 % to +150 %, some of them none. */
    private static List<BigDecimal> drawn(Account account, long seed) {
        Random random = new Random(seed + 1);
        Map<String, BigDecimal> bySymbol = new HashMap<>();
        List<BigDecimal> moves = new ArrayList<>();
        for (Position position : account.positions()) {
            moves.add(bySymbol.computeIfAbsent(
                    position.symbol(),
                    symbol -> random.nextInt(5) == 0
                            ? BigDecimal.ZERO
                            : BigDecimal.valueOf(random.nextInt(2401) - 900L, 3)));
        }
        return moves;
    }

    private static List<BigDecimal> moves(String... moves) {
        return List.of(moves).stream().map(BigDecimal::new).toList();
    }
}
