package org.casus.cms.throttling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {

    private final Addresses addresses = new Addresses(List.of("127.0.0.0/8", "::1", "10.1.0.0/16", "fd00:1::/32"));

    @ParameterizedTest(name = "from {0} with X-Forwarded-For: {1} and Forwarded: {2} it is {3}")
    @CsvSource({
        "198.51.100.7, ,                              ,                          198.51.100.7",
        "198.51.100.7, 203.0.113.9,                   ,                          198.51.100.7",
        "127.0.0.1,    ,                              ,                          127.0.0.1",
        "127.0.0.1,    203.0.113.9,                   ,                          203.0.113.9",
        "127.0.0.1,    '6.6.6.6, 203.0.113.9',        ,                          203.0.113.9",
        "127.0.0.1,    '6.6.6.6,203.0.113.9,10.1.2.3', ,                         203.0.113.9",
        "127.0.0.1,    '203.0.113.9, 10.2.2.3',       ,                          10.2.2.3",
        "127.0.0.1,    'oops, 10.1.2.3',              ,                          10.1.2.3",
        "127.0.0.1,    example.org,                   ,                          127.0.0.1",
        "127.0.0.1,    203.0.113.9:4711,              ,                          203.0.113.9",
        "127.0.0.1,    [2001:db8:1:2:3::4]:4711,      ,                          2001:db8:1:2:0:0:0:0/64",
        "::1,          2001:db8:1:2:3::4,             ,                          2001:db8:1:2:0:0:0:0/64",
        "::1,          2001:db8:1:2:ffff::4,          ,                          2001:db8:1:2:0:0:0:0/64",
        "127.0.0.1,    ::ffff:203.0.113.9,            ,                          203.0.113.9",
        "fd00:1:2::3,  203.0.113.9,                   ,                          203.0.113.9",
        "fd00:2:2::3,  203.0.113.9,                   ,                          fd00:2:2:0:0:0:0:0/64",
        "127.0.0.1,    ,                              for=203.0.113.9;proto=https, 203.0.113.9",
        "127.0.0.1,    ,                              'for=6.6.6.6, by=x;For=\"[2001:db8::1]:1\"', 2001:db8:0:0:0:0:0:0/64",
        "127.0.0.1,    ,                              'for=6.6.6.6, for=_hidden', 127.0.0.1",
        "127.0.0.1,    203.0.113.9,                   for=6.6.6.6,               203.0.113.9",
    })
    void a_web_server_of_our_own_is_believed_and_nobody_else(
            String remote, @Nullable String forwardedFor, @Nullable String forwarded, String caller) {
        assertThat(Network.customer(addresses.address(remote, forwardedFor, forwarded)))
                .isEqualTo(caller);
    }

    @ParameterizedTest
    @ValueSource(strings = {"example.org", "10.0.0.0/33", "10.0.0.0/-1", "", "10.0.0", "face", "10.0.0.0/x"})
    void a_setting_that_is_no_network_is_said_at_once(String setting) {
        assertThatThrownBy(() -> new Addresses(List.of(setting))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void bits_within_a_byte_count() {
        Network network = Network.of("192.168.4.0/22");
        assertThat(network.contains(Network.address("192.168.7.255").orElseThrow()))
                .isTrue();
        assertThat(network.contains(Network.address("192.168.8.0").orElseThrow()))
                .isFalse();
    }
}
