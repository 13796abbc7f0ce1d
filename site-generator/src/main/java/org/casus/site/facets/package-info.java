/**
 * Counting and filtering.
 *
 * <p>Start at {@link org.casus.site.facets.FacetCounts}. Within a facet choices widen, across facets they narrow. A value's
 * count ignores the choices made in its own facet, so a reader can always widen a choice. Counts are of entries, never of
 * mentions: an entry with two narrower values counts once for the broader one.
 */
@NullMarked
package org.casus.site.facets;

import org.jspecify.annotations.NullMarked;
