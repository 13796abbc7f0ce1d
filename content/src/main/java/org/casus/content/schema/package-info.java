/**
 * A type as JSON Schema, for those who build forms and imports.
 *
 * <p>Start at {@link org.casus.content.schema.JsonSchema}. It says as much as a schema can; what needs a look at other
 * entries, or is about publishing, only {@code org.casus.content.checking} knows. What the schema refuses, the checks
 * refuse too.
 */
@NullMarked
package org.casus.content.schema;

import org.jspecify.annotations.NullMarked;
