/**
 * What is declared: content types and vocabularies, read from the content folder at start.
 *
 * <p>Start at {@link org.casus.cms.types.Model}. A type file that does not hold stops the start: better no service than
 * one that takes in what it cannot check.
 */
@NullMarked
package org.casus.cms.types;

import org.jspecify.annotations.NullMarked;
