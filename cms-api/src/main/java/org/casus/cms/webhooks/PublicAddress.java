package org.casus.cms.webhooks;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;

/**
 * Tells addresses of the public internet from those inside a house: a webhook must not be a way to make this server ask
 * its neighbours, or the machine's own metadata, in its own name.
 */
final class PublicAddress {

    /** Of the special-purpose registries of IANA, with how many bits count. */
    private static final List<int[]> SPECIAL_V4 = List.of(
            block(0, 0, 0, 0, 8),
            block(10, 0, 0, 0, 8),
            block(100, 64, 0, 0, 10),
            block(127, 0, 0, 0, 8),
            block(169, 254, 0, 0, 16),
            block(172, 16, 0, 0, 12),
            block(192, 0, 0, 0, 24),
            block(192, 0, 2, 0, 24),
            block(192, 88, 99, 0, 24),
            block(192, 168, 0, 0, 16),
            block(198, 18, 0, 0, 15),
            block(198, 51, 100, 0, 24),
            block(203, 0, 113, 0, 24),
            block(224, 0, 0, 0, 3));

    private PublicAddress() {}

    private static int[] block(int a, int b, int c, int d, int bits) {
        return new int[] {(a << 24) | (b << 16) | (c << 8) | d, bits};
    }

    static boolean isPublic(InetAddress address) {
        byte[] bytes = address.getAddress();
        return address instanceof Inet4Address ? isPublicV4(bytes) : isPublicV6(bytes);
    }

    private static boolean isPublicV4(byte[] bytes) {
        int number = (bits(bytes, 0) << 16) | bits(bytes, 2);
        return SPECIAL_V4.stream().noneMatch(block -> (number ^ block[0]) >>> (32 - block[1]) == 0);
    }

    /**
     * Only global unicast (2000::/3), without what leads to an address of version 4 (6to4, Teredo) and what is for
     * documents. That leaves out mapped, compatible and translated addresses, local and unique local ones.
     */
    private static boolean isPublicV6(byte[] bytes) {
        int first = bits(bytes, 0);
        int second = bits(bytes, 2);
        boolean isGlobal = first >>> 13 == 1;
        boolean isSpecial = first == 0x2002
                || (first == 0x2001 && second < 0x0200)
                || (first == 0x2001 && second == 0x0db8)
                || (first == 0x3fff && second < 0x1000);
        return isGlobal && !isSpecial;
    }

    private static int bits(byte[] bytes, int at) {
        return ((bytes[at] & 0xff) << 8) | (bytes[at + 1] & 0xff);
    }
}
