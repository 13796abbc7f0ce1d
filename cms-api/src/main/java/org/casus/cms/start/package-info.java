/**
 * What runs before there is a server: its start, and {@code casus demo}, the server and its application in one process for
 * one person on one machine.
 *
 * <p>Start at {@link org.casus.cms.start.Server}. This package goes into a small jar of its own and not into the
 * application: it uses nothing but Java.
 */
@NullMarked
package org.casus.cms.start;

import org.jspecify.annotations.NullMarked;
