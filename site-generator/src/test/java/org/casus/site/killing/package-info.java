/** Bakes that are killed while somebody visits the site. */
@NullMarked
package org.casus.site.killing;

import org.jspecify.annotations.NullMarked;
