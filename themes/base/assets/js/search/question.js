// @ts-check
/** @import {Language, Word} from "./language.js" */
/** What somebody looks for: words that must all be there, "words in quotes", and -words that must not. The twin of org.casus.content.analysis, Question and Asked. */
import { runs } from './runs.js';

const QUOTE = /["“”„«»]/;

/**
 * @typedef {{text: string, isPhrase: boolean, isExcluded: boolean, isUnfinished: boolean}} Term
 * @typedef {Term & {words: Word[], joined: Word | null}} Asked
 */

/** @param {string} text @returns {Term[]} */
export function terms(text) {
  /** @type {Term[]} */
  const found = [];
  let at = 0;
  while (at < text.length) {
    if (/\s/.test(text[at])) {
      at++;
      continue;
    }
    const isExcluded = text[at] === '-';
    const start = isExcluded ? at + 1 : at;
    const isPhrase = start < text.length && QUOTE.test(text[start]);
    const from = isPhrase ? start + 1 : start;
    let end = from;
    while (end < text.length && !QUOTE.test(text[end]) && (isPhrase || !/\s/.test(text[end]))) end++;
    const term = { text: text.slice(from, end), isPhrase, isExcluded, isUnfinished: !isPhrase && !isExcluded && end === text.length };
    if (runs(term.text).some(({ pieces }) => pieces.length)) found.push(term);
    at = isPhrase ? end + 1 : end;
  }
  return found;
}

/** @param {Term} term @param {Language} language @returns {Asked} */
function asked(term, language) {
  const all = runs(term.text);
  return { ...term, words: all.flatMap(({ pieces }) => pieces).map(language.word), joined: all.length === 1 ? language.joined(all[0]) : null };
}

/**
 * The terms that count: a word that stands in nearly every text is passed over, but somebody who has typed nothing else
 * yet is shown what begins so.
 *
 * @param {string} text @param {Language} language @returns {Asked[]}
 */
export function question(text, language) {
  const all = terms(text).map((term) => asked(term, language));
  const counting = all.filter(({ words, joined }) => joined || !words.every(({ isStop }) => isStop));
  if (counting.length || all.some(({ isExcluded }) => isExcluded)) return counting;
  return all.filter(({ isUnfinished }) => isUnfinished).slice(0, 1);
}
