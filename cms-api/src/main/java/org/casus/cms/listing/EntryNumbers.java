package org.casus.cms.listing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.casus.cms.listing.index.EntryDocuments;

/** The numbers of the entries that found documents are of. */
final class EntryNumbers {

    private EntryNumbers() {}

    static List<Long> of(IndexSearcher searcher, List<ScoreDoc> found) throws IOException {
        List<LeafReaderContext> parts = searcher.getIndexReader().leaves();
        List<Long> ids = new ArrayList<>(found.size());
        for (ScoreDoc one : found) {
            LeafReaderContext part = parts.get(ReaderUtil.subIndex(one.doc, parts));
            NumericDocValues numbers = DocValues.getNumeric(part.reader(), EntryDocuments.ID);
            if (!numbers.advanceExact(one.doc - part.docBase)) {
                throw new IOException("a document without its entry's number");
            }
            ids.add(numbers.longValue());
        }
        return ids;
    }
}
