/** Random edits of small sites that have the configuration of the demonstration. */
@NullMarked
package org.casus.site.random;

import org.jspecify.annotations.NullMarked;
