package org.casus.cms.listing;

import java.util.Collection;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;

/** For a searcher that goes through the index in one thread: one collector sees it all, and keeps its own result. */
record OneCollector(Collector collector) implements CollectorManager<Collector, Boolean> {

    @Override
    public Collector newCollector() {
        return collector;
    }

    @Override
    public Boolean reduce(Collection<Collector> collectors) {
        return true;
    }
}
