/**
 * The command line: {@code casus <verb>}.
 *
 * <p>Start at {@link org.casus.site.cli.Casus}. A verb says what it did on standard output, what went wrong in one block on
 * standard error, and ends with 0 (fine), 1 (the work failed) or 2 (wrong use).
 */
@NullMarked
package org.casus.site.cli;

import org.jspecify.annotations.NullMarked;
