package dev.marginwise.pages.compare.picture;

import dev.marginwise.pages.site.Hull;
import java.util.List;

/**
 * The wallet in one mode: what is lost, what stands behind positions, what they cannot reach. The parts fill the bar.
 *
 * @param atStake in words: how much the positions can lose, and how much they cannot
 */
public record WalletBar(Hull hull, List<Part> parts, String atStake) {
    public WalletBar {
        parts = List.copyOf(parts);
    }

    /**
     * A stretch of the bar.
     *
     * @param kind gone, behind or untouched
     * @param room where its words fit into it; elsewhere they stand below
     */
    public record Part(String kind, String x, String width, String amount, String text, Room room) {}

    /** The width of the bar that a part's words need. */
    public enum Room {
        PHONE("phone", 280),
        DESKTOP("desktop", 440),
        NONE("none", 0);

        private static final double INDENT = 14;
        private static final double LETTER = 9.2;
        private static final double IDEOGRAPH = 16.2;

        private final String id;
        private final int pixels;

        Room(String id, int pixels) {
            this.id = id;
            this.pixels = pixels;
        }

        /** The name of its class in the style sheet, which has the width, too. */
        public String id() {
            return id;
        }

        /** Where words fit into a share of the bar, a fraction, even when a reader spaces the letters. */
        static Room of(double share, String words) {
            double needed = INDENT
                    + words.codePoints()
                            .mapToDouble(letter -> letter > 0x2E7F ? IDEOGRAPH : LETTER)
                            .sum();
            if (share * PHONE.pixels >= needed) {
                return PHONE;
            }
            return share * DESKTOP.pixels >= needed ? DESKTOP : NONE;
        }
    }
}
