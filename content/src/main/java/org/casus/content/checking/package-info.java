/**
 * Whether values fit their type.
 *
 * <p>Start at {@code EntryChecks}. All violations are found at once, each with the path of its field and a sentence in
 * Dutch and in English that an editor understands.
 */
@NullMarked
package org.casus.content.checking;

import org.jspecify.annotations.NullMarked;
