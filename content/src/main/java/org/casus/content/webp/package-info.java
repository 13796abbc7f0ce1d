/**
 * Writes WebP: key frames of VP8 (RFC 6386) in a RIFF file (RFC 9649).
 *
 * <p>Start at {@link org.casus.content.webp.Webp}. There are libraries that do this with native code; this is Java and
 * whole numbers alone, so that a picture has the same bytes on every machine and nothing must be unpacked, loaded or
 * found. It makes opaque, lossy pictures and nothing else. The trap: what is predicted from must be what a decoder will
 * have, to the bit, or the picture drifts.
 */
@NullMarked
package org.casus.content.webp;

import org.jspecify.annotations.NullMarked;
