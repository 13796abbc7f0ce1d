/** Hashes: SHA-256 for what files are named by, a quick one for what is compared with the last bake. */
@NullMarked
package org.casus.site.hashing;

import org.jspecify.annotations.NullMarked;
