/**
 * What is in documents: their words for the search, and their text as a draft.
 *
 * <p>Start at {@link org.casus.cms.extraction.DocumentWorker}, which reads one file in a process of its own, with
 * little memory and a clock. {@code ExtractTexts} does so once for every document of the media library, in the
 * background; {@code ConvertResource} for a file that somebody wants as Markdown. A file that cannot be read ends as a
 * reason that its owner understands, never as a fault of the server.
 */
@NullMarked
package org.casus.cms.extraction;

import org.jspecify.annotations.NullMarked;
