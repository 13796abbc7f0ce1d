/**
 * The database: where it is, and how it gets its tables.
 *
 * <p>H2 in a file where nothing else is said, PostgreSQL by {@code DB_URL}. The two have one migration folder each and
 * the same statements everywhere else; what one of them cannot do is not used.
 */
@NullMarked
package org.casus.cms.database;

import org.jspecify.annotations.NullMarked;
