/**
 * Drafts as visitors would see them: for editors, and by a signed link for somebody without an account.
 *
 * <p>Start at {@link org.casus.cms.preview.PreviewPages}. A page is made by the same code and templates as the site's, from
 * what is published with the draft in its place, and is byte for byte what a bake would write. A link is of one revision:
 * it ends when that is published, when its time is over, or when somebody takes it back.
 */
@NullMarked
package org.casus.cms.preview;

import org.jspecify.annotations.NullMarked;
