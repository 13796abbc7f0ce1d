package org.casus.site.planning;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.casus.content.sites.Site;
import org.casus.site.hashing.QuickHash;
import org.casus.site.planning.PlannedFile.Kind;

/** {@code .well-known/security.txt} (RFC 9116), where the site file says whom to tell. */
final class WellKnown {

    private static final String SECURITY_FILE = ".well-known/security.txt";

    private final PlanContext context;

    WellKnown(PlanContext context) {
        this.context = context;
    }

    List<PlannedFile> files() {
        return context.site().security().stream()
                .map(this::security)
                .map(text -> {
                    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                    return (PlannedFile) new PlannedFile.Made(
                            SECURITY_FILE, Kind.FEED, SECURITY_FILE, QuickHash.hex(bytes), () -> bytes);
                })
                .toList();
    }

    private String security(Site.SecurityContact security) {
        return "Contact: " + security.contact() + "\n"
                + "Expires: " + security.expires() + "\n"
                + "Preferred-Languages: " + String.join(", ", context.site().locales()) + "\n"
                + "Canonical: " + context.address().absolute(SECURITY_FILE) + "\n"
                + security.policy().map(policy -> "Policy: " + policy + "\n").orElse("");
    }
}
