package org.casus.site.search;

import java.util.List;

/** A text that can be found. */
public interface Searched {

    /** What its passages are made from: another text has another. */
    String key();

    List<Passage> passages();
}
