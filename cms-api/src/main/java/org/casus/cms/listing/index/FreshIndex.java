package org.casus.cms.listing.index;

import java.io.IOException;
import org.apache.lucene.search.IndexSearcher;

/** The index, as it must be for whoever asks now: with all that was written before. */
public interface FreshIndex {

    /** Looks things up; the searcher is good until it returns. */
    @FunctionalInterface
    interface Reading<T> {
        T read(IndexSearcher searcher) throws IOException;
    }

    <T> T read(Reading<T> reading);
}
