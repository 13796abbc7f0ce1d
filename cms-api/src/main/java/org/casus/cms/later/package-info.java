/**
 * What the API's description promises and this version does not do yet.
 *
 * <p>Each such address answers 501 and says so: a caller must be able to tell "not yet" from "not here". A feature that
 * is built leaves this table.
 */
@NullMarked
package org.casus.cms.later;

import org.jspecify.annotations.NullMarked;
