/**
 * Telling other programs of what happens here.
 *
 * <p>{@link org.casus.cms.webhooks.Outbox} follows the journal and makes a delivery of every line that somebody wants;
 * {@link org.casus.cms.webhooks.Courier} sends what is due, again and again for a day. A message comes at least once, signed
 * as Standard Webhooks asks ({@link org.casus.cms.webhooks.Signature}), and never to an address inside the house unless the
 * settings allow it: the name is looked up, judged, and the connection made to the address that was judged.
 */
@NullMarked
package org.casus.cms.webhooks;

import org.jspecify.annotations.NullMarked;
