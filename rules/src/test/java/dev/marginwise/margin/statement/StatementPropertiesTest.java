package dev.marginwise.margin.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class StatementPropertiesTest {
    private static final int MOST = 30;

    @Property(tries = 200)
    void whatIsWrittenInAnyFormIsReadAsItWas(@ForAll Writing form, @ForAll long seed) {
        List<StatedPosition> positions = new DrawnAccounts(seed).positions(MOST);

        Statement read = read(form.text(positions));

        assertThat(read.positions().stream().map(StatementPropertiesTest::unplaced))
                .containsExactlyElementsOf(positions.stream()
                        .map(form::known)
                        .map(StatementPropertiesTest::unplaced)
                        .toList());
        assertThat(read.form().name()).isEqualTo(form.name());
    }

    @Property(tries = 100)
    void theOrderOfRowsNeverMatters(@ForAll Writing form, @ForAll long seed) {
        List<StatedPosition> positions = new DrawnAccounts(seed).positions(MOST);
        List<StatedPosition> shuffled = new ArrayList<>(positions);
        Collections.shuffle(shuffled, new Random(seed));

        List<StatedPosition> one = read(form.text(positions)).positions();
        List<StatedPosition> other = read(form.text(shuffled)).positions();

        assertThat(other.stream().map(StatementPropertiesTest::unplaced))
                .containsExactlyInAnyOrderElementsOf(
                        one.stream().map(StatementPropertiesTest::unplaced).toList());
    }

    @Property(tries = 200)
    void aSecretAmongTheFiguresIsNoticedAndNeverTold(@ForAll Writing form, @ForAll long seed) {
        Random random = new Random(seed);
        String secret = secret(random);
        String text = form.text(new DrawnAccounts(seed).positions(5));
        int place = random.nextInt(text.length());

        String told = Lines.of(StatementReader.read(text.substring(0, place) + secret + text.substring(place)));

        assertThat(told).doesNotContain(secret.substring(0, 32)).contains("secrets");
    }

    private static String secret(Random random) {
        StringBuilder secret = new StringBuilder();
        for (int count = 0; count < 64; count++) {
            secret.append("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789".charAt(random.nextInt(62)));
        }
        return secret.toString();
    }

    private static Statement read(String text) {
        return StatementReader.read(text).fold(statement -> statement, refused -> {
            throw new AssertionError(refused.toString());
        });
    }

    /** The same wherever it stands. */
    private static StatedPosition unplaced(StatedPosition position) {
        return new StatedPosition(
                0,
                position.symbol(),
                position.side(),
                position.quantity(),
                position.entry(),
                position.mark(),
                position.leverage(),
                position.isolatedWallet(),
                position.exchange());
    }
}
