/**
 * The scripts that visitors' pages load: typed, tested, and the same as their twins in Java.
 *
 * <p>The tests themselves are in {@code src/test/javascript}. What they compare with is written by {@link
 * org.casus.site.scripts.Fixtures}. They need Node.js and npm, which the build does not otherwise: without them they are
 * left out, and in CI fail.
 */
@NullMarked
package org.casus.site.scripts;

import org.jspecify.annotations.NullMarked;
