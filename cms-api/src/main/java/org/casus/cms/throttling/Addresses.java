package org.casus.cms.throttling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Where a request comes from, as far as that can be believed.
 *
 * <p>That is the other end of the connection. Where a web server of our own is there ({@code casus.proxies}), it says in
 * {@code X-Forwarded-For} for whom it asks, or in {@code Forwarded} where the first is not there: of these the last
 * address that is not one of our own web servers; what comes before it is hearsay.
 */
@ApplicationScoped
public class Addresses {

    private static final Pattern FOR = Pattern.compile("(?i)(?:^|;)\\s*for\\s*=\\s*\"?([^;\"]+)\"?");
    private static final Pattern WITH_PORT = Pattern.compile("\\[([^]]+)](?::\\d+)?|(\\d[\\d.]*):\\d+");

    private final List<Network> proxies;

    /** For the proxy that the server makes. */
    Addresses() {
        this(List.of());
    }

    @Inject
    public Addresses(@ConfigProperty(name = "casus.proxies", defaultValue = "127.0.0.0/8,::1") List<String> proxies) {
        this.proxies = proxies.stream().map(Network::of).toList();
    }

    /** The caller's address; of an address in IPv6 the /64. */
    public String of(HttpServletRequest request) {
        return Network.customer(
                address(request.getRemoteAddr(), joined(request, "X-Forwarded-For"), joined(request, "Forwarded")));
    }

    /** Whether the caller is on this machine, with no web server in between. */
    boolean isHere(HttpServletRequest request) {
        return address(request.getRemoteAddr(), joined(request, "X-Forwarded-For"), joined(request, "Forwarded"))
                .isLoopbackAddress();
    }

    private static @Nullable String joined(HttpServletRequest request, String header) {
        List<String> values = Collections.list(request.getHeaders(header));
        return values.isEmpty() ? null : String.join(",", values);
    }

    InetAddress address(String remote, @Nullable String forwardedFor, @Nullable String forwarded) {
        InetAddress found =
                Network.address(remote).orElseThrow(() -> new IllegalStateException("the server gave no IP address"));
        for (String hop : hops(forwardedFor, forwarded).reversed()) {
            Optional<InetAddress> before = isOurs(found) ? Network.address(withoutPort(hop)) : Optional.empty();
            if (before.isEmpty()) {
                return found;
            }
            found = before.get();
        }
        return found;
    }

    private static List<String> hops(@Nullable String forwardedFor, @Nullable String forwarded) {
        if (forwardedFor != null) {
            return Arrays.stream(forwardedFor.split(",", -1)).map(String::strip).toList();
        }
        return forwarded == null
                ? List.of()
                : Arrays.stream(forwarded.split(",", -1)).map(Addresses::from).toList();
    }

    /** RFC 7239, 5.2; what hides itself is no address. */
    private static String from(String element) {
        Matcher matcher = FOR.matcher(element);
        return matcher.find() ? matcher.group(1).strip() : "";
    }

    private static String withoutPort(String hop) {
        Matcher matcher = WITH_PORT.matcher(hop);
        if (!matcher.matches()) {
            return hop;
        }
        return matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
    }

    private boolean isOurs(InetAddress address) {
        return proxies.stream().anyMatch(network -> network.contains(address));
    }
}
