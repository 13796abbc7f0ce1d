/**
 * What the words of a text and of a question are, in Dutch and English.
 *
 * <p>Start at {@link org.casus.content.analysis.Analyzers} for an index and at
 * {@link org.casus.content.analysis.Question} for what somebody types. Both sides go through the same functions, which
 * are small enough to be written again for a browser; {@code WordsTest} and {@code DutchTest} are tables that a twin must
 * pass.
 *
 * <p>The chain, from text to tokens:
 *
 * <ol>
 *   <li><b>Runs.</b> The longest stretches of {@code [\p{L}\p{M}\p{N}'’‘ʼ`´‐‑-]}, cut at 255 UTF-16 units. All else,
 *       full stops and emoji too, separates.
 *   <li><b>Pieces.</b> A run is cut at its hyphens. Each piece is folded: {@code normalize("NFKD")}, without
 *       {@code \p{M}}, lower case, then the letters of the table in {@code Folded} (ø o, ß ss, æ ae …), then without
 *       whatever is neither letter nor digit nor apostrophe. An apostrophe after an elided article (d l j c m n qu s t)
 *       drops the article; one before s, tje, tjes, je, jes, er, ers, en, t drops the end; else it is left out.
 *   <li><b>Joined.</b> A run of two or three pieces of letters alone, the first of them no stop word, is also the word
 *       without its hyphens, at the place of its first piece: <i>co-housing</i> is found by <i>cohousing</i>.
 *   <li><b>Places.</b> Each piece counts as one place, stop words too; those leave a place without a token.
 *   <li><b>Forms</b>, all at the place of their piece: the folded word as it is; its stem; and where it is a compound
 *       ({@code dutch-compounds.txt}), each part and the stem of each part.
 *   <li><b>Stem.</b> Words that are not a to z alone have none. Dutch: {@code dutch-stems.txt}, else Kraaij and Pohlmann
 *       as in Snowball 3 ({@code dutch}, JavaScript exists). English: Porter 2 ({@code english} of Snowball 2; Snowball 3 has a few words otherwise, of which
 *       <i>internal</i> is one).
 * </ol>
 *
 * <p>The folded word stands beside its stem so that the beginning of a word can be completed while it is typed.
 */
@NullMarked
package org.casus.content.analysis;

import org.jspecify.annotations.NullMarked;
