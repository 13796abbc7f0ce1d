/**
 * HTTP as this API speaks it, for every feature.
 *
 * <p>Start at {@link org.casus.cms.http.Problem}: whatever goes wrong for a caller leaves as problem details (RFC 9457)
 * through one door. JSON goes in and out as Jackson's {@code JsonNode}, since the shape of an entry is declared and not
 * programmed. Knows no feature.
 */
@NullMarked
package org.casus.cms.http;

import org.jspecify.annotations.NullMarked;
