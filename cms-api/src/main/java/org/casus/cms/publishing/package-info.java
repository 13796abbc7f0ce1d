/**
 * The sites follow the content.
 *
 * <p>Start at {@code Publisher}: a projection of the journal that bakes every site again when something was published. A
 * bake that fails leaves the old site as it was. {@code SitesServlet} shows the result to visitors; a web server that
 * reads the same folders does that better.
 */
@NullMarked
package org.casus.cms.publishing;

import org.jspecify.annotations.NullMarked;
