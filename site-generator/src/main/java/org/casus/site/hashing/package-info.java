/** Hashes: what files are named and compared by. */
@NullMarked
package org.casus.site.hashing;

import org.jspecify.annotations.NullMarked;
