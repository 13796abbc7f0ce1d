/**
 * What runs in a process of its own: reading a document that somebody sent.
 *
 * <p>Start at {@link org.casus.cms.extraction.worker.ReadDocument}. A file may be made to eat memory, time or disk; here
 * it can eat only those of a process that has little of each and is ended when its time is over. Its class path is that
 * of {@code WEB-INF/extraction}, which the server itself never loads; so nothing here knows any other package of the CMS.
 */
@NullMarked
package org.casus.cms.extraction.worker;

import org.jspecify.annotations.NullMarked;
