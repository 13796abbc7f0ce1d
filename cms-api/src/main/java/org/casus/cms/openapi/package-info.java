/**
 * The description of the interface for programs: one OpenAPI 3.1 document.
 *
 * <p>It is written by hand as data and completed with a schema of each declared type, so a client generated from it
 * knows the fields of this installation. A test compares it with the resources: a path or method in one and not in the
 * other fails the build.
 */
@NullMarked
package org.casus.cms.openapi;

import org.jspecify.annotations.NullMarked;
