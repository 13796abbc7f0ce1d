/**
 * Entries as linked data. Only the type files map: a field's {@code rdf} is its property, and nothing here knows a field
 * by name.
 *
 * <p>Start at {@link org.casus.content.rdf.JsonLd}.
 */
@NullMarked
package org.casus.content.rdf;

import org.jspecify.annotations.NullMarked;
