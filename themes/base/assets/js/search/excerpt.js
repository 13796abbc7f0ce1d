// @ts-check
/** @import {Language} from "./language.js" */
/** @import {Asked} from "./question.js" */
/** The stretch of a text around the words that somebody looks for: the twin of org.casus.content.analysis.Marked, for one stretch. */
import { tokens } from './language.js';

const LENGTH = 180;
const BEFORE = 50;

/** @typedef {{text: string, isMarked: boolean}} Piece */

/** @param {Language} language @param {Asked[]} terms @param {string} text @returns {Piece[]} nothing where there is nothing to mark */
export function excerpt(language, terms, text) {
  const wanted = new Set();
  /** @type {string[]} */
  const beginnings = [];
  for (const { words, joined, isPhrase, isExcluded, isUnfinished } of terms) {
    if (isExcluded) continue;
    for (const { whole, parts, isStop } of joined ? [...words, joined] : words) {
      if (isStop) continue;
      wanted.add(isPhrase ? whole.folded : whole.stem);
      if (!isPhrase) parts.forEach(({ stem }) => wanted.add(stem));
    }
    if (isUnfinished && words.length) beginnings.push(words[words.length - 1].whole.folded);
  }
  /** @type {{start: number, end: number}[]} */
  const marks = [];
  for (const { start, end, forms } of tokens(language, text)) {
    const isNew = !marks.length || marks[marks.length - 1].end <= start;
    if (isNew && forms.some((form) => wanted.has(form) || beginnings.some((beginning) => form.startsWith(beginning)))) marks.push({ start, end });
  }
  if (!marks.length) return [];
  let from = text.length <= LENGTH ? 0 : Math.max(0, marks[0].start - BEFORE);
  while (from > 0 && from < marks[0].start && !/\s/.test(text[from - 1])) from++;
  let to = text.length <= LENGTH ? text.length : Math.min(text.length, Math.max(marks[0].end, from + LENGTH));
  while (to < text.length && to > marks[0].end && !/\s/.test(text[to])) to--;
  /** @type {Piece[]} */
  const pieces = [{ text: from > 0 ? '… ' : '', isMarked: false }];
  let at = from;
  for (const { start, end } of marks.filter((mark) => mark.end <= to)) {
    pieces.push({ text: text.slice(at, start), isMarked: false }, { text: text.slice(start, end), isMarked: true });
    at = end;
  }
  pieces.push({ text: text.slice(at, to) + (to < text.length ? ' …' : ''), isMarked: false });
  return pieces.filter((piece) => piece.text);
}
