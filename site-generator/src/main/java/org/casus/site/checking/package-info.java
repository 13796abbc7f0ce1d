/**
 * Looks at baked pages as a careful colleague would before they go out: marks that nobody filled in, pictures without a text,
 * headings out of order, ids twice, pages that nothing leads to, pages that weigh too much.
 *
 * <p>Start at {@link org.casus.site.checking.SiteCheck}. What is found in a page follows from its bytes alone, so it is kept
 * by the hash of the page and a page that did not change is not read again.
 */
@NullMarked
package org.casus.site.checking;

import org.jspecify.annotations.NullMarked;
