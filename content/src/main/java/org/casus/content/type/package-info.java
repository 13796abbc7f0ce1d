/**
 * Declared types: what fields an entry has and of what kind.
 *
 * <p>Start at {@link org.casus.content.type.ContentType}. A type is one YAML file; everything that depends on a kind of
 * field is one exhaustive {@code switch} over the sealed {@link org.casus.content.type.FieldKind}, so that the compiler
 * lists what forgot a new kind. Adding a type needs no Java; adding a kind does.
 */
@NullMarked
package org.casus.content.type;

import org.jspecify.annotations.NullMarked;
