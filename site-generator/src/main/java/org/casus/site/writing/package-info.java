/**
 * The output folder: what is in it, what must change, and how it changes without a visitor noticing.
 *
 * <p>Start at {@link org.casus.site.writing.OutputFolder}. Nothing is written into the site itself but by renames, from a
 * list that was written down before ({@code decisions/001-replacing-a-site.md}); whoever is interrupted finishes the list
 * at the next start. What is known of the files lies in a folder beside the site, never in it.
 */
@NullMarked
package org.casus.site.writing;

import org.jspecify.annotations.NullMarked;
