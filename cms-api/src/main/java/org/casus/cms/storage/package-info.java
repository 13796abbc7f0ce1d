/**
 * Where the bytes of files are: a folder, or a store that speaks S3.
 *
 * <p>Start at {@link org.casus.cms.storage.Storage}. Whoever asks has checked that the caller may. What is put is there
 * whole or not at all; a key is never given to other bytes.
 */
@NullMarked
package org.casus.cms.storage;

import org.jspecify.annotations.NullMarked;
