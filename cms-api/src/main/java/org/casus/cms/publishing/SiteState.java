package org.casus.cms.publishing;

import java.util.Optional;

/**
 * How far a site has followed.
 *
 * @param sequence the journal's number that the site on disk shows; 0 before its first bake in this process
 * @param failure why the last bake did not succeed, where it did not: the site then shows an older number
 * @param mayPass whether that failure has nothing to do with the content, and may be gone the next time
 */
public record SiteState(long sequence, Optional<String> failure, boolean mayPass) {

    static SiteState shows(long sequence) {
        return new SiteState(sequence, Optional.empty(), false);
    }
}
