/**
 * {@code casus demo}: the server and its application in one process, for one person on one machine.
 *
 * <p>Start at {@link org.casus.cms.start.Demo}. This package goes into a small jar of its own and not into the
 * application: it runs before there is a server, so it uses nothing but Java and the server's boot classes.
 */
@NullMarked
package org.casus.cms.start;

import org.jspecify.annotations.NullMarked;
