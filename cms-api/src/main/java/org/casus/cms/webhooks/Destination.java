package org.casus.cms.webhooks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import org.casus.cms.http.Problem;
import org.casus.cms.http.RequestJson;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Judges where a message may go, when a webhook is made and each time that one is sent. */
@ApplicationScoped
class Destination {

    private static final int LONGEST = 2000;

    @Inject
    @ConfigProperty(name = "casus.webhooks.private", defaultValue = "false")
    boolean allowsPrivate;

    /** Refused: with why, for the log of deliveries. */
    static final class Refused extends Exception {

        private static final long serialVersionUID = 1L;

        Refused(String why) {
            super(why);
        }
    }

    /** @throws Problem 400 where nothing may be sent there */
    URI checked(String text) {
        URI url = parse(text);
        boolean isSecure = "https".equalsIgnoreCase(url.getScheme());
        boolean isPlain = "http".equalsIgnoreCase(url.getScheme()) && allowsPrivate;
        if (!isSecure && !isPlain) {
            throw wrong(
                    "Hier hoort een adres dat met https:// begint.",
                    "There should be an address that begins with https:// here.");
        }
        if (url.getHost() == null || url.getUserInfo() != null || url.getFragment() != null) {
            throw wrong(
                    "Een adres met een host, zonder naam, wachtwoord of #.",
                    "An address with a host, without name, password or #.");
        }
        try {
            addressOf(url);
        } catch (Refused e) {
            throw wrong(
                    "Naar dit adres wordt niets gestuurd: het is niet openbaar of onbekend.",
                    "Nothing is sent to this address: it is not public, or unknown.");
        }
        return url;
    }

    private static URI parse(String text) {
        try {
            if (text.length() <= LONGEST) {
                return URI.create(text.strip());
            }
        } catch (IllegalArgumentException e) {
            // said below
        }
        throw wrong("Dit is geen adres.", "This is not an address.");
    }

    private static Problem wrong(String nl, String en) {
        return RequestJson.wrong("url", nl, en);
    }

    /** The address to connect to: all that the name has must be public, for which of them is used is chance. */
    InetAddress addressOf(URI url) throws Refused {
        List<InetAddress> all;
        try {
            all = Arrays.asList(InetAddress.getAllByName(url.getHost()));
        } catch (UnknownHostException e) {
            throw new Refused("unknown host");
        }
        if (!allowsPrivate && !all.stream().allMatch(PublicAddress::isPublic)) {
            throw new Refused("not a public address");
        }
        return all.getFirst();
    }
}
