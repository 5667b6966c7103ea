package dev.marginwise.margin;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;

/** Which way a position bets. */
public enum Side {
    /** Gains when the price rises. */
    LONG("long", BigDecimal.ONE),
    /** Gains when the price falls. */
    SHORT("short", BigDecimal.ONE.negate());

    private final String id;
    private final BigDecimal sign;

    Side(String id, BigDecimal sign) {
        this.id = id;
        this.sign = sign;
    }

    /** The name on the wire: {@code long} or {@code short}. */
    public String id() {
        return id;
    }

    /** The {@code s} of the formulas: 1 for long, −1 for short. */
    BigDecimal sign() {
        return sign;
    }

    /** An amount with the sign of this side. */
    public BigDecimal of(BigDecimal amount) {
        return this == LONG ? amount : amount.negate();
    }

    public static Optional<Side> of(String id) {
        return Arrays.stream(values()).filter(side -> side.id.equals(id)).findFirst();
    }
}
