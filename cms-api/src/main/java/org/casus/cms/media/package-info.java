/**
 * The media library: pictures and documents, addressed by what is in them.
 *
 * <p>Start at {@link org.casus.cms.media.AddMedia} and {@link org.casus.cms.media.MediaStore}. What a file is says its
 * content, never its name. The public reads only what a published entry uses, pictures without place and person, and a
 * browser is never given a chance to run what somebody uploaded. Whoever may not see a file does not learn that it is
 * there: not by its number, not by sending the same bytes, not by naming it in a draft.
 */
@NullMarked
package org.casus.cms.media;

import org.jspecify.annotations.NullMarked;
