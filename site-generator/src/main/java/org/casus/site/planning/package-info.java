/**
 * What the site consists of: every file, and for a page the view that its template gets.
 *
 * <p>Start at {@link org.casus.site.planning.SitePlanner}. Views are built from the content, the site file and the theme's
 * words and maps; nothing else, so that the same input gives the same plan anywhere. Building them must be cheap, since
 * all are built at every bake: long texts are only carried ({@link org.casus.site.views.Prose}), and nothing here looks at
 * every entry once for every entry.
 */
@NullMarked
package org.casus.site.planning;

import org.jspecify.annotations.NullMarked;
