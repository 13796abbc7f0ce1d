/**
 * Who is asking, and what they may do.
 *
 * <p>Start at {@link org.casus.cms.access.Caller}: resources hand it to the services, and the services put their
 * questions to it. Knows no feature.
 */
@NullMarked
package org.casus.cms.access;

import org.jspecify.annotations.NullMarked;
