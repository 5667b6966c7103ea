package dev.marginwise.margin.twin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marginwise.margin.Account;
import dev.marginwise.margin.Position;
import dev.marginwise.margin.reading.Asked;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class OthersTest {

    @Test
    void theLegsOfItsOwnSymbolStandStillWithIt() {
        Others others = than(0, Asked.workedPicture().open("BTCUSDT", "short", "1", "60000", "10"));

        assertThat(others.moving()).extracting(Position::symbol).containsExactly("ETHUSDT");
        assertThat(others.none()).isFalse();
    }

    @Test
    void oneSymbolHasAPrice() {
        Others others = than(0, Asked.workedPicture().with("mark", "2700"));

        assertThat(others.symbol()).contains("ETHUSDT");
        assertThat(others.priceAfter(new BigDecimal("-0.2")).orElseThrow()).isEqualByComparingTo("2160");
    }

    @Test
    void severalSymbolsHaveNone() {
        Others others = than(0, Asked.workedPicture().open("SOLUSDT", "long", "1", "100", "10"));

        assertThat(others.symbol()).isEmpty();
        assertThat(others.priceAfter(BigDecimal.ZERO)).isEmpty();
    }

    @Test
    void aloneThereIsNothingElseToMove() {
        Others others = than(0, new Asked("2000").open("BTCUSDT", "long", "0.1", "60000", "10"));

        assertThat(others.none()).isTrue();
        assertThat(others.symbol()).isEmpty();
    }

    @Test
    void theLargerSideDecidesWhichWayTheyLose() {
        assertThat(than(0, Asked.workedPicture()).loseByFalling()).isTrue();
        assertThat(than(0, Asked.workedPicture().with("side", "short")).loseByFalling())
                .isFalse();
        assertThat(than(0, Asked.workedPicture().open("SOLUSDT", "short", "61", "100", "10"))
                        .loseByFalling())
                .isFalse();
        assertThat(than(0, Asked.workedPicture().open("SOLUSDT", "short", "60", "100", "10"))
                        .loseByFalling())
                .isTrue();
    }

    private static Others than(int index, Asked asked) {
        Account account = asked.account();
        return Others.than(account.positions().get(index), account);
    }
}
