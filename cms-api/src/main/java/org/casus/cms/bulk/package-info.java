/**
 * Many entries at once: into the store and out of it.
 *
 * <p>Start at {@link org.casus.cms.bulk.ImportResource}. An import is one transaction unless the caller says otherwise:
 * it is there or it is not, also when the process is killed in the middle. An export sees the store at one moment.
 */
@NullMarked
package org.casus.cms.bulk;

import org.jspecify.annotations.NullMarked;
