/**
 * The start under another model: what changed since the last start is compared with the content that is there, migrations
 * of the model folder are applied, and a model under which something would be lost is refused.
 *
 * <p>Start at {@link org.casus.cms.migration.TakeInModel}.
 */
@NullMarked
package org.casus.cms.migration;

import org.jspecify.annotations.NullMarked;
