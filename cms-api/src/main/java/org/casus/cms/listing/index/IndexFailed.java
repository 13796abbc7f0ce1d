package org.casus.cms.listing.index;

/** The index could not be read or written; it can always be made again. */
public final class IndexFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    IndexFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
