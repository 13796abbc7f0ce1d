/**
 * How types and vocabularies change under content that is there already.
 *
 * <p>Start at {@link org.casus.content.evolution.ModelDiff}: it finds what a change of the model would leave without a
 * place, by looking at every entry. A {@link org.casus.content.evolution.MigrationFile} says what is to be done with it.
 */
@NullMarked
package org.casus.content.evolution;

import org.jspecify.annotations.NullMarked;
