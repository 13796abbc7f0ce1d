/**
 * What templates see: one immutable record for each kind of page, made of smaller ones.
 *
 * <p>Start at {@link org.casus.site.views.PageView}. Planning makes views, rendering reads them, and there is no third
 * way: a template can reach nothing that is not in its view. Records here hold texts, numbers, truths, lists and other
 * views only, which is also what makes a page's fingerprint possible.
 */
@NullMarked
package org.casus.site.views;

import org.jspecify.annotations.NullMarked;
