/**
 * Entries as tables: what people send from a spreadsheet, and what they get to open in one.
 *
 * <p>Start at {@link org.casus.content.table.Columns} for reading and {@link org.casus.content.table.TableShape} for
 * writing. What people write loosely is understood where it can mean one thing only; where it can mean two, the message
 * says what to write instead. Nothing here knows of CSV or XLSX: a cell is a text.
 */
@NullMarked
package org.casus.content.table;

import org.jspecify.annotations.NullMarked;
