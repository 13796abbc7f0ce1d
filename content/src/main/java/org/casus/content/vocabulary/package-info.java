/**
 * Vocabularies: SKOS concept schemes and their concepts.
 *
 * <p>Start at {@link org.casus.content.vocabulary.Vocabularies}. Reading Turtle is the only business of Jena here;
 * what is read are plain records, so that nothing else needs an RDF library to know a label.
 */
@NullMarked
package org.casus.content.vocabulary;

import org.jspecify.annotations.NullMarked;
