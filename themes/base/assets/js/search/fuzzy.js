// @ts-check
/** @import {TextIndex} from "./text-index.js" */
/** Words that are written nearly so: for when nothing is found. */

/** How many letters may be wrong. @param {string} word */
const most = (word) => (word.length < 4 ? 0 : word.length < 8 ? 1 : 2);

/**
 * Letters to put in, leave out, change or swap to get from one word to the other; more than the most is one more.
 *
 * @param {string} one @param {string} other @param {number} limit
 */
export function distance(one, other, limit) {
  if (Math.abs(one.length - other.length) > limit) return limit + 1;
  let [before, previous] = [/** @type {number[]} */ ([]), Array.from({ length: other.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      let steps = Math.min(previous[j] + 1, row[j - 1] + 1, previous[j - 1] + Number(one[i - 1] !== other[j - 1]));
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) steps = Math.min(steps, before[j - 2] + 1);
      row.push(steps);
    }
    if (Math.min(...row) > limit) return limit + 1;
    [before, previous] = [previous, row];
  }
  return previous[other.length];
}

/** The words nearest to this one that are in the index; the first letter is taken to be right. @param {TextIndex} index @param {string} word @returns {Promise<string[]>} */
export async function similar(index, word) {
  const limit = most(word);
  if (!limit) return [];
  const near = new Set([...await index.wordsNear(word), ...await index.wordsNear(word.slice(0, 2)), ...await index.wordsNear(`${word.slice(0, 2)}\uffff`)]);
  const found = [...near].filter((one) => one[0] === word[0])
    .map((one) => ({ one, steps: distance(word, one, limit) })).filter(({ steps }) => steps <= limit)
    .sort((a, b) => a.steps - b.steps || (a.one < b.one ? -1 : 1));
  return found.filter(({ steps }) => steps === found[0].steps).slice(0, 3).map(({ one }) => one);
}
