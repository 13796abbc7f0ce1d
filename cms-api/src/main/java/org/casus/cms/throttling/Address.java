package org.casus.cms.throttling;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Where a request comes from, as far as that can be believed. */
final class Address {

    private Address() {}

    /**
     * The other end of the connection; where that is this machine itself, a web server in front says in {@code
     * X-Forwarded-For} for whom it asks. Its last address is the one which that server saw; those before it are hearsay.
     */
    static String of(HttpServletRequest request) {
        String remote = request.getRemoteAddr();
        String forwarded = request.getHeader("X-Forwarded-For");
        if (forwarded == null || !isThisMachine(remote)) {
            return remote;
        }
        String last = List.of(forwarded.split(",", -1)).getLast().strip();
        return last.isEmpty() ? remote : last;
    }

    private static boolean isThisMachine(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            throw new IllegalStateException("the server gave no IP address", e);
        }
    }
}
