package org.casus.cms.throttling;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The addresses that begin with the same bits.
 *
 * @param first the first of them
 * @param bits how many bits they share
 */
record Network(InetAddress first, int bits) {

    /** What {@link InetAddress} reads without asking a name server. */
    private static final Pattern LITERAL =
            Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|(?=.*:)[0-9A-Fa-f:]{2,}(\\d{1,3}(\\.\\d{1,3}){3})?");

    /** One customer of most providers has as many addresses as these. */
    private static final int IPV6_CUSTOMER = 64;

    /** @throws IllegalArgumentException where the text is not as {@code 10.0.0.0/8}, {@code ::1} or {@code fd00::/8} */
    static Network of(String text) {
        String[] parts = text.strip().split("/", 2);
        InetAddress first = address(parts[0])
                .orElseThrow(() -> new IllegalArgumentException("not an address or a network: " + text));
        int most = first.getAddress().length * Byte.SIZE;
        int bits = parts.length == 1 ? most : Integer.parseInt(parts[1]);
        if (bits < 0 || bits > most) {
            throw new IllegalArgumentException("not a network: " + text);
        }
        return new Network(first, bits);
    }

    /** Whom an address stands for: itself in IPv4, its /64 in IPv6. */
    static String customer(InetAddress address) {
        if (!(address instanceof Inet6Address)) {
            return address.getHostAddress();
        }
        byte[] bytes = Arrays.copyOf(Arrays.copyOf(address.getAddress(), IPV6_CUSTOMER / Byte.SIZE), 16);
        try {
            return InetAddress.getByAddress(bytes).getHostAddress() + "/" + IPV6_CUSTOMER;
        } catch (UnknownHostException e) {
            throw new IllegalStateException("sixteen bytes are an address", e);
        }
    }

    /** An IPv4 address within IPv6 is that IPv4 address. */
    static Optional<InetAddress> address(String text) {
        String bare = text.replaceFirst("%.*$", "");
        if (!LITERAL.matcher(bare).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(bare));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    boolean contains(InetAddress address) {
        byte[] theirs = address.getAddress();
        byte[] ours = first.getAddress();
        if (theirs.length != ours.length) {
            return false;
        }
        int whole = bits / Byte.SIZE;
        int rest = bits % Byte.SIZE;
        boolean isSame = Arrays.equals(theirs, 0, whole, ours, 0, whole);
        return isSame && (rest == 0 || (theirs[whole] & 0xff) >> (8 - rest) == (ours[whole] & 0xff) >> (8 - rest));
    }
}
