// @ts-check
/** @import {Index} from "../finder/index.js" */
/** Looks for words among the cases of one list. Loaded when somebody searches. */
import { find } from './find.js';
import { TextIndex } from './text-index.js';

/** @type {Promise<TextIndex> | null} */
let opened = null;

/**
 * @param {Index} index
 * @param {string} address of the index
 * @param {string} q
 * @returns {Promise<{within: Uint8Array, ranks: Float64Array, similar: string[]}>} the best answer has the lowest rank
 */
export async function searchIn(index, address, q) {
  opened ??= TextIndex.open(new URL(index.head.text, new URL(address, location.href)).href);
  opened.catch(() => { opened = null; });
  const [text, { docs }] = await Promise.all([opened, index.docs()]);
  const { scores, similar } = await find(text, q);
  const base = text.head.blocks.find(({ id }) => id === index.head.collection)?.base ?? 0;
  const within = new Uint8Array(index.total);
  const ranks = new Float64Array(index.total).fill(-1);
  const best = Math.max(0, ...scores.values());
  docs.forEach((doc, one) => {
    const score = scores.get(base + doc);
    if (score === undefined) return;
    within[one] = 1;
    ranks[one] = best - score;
  });
  return { within, ranks, similar };
}
