package dev.marginwise.partners.limits;

import io.netty.util.NetUtil;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;

/** Addresses that begin alike, such as {@code 10.0.0.0/8} or {@code fd00::/8}; a single address is one as well. */
record Network(BigInteger first, int bits, int length) {

    /** @throws IllegalStateException with one sentence for whoever set it */
    static Network of(String text) {
        int slash = text.indexOf('/');
        Optional<InetAddress> address = literal(slash < 0 ? text : text.substring(0, slash));
        if (address.isEmpty()) throw refused(text);
        int length = address.get().getAddress().length * 8;
        int bits = slash < 0 ? length : number(text.substring(slash + 1), text);
        if (bits > length) throw refused(text);
        return new Network(prefix(address.get(), bits), bits, length);
    }

    boolean holds(InetAddress address) {
        return address.getAddress().length * 8 == length
                && prefix(address, bits).equals(first);
    }

    /** An address written in digits; no name is ever looked up. An IPv4 address within IPv6 is that IPv4 address. */
    static Optional<InetAddress> literal(String text) {
        byte[] bytes = NetUtil.createByteArrayFromIpAddressString(text);
        try {
            return bytes == null ? Optional.empty() : Optional.of(InetAddress.getByAddress(bytes));
        } catch (UnknownHostException neverOfBytes) {
            return Optional.empty();
        }
    }

    private static BigInteger prefix(InetAddress address, int bits) {
        return new BigInteger(1, address.getAddress()).shiftRight(address.getAddress().length * 8 - bits);
    }

    private static int number(String bits, String text) {
        try {
            int number = Integer.parseInt(bits);
            if (number >= 0) return number;
        } catch (NumberFormatException noNumber) {
            // refused like a negative one
        }
        throw refused(text);
    }

    private static IllegalStateException refused(String text) {
        return new IllegalStateException("marginwise.limits.trusted-proxies: '" + text
                + "' is no address or network; write it as 10.0.0.0/8, 192.0.2.7 or fd00::/8.");
    }
}
