package dev.marginwise.margin.twin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marginwise.margin.Account;
import dev.marginwise.margin.Comparison;
import dev.marginwise.margin.Position;
import dev.marginwise.margin.RandomAccount;
import dev.marginwise.margin.Shock;
import dev.marginwise.margin.reading.Asked;
import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WalletSharesTest {

    @Test
    void inIsolatedModeEachPositionThatIsGoneTakesItsOwnWallet() {
        WalletShares.Isolated isolated = worked("-0.2").isolated();

        assertThat(isolated.gone()).extracting(Position::symbol).containsExactly("BTCUSDT", "ETHUSDT");
        assertThat(isolated.lost()).isEqualByComparingTo("1200");
        assertThat(isolated.behind()).isEqualByComparingTo("0");
        assertThat(isolated.untouched()).isEqualByComparingTo("800");
    }

    /** A fall of both by 5 %: 300 from BTC and 300 from ETH. */
    @Test
    void inCrossModeAnOpenLossComesOutOfTheWholeWallet() {
        WalletShares.Cross cross = worked("-0.05").cross();

        assertThat(cross.lost()).isEqualByComparingTo("600");
        assertThat(cross.behind()).isEqualByComparingTo("1400");
    }

    @Test
    void aProfitTakesNothingAndALiquidationEverything() {
        assertThat(worked("0.1").cross().lost()).isEqualByComparingTo("0");
        assertThat(worked("-0.5").cross().lost()).isEqualByComparingTo("2000");
        assertThat(worked("-0.5").cross().behind()).isEqualByComparingTo("0");
    }

    @Test
    void onlyWhatMovesIsLost() {
        Account account = Asked.workedPicture().account();

        WalletShares shares = WalletShares.after(
                account,
                compared(account),
                position -> position.symbol().equals("BTCUSDT") ? BigDecimal.ZERO : new BigDecimal("-0.2"),
                false);

        assertThat(shares.isolated().gone()).extracting(Position::symbol).containsExactly("ETHUSDT");
        assertThat(shares.isolated().open()).extracting(Position::symbol).containsExactly("BTCUSDT");
        assertThat(shares.cross().lost()).isEqualByComparingTo("1200");
    }

    @Test
    void noShareIsNegativeAndTogetherTheyAreTheWallet() {
        Random random = new Random(3);
        RandomAccount accounts = new RandomAccount(3);
        for (int i = 0; i < 500; i++) {
            Account account = accounts.account(5);
            BigDecimal move = BigDecimal.valueOf(random.nextInt(-99, 150), 2);
            Comparison compared = compared(account);

            WalletShares shares = WalletShares.after(
                    account,
                    compared,
                    position -> move,
                    compared.crossEndurance().endsBy(move));

            WalletShares.Isolated isolated = shares.isolated();
            assertThat(shares.cross().lost().add(shares.cross().behind())).isEqualByComparingTo(account.wallet());
            assertThat(shares.cross().behind()).isNotNegative();
            assertThat(isolated.lost().add(isolated.behind()).add(isolated.untouched()))
                    .isEqualByComparingTo(account.wallet().max(account.isolatedWallets()));
            assertThat(isolated.gone().size() + isolated.open().size())
                    .isEqualTo(account.positions().size());
        }
    }

    private static WalletShares worked(String move) {
        Account account = Asked.workedPicture().account();
        Comparison compared = compared(account);
        BigDecimal moved = new BigDecimal(move);
        return WalletShares.after(
                account, compared, position -> moved, compared.crossEndurance().endsBy(moved));
    }

    private static Comparison compared(Account account) {
        return Comparison.of(account, Shock.USUAL);
    }
}
