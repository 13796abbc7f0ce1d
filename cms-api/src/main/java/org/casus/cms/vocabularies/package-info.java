/**
 * Vocabularies, to read and to change: concepts are added, relabelled, put elsewhere, deprecated and merged.
 *
 * <p>Start at {@link org.casus.cms.vocabularies.SchemesResource}. A concept is never removed: what chose it stays right, and
 * its address goes on meaning what it meant. The Turtle files are not written; {@link
 * org.casus.cms.types.ConceptChanges} lies over them.
 */
@NullMarked
package org.casus.cms.vocabularies;

import org.jspecify.annotations.NullMarked;
