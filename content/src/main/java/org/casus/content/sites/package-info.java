/**
 * Sites: which content a thematic website shows, and where.
 *
 * <p>A site is one YAML file; adding one needs no Java.
 */
@NullMarked
package org.casus.content.sites;

import org.jspecify.annotations.NullMarked;
