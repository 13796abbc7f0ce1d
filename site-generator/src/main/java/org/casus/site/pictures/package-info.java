/**
 * Makes the pictures of a site and keeps them.
 *
 * <p>Start at {@link org.casus.site.pictures.Darkroom}. What is made depends on the original and the recipe alone, so it
 * is kept under their names in a folder that any number of bakes, sites and processes share, and that may be emptied at
 * any time. Nothing is made before a page that is written needs it, but for a look at each picture: its colour stands in
 * pages.
 */
@NullMarked
package org.casus.site.pictures;

import org.jspecify.annotations.NullMarked;
