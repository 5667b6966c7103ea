package dev.marginwise.partners.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedProxiesTest {
    private static final TrustedProxies OURS =
            new TrustedProxies(List.of("10.0.0.0/8", " 192.0.2.7 ", "fd00::/8", "2001:db8:7::1", ""));

    @ParameterizedTest
    @CsvSource({
        "203.0.113.5, 198.51.100.1, 203.0.113.5", // nobody is believed who is no proxy of ours
        "10.1.2.3, 198.51.100.1, 198.51.100.1",
        "10.1.2.3, '1.1.1.1, 198.51.100.1', 198.51.100.1", // what stands before may be forged
        "10.1.2.3, '1.1.1.1, 198.51.100.1, 10.9.9.9, 192.0.2.7', 198.51.100.1",
        "10.1.2.3, '10.0.0.1, 10.0.0.2', 10.0.0.1",
        "10.1.2.3, '', 10.1.2.3",
        "10.1.2.3, unknown, 10.1.2.3",
        "10.1.2.3, 'unknown, 10.0.0.2', 10.0.0.2",
        "10.1.2.3, '198.51.100.1, unknown', 10.1.2.3",
        "10.1.2.3, localhost, 10.1.2.3",
        "10.1.2.3, '198.51.100.1,', 10.1.2.3",
        "10.1.2.3, 198.51.100.1:4711, 198.51.100.1",
        "10.1.2.3, ::ffff:198.51.100.1, 198.51.100.1",
        "10.1.2.3, '[2001:db8::5]:4711', 2001:db8::5",
        "10.1.2.3, '[2001:db8::5', 10.1.2.3",
        "10.1.2.3, 2001:db8::5, 2001:db8::5",
        "192.0.2.8, 198.51.100.1, 192.0.2.8",
        "11.0.0.1, 198.51.100.1, 11.0.0.1",
        "a00::1, 198.51.100.1, a00::1", // begins with the bits of 10.0.0.0/8
        "fd12::1, 198.51.100.1, 198.51.100.1",
        "fe80::1, 198.51.100.1, fe80::1",
        "2001:db8:7::1, 198.51.100.1, 198.51.100.1",
        "2001:db8:7::2, 198.51.100.1, 2001:db8:7::2",
    })
    void onlyOurProxiesAreBelieved(String peer, String forwarded, String client) {
        assertThat(OURS.behind(address(peer), List.of(forwarded))).isEqualTo(address(client));
    }

    @Test
    void severalHeadersAreOneList() {
        assertThat(OURS.behind(address("10.1.2.3"), List.of("1.1.1.1, 198.51.100.1", "10.0.0.9")))
                .isEqualTo(address("198.51.100.1"));
        assertThat(OURS.behind(address("10.1.2.3"), List.of())).isEqualTo(address("10.1.2.3"));
    }

    @Test
    void oneConnectionAtHomeCountsOnce() {
        assertThat(client("2001:db8:1:2::1")).isEqualTo(client("2001:db8:1:2:ffff::9"));
        assertThat(client("2001:db8:1:2::1")).isNotEqualTo(client("2001:db8:1:3::1"));
        assertThat(client("198.51.100.1")).isNotEqualTo(client("198.51.100.2"));
        assertThat(client("0.0.0.1")).isNotEqualTo(client("::1"));
        assertThat(client("::ffff:198.51.100.1")).isEqualTo(client("198.51.100.1"));
        assertThat(client("2001:db8:1:2::1").text())
                .isEqualTo("6-20010db800010002")
                .doesNotContain(":");
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy.example", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/x", "fd00::/129", "10.0.0/8", "/"})
    void whatIsNoNetworkIsRefusedAtTheStart(String setting) {
        assertThatThrownBy(() -> new TrustedProxies(List.of(setting)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("'" + setting + "'")
                .hasMessageContaining("trusted-proxies");
    }

    private static ClientAddress client(String text) {
        return ClientAddress.of(address(text));
    }

    private static InetAddress address(String text) {
        return Network.literal(text).orElseThrow();
    }
}
