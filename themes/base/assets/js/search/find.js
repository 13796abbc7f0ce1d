// @ts-check
/** @import {TextIndex} from "./text-index.js" */
/** @import {Asked} from "./question.js" */
/** The way from what is typed to what is found. */
import { similar } from './fuzzy.js';
import { question } from './question.js';
import { ranked } from './rank.js';

/**
 * @param {TextIndex} index
 * @param {string} text
 * @returns {Promise<{scores: Map<number, number>, terms: Asked[], similar: string[]}>} similar words where those of the question are nowhere
 */
export async function find(index, text) {
  const terms = question(text, index.language);
  const scores = await ranked(index, terms);
  if (scores.size || !terms.length) return { scores, terms, similar: [] };
  /** @type {string[]} */
  const instead = [];
  const changed = await Promise.all(terms.map(async (term) => {
    if (term.isExcluded || term.isPhrase || (await ranked(index, [term])).size) return [term];
    const words = await similar(index, term.words[0]?.whole.folded ?? '');
    instead.push(...words);
    return words.map((word) => ({ ...term, text: word, words: [index.language.word(word)], joined: null, isUnfinished: false }));
  }));
  if (!instead.length || changed.some((ways) => !ways.length)) return { scores, terms, similar: [] };
  // one way for each similar word, the first that finds something
  for (let way = 0; way < Math.max(...changed.map(({ length }) => length)); way++) {
    const tried = changed.map((ways) => ways[Math.min(way, ways.length - 1)]);
    const found = await ranked(index, tried);
    if (found.size) return { scores: found, terms: tried, similar: tried.filter((term, at) => term !== terms[at]).map((term) => term.text) };
  }
  return { scores, terms, similar: [] };
}
