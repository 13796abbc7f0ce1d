// @ts-check
/** @import {TextIndex} from "./text-index.js" */
/** @import {Asked} from "./question.js" */
/** @import {Word} from "./language.js" */
/**
 * The texts that a question finds, and how well each answers it: BM25, over what the words weigh in the fields they stand
 * in. All terms must be there. A word is there by its stem, or by the stems of all its parts; while it is unfinished also
 * by any word that begins so; between quotes as it is written. That words between quotes stand beside each other, the index
 * does not know.
 */

const K = 1.2;
const B = 0.6;
/** What is found by its parts or its beginning answers less well. */
const BY_PARTS = 0.7;
const BY_BEGINNING = 0.5;
/** From so many letters on an unfinished word is completed. */
const BEGINNING = 2;

/** @typedef {Map<number, number>} Scores by the number of the text */

/** @param {TextIndex} index @param {Map<number, number>} texts @param {number} share @returns {Scores} */
function scored(index, texts, share) {
  const rarity = Math.log(1 + (index.count - texts.size + 0.5) / (texts.size + 0.5));
  const scores = new Map();
  for (const [text, weight] of texts) {
    const norm = K * (1 - B + B * index.relativeLength(text));
    scores.set(text, share * rarity * (weight * (K + 1)) / (weight + norm));
  }
  return scores;
}

/** Either: the better of the two. @param {Scores[]} all @returns {Scores} */
function either(all) {
  const best = new Map();
  for (const scores of all) for (const [text, score] of scores) best.set(text, Math.max(score, best.get(text) ?? 0));
  return best;
}

/** All: the sum. @param {Scores[]} all @returns {Scores} */
function together(all) {
  const [first, ...others] = all;
  const sum = new Map();
  for (const [text, score] of first ?? []) {
    if (others.every((other) => other.has(text))) sum.set(text, others.reduce((total, other) => total + (other.get(text) ?? 0), score));
  }
  return sum;
}

/** @param {TextIndex} index @param {Word} word @param {boolean} isAsWritten @param {boolean} isUnfinished @returns {Promise<Scores>} */
async function ofWord(index, { whole, parts, isStop }, isAsWritten, isUnfinished) {
  const ways = [];
  if (!isStop) ways.push(scored(index, await index.textsWith(isAsWritten ? whole.folded : whole.stem), 1));
  if (!isAsWritten && parts.length) {
    const ofParts = await Promise.all(parts.map(async ({ stem }) => scored(index, await index.textsWith(stem), BY_PARTS / parts.length)));
    ways.push(together(ofParts));
  }
  if (isUnfinished && whole.folded.length >= BEGINNING) {
    const all = new Map();
    for (const [, texts] of await index.beginningWith(whole.folded)) for (const [text, weight] of texts) all.set(text, Math.max(weight, all.get(text) ?? 0));
    ways.push(scored(index, all, BY_BEGINNING));
  }
  return either(ways);
}

/** @param {TextIndex} index @param {Asked} term @returns {Promise<Scores>} */
async function ofTerm(index, { words, joined, isPhrase, isUnfinished }) {
  const counting = words.filter(({ isStop }, at) => !isStop || (isUnfinished && at === words.length - 1 && words.length === 1));
  const all = await Promise.all(counting.map((word) => ofWord(index, word, isPhrase, isUnfinished && word === words[words.length - 1])));
  const ways = [together(all)];
  if (joined) ways.push(await ofWord(index, joined, isPhrase, isUnfinished));
  return either(ways);
}

/** @param {TextIndex} index @param {Asked[]} terms @returns {Promise<Scores>} */
export async function ranked(index, terms) {
  const wanted = terms.filter(({ isExcluded }) => !isExcluded);
  const found = together(await Promise.all(wanted.map((term) => ofTerm(index, term))));
  for (const term of terms.filter(({ isExcluded }) => isExcluded)) {
    for (const text of (await ofTerm(index, { ...term, isUnfinished: false })).keys()) found.delete(text);
  }
  return found;
}
