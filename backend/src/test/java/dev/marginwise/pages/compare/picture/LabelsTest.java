package dev.marginwise.pages.compare.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marginwise.margin.Account;
import dev.marginwise.margin.Comparison;
import dev.marginwise.margin.OtherPrices;
import dev.marginwise.margin.Position;
import dev.marginwise.margin.Shock;
import dev.marginwise.margin.Side;
import dev.marginwise.margin.exchange.MarginMode;
import dev.marginwise.margin.tiers.TierSnapshot;
import dev.marginwise.margin.twin.Others;
import dev.marginwise.margin.twin.ShownMoves;
import dev.marginwise.pages.compare.picture.TwinPicture.Label;
import dev.marginwise.pages.site.Amounts;
import dev.marginwise.pages.site.Words;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Words in the twin picture, in plots of the sizes that compare.css gives, the least and a larger one. */
class LabelsTest {
    private static final long SEED = 20261126;
    private static final int ACCOUNTS = 60;
    private static final List<String> SYMBOLS = List.of("BTCUSDT", "ETHUSDT", "SOLUSDT", "DOGEUSDT");

    /** A letter of a middling family, and one of Chinese, at 14.4 pixels. */
    private static final double LETTER = 8;

    private static final double CHINESE = 14.4;

    private record Picture(String account, TwinPicture drawn, TogetherPicture left) {
        @Override
        public String toString() {
            return account;
        }
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void no_words_stand_on_the_dashed_line(Picture picture) {
        assertThat(onTheLine(picture.drawn().narrow(), picture.drawn(), 228, 340))
                .as("a small phone")
                .isEmpty();
        assertThat(onTheLine(picture.drawn().narrow(), picture.drawn(), 700, 340))
                .as("a tablet")
                .isEmpty();
        assertThat(onTheLine(picture.drawn().wide(), picture.drawn(), 684, 440))
                .as("a desktop")
                .isEmpty();
        assertThat(onTheLine(picture.drawn().wide(), picture.drawn(), 1000, 440))
                .as("a wide desktop")
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void no_words_stand_on_the_lines_of_all_together(Picture picture) {
        TogetherPicture left = picture.left();
        List<String> lines = List.of(left.isolated(), left.cross());
        for (double width : List.of(228.0, 340.0, 700.0, 1100.0)) {
            assertThat(onTheLine(left.labels(), lines, 100, width, 300))
                    .as("%s px", width)
                    .isEmpty();
            assertThat(covered(left.labels(), width, 300)).as("%s px", width).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void no_words_cover_others(Picture picture) {
        assertThat(covered(picture.drawn().narrow(), 228, 340))
                .as("a small phone")
                .isEmpty();
        assertThat(covered(picture.drawn().wide(), 684, 440)).as("a desktop").isEmpty();
    }

    static Stream<Picture> pictures() {
        Random random = new Random(SEED);
        return IntStream.range(0, ACCOUNTS).mapToObj(number -> picture(random));
    }

    private static Picture picture(Random random) {
        List<Position> positions = new ArrayList<>();
        BigDecimal margins = BigDecimal.ZERO;
        int count = 2 + random.nextInt(3);
        for (String symbol : SYMBOLS.subList(0, count)) {
            Position position = position(symbol, random);
            positions.add(position);
            margins = margins.add(position.isolatedWallet());
        }
        Account account = new Account(margins.multiply(oneOf(random, "1.02", "1.5", "3", "12")), positions);
        BigDecimal at = new BigDecimal(random.nextInt(40) - 30).movePointLeft(2);
        Words words = Words.in(random.nextBoolean() ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE);
        Shock range = ShownMoves.around(account, 0).range();
        OtherPrices others = OtherPrices.around(account, 0, range);
        Optional<ShownMark> mark = random.nextBoolean()
                ? Optional.empty()
                : Optional.of(new ShownMark(
                        positions.get(0).mark().multiply(oneOf(random, "0.6", "0.9", "1.1", "1.4")),
                        Optional.of(MarginMode.CROSS)));
        BigDecimal shown = at.max(range.from()).min(range.to());
        TwinPicture drawn = TwinDrawing.of(
                        positions.get(0),
                        Comparison.of(account, Shock.USUAL).positions().get(0).isolated(),
                        others,
                        OtherPrices.at(account, 0, shown),
                        words,
                        new Amounts(words.locale()),
                        Others.than(positions.get(0), account),
                        "ETH",
                        mark)
                .picture();
        Comparison compared = Comparison.of(account, ShownMoves.TOGETHER);
        TogetherPicture left = new TogetherDrawing(
                        account.wallet(),
                        account.marginAsset(),
                        compared.curve(),
                        compared.after(at, account),
                        words,
                        new Amounts(words.locale()))
                .picture();
        return new Picture(account + ", the others at " + shown + ", all at " + at, drawn, left);
    }

    private static Position position(String symbol, Random random) {
        BigDecimal price = oneOf(random, "0.1", "3", "150", "2400", "60000");
        BigDecimal size = oneOf(random, "500", "3000", "9000");
        BigDecimal leverage = oneOf(random, "2", "5", "10", "25");
        BigDecimal quantity = size.divide(price, MathContext.DECIMAL64);
        Side side = random.nextBoolean() ? Side.LONG : Side.SHORT;
        BigDecimal stop = price.multiply(side == Side.LONG ? new BigDecimal("0.96") : new BigDecimal("1.04"));
        return new Position(
                symbol,
                side,
                quantity,
                price,
                price.multiply(oneOf(random, "0.98", "1", "1.03")),
                leverage,
                Position.initialMargin(quantity, price, leverage),
                random.nextBoolean() ? Optional.of(stop) : Optional.empty(),
                TierSnapshot.published().tiersOf(symbol).orElseThrow());
    }

    private static BigDecimal oneOf(Random random, String... values) {
        return new BigDecimal(values[random.nextInt(values.length)]);
    }

    private static List<String> onTheLine(List<Label> labels, TwinPicture drawn, double width, double height) {
        return onTheLine(labels, drawn.cross(), Double.parseDouble(drawn.foot()), width, height);
    }

    private static List<String> onTheLine(
            List<Label> labels, List<String> lines, double foot, double width, double height) {
        Rectangle2D room = new Rectangle2D.Double(0, 0, width, height * foot / 100);
        return labels.stream()
                .filter(label -> box(label, width, height).intersects(room))
                .filter(label -> {
                    Rectangle2D box = box(label, width, height).createIntersection(room);
                    return stretches(lines, width, height).anyMatch(box::intersectsLine);
                })
                .map(Label::text)
                .toList();
    }

    private static Stream<Line2D> stretches(List<String> lines, double width, double height) {
        return lines.stream()
                .map(piece -> piece.split(" ", -1))
                .flatMap(points -> IntStream.range(1, points.length)
                        .mapToObj(i -> new Line2D.Double(
                                across(points[i - 1]) * width / 100,
                                down(points[i - 1]) * height / 100,
                                across(points[i]) * width / 100,
                                down(points[i]) * height / 100)));
    }

    private static double across(String point) {
        return Double.parseDouble(point.split(",", -1)[0]);
    }

    private static double down(String point) {
        return Double.parseDouble(point.split(",", -1)[1]);
    }

    private static List<String> covered(List<Label> labels, double width, double height) {
        List<String> covered = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            for (int j = i + 1; j < labels.size(); j++) {
                if (box(labels.get(i), width, height).intersects(box(labels.get(j), width, height))) {
                    covered.add(
                            labels.get(i).text() + " covers " + labels.get(j).text());
                }
            }
        }
        return covered;
    }

    private static Rectangle2D box(Label label, double width, double height) {
        String said = label.text() + " " + label.value() + label.note().orElse("");
        double length = said.codePoints()
                .mapToDouble(letter -> letter > 0x2E7F ? CHINESE : LETTER)
                .sum();
        double x = percent(label.x()) * width / 100 + label.shift().right();
        double y = percent(label.y()) * height / 100 + label.shift().down();
        return new Rectangle2D.Double(label.anchor().equals("end") ? x - length : x, y - 11, length, 13);
    }

    private static double percent(String place) {
        return Double.parseDouble(place.replace("%", ""));
    }
}
