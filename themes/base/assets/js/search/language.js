// @ts-check
/** What differs between one language and another: the twin of org.casus.content.analysis, Language and Word. */
import { compounds } from './compounds.js';
import { dutchStem } from './dutch-stem.js';
import { englishStem } from './english-stem.js';
import { runs } from './runs.js';

/**
 * @typedef {{folded: string, stem: string}} Form
 * @typedef {{whole: Form, parts: Form[], isStop: boolean}} Word
 * @typedef {{word: (folded: string) => Word, joined: (run: {pieces: string[], joined: string}) => Word | null}} Language
 * @typedef {{language: string, stops: string, stems?: string, blocks?: string, heads?: string, whole?: string}} Lists words parted by spaces; stems in pairs
 */

const STEMS = /** @type {Record<string, (word: string) => string>} */ ({ nl: dutchStem, en: englishStem });

/** @param {Lists} lists @returns {Language} */
export function languageOf(lists) {
  const words = (/** @type {string | undefined} */ text) => (text ? text.split(' ') : []);
  const stops = new Set(words(lists.stops));
  const pairs = words(lists.stems);
  const known = new Map(pairs.flatMap((word, at) => (at % 2 ? [] : [/** @type {[string, string]} */ ([word, pairs[at + 1]])])));
  const own = STEMS[lists.language] ?? ((/** @type {string} */ word) => word);
  const stem = (/** @type {string} */ word) => known.get(word) ?? (/^[a-z]*$/.test(word) ? own(word) : word);
  const parts = lists.blocks ? compounds({ blocks: new Set(words(lists.blocks)), heads: words(lists.heads), whole: new Set(words(lists.whole)) }, stem) : () => [];
  const form = (/** @type {string} */ word) => ({ folded: word, stem: stem(word) });
  const word = (/** @type {string} */ text) => ({ whole: form(text), parts: parts(text).map(form), isStop: stops.has(text) });
  return { word, joined: ({ pieces, joined }) => (joined && !stops.has(pieces[0]) ? word(joined) : null) };
}

/** All forms of each word of a text, with where it stands. @param {Language} language @param {string} text */
export function tokens(language, text) {
  return runs(text).flatMap((one) => {
    const joined = language.joined(one);
    return one.pieces.map((piece, at) => {
      const forms = new Set(formsOf(language.word(piece)));
      if (at === 0 && joined) formsOf(joined).forEach((form) => forms.add(form));
      return { start: one.start, end: one.end, forms: [...forms] };
    });
  });
}

/** @param {Word} word @returns {string[]} */
function formsOf({ whole, parts, isStop }) {
  return isStop ? [] : [whole, ...parts].flatMap(({ folded, stem }) => [folded, stem]);
}
