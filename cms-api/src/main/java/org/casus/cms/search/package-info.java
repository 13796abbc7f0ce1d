/**
 * Looking for something in all types at once: {@code /search} and {@code /suggest}.
 *
 * <p>Start at {@link org.casus.cms.search.SearchResource} and {@link org.casus.cms.search.SuggestResource}. Both begin with the reach of whoever asks
 * ({@link org.casus.cms.listing.Reach}), so that nothing is found, counted or completed that they may not see.
 */
@NullMarked
package org.casus.cms.search;

import org.jspecify.annotations.NullMarked;
