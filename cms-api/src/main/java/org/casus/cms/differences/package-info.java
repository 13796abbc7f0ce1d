/**
 * What differs between two revisions.
 *
 * <p>Start at {@link org.casus.cms.differences.FieldDifferences}. Fields come in the order of their type, those that the
 * type no longer has behind them; long texts are compared word by word, at a cost that has a bound whatever the texts.
 */
@NullMarked
package org.casus.cms.differences;

import org.jspecify.annotations.NullMarked;
