/**
 * The media library: pictures and documents, addressed by what is in them.
 *
 * <p>Start at {@link org.casus.cms.media.AddMedia}. What a file is says its content, never its name. The public reads
 * only what a published entry uses, and a browser is never given a chance to run what somebody uploaded.
 */
@NullMarked
package org.casus.cms.media;

import org.jspecify.annotations.NullMarked;
