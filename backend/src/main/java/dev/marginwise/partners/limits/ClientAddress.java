package dev.marginwise.partners.limits;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.nio.ByteBuffer;

/**
 * Whom a limit by address counts: one IPv4 address, or a /64 of IPv6, which is what one connection at home is given.
 *
 * @param bits the address, or the upper half of it
 */
record ClientAddress(boolean six, long bits) {
    static ClientAddress of(InetAddress address) {
        ByteBuffer bytes = ByteBuffer.wrap(address.getAddress());
        return address instanceof Inet4Address
                ? new ClientAddress(false, Integer.toUnsignedLong(bytes.getInt()))
                : new ClientAddress(true, bytes.getLong());
    }

    /** Short and without a colon. */
    String text() {
        return (six ? "6-" : "4-") + Long.toHexString(bits);
    }
}
