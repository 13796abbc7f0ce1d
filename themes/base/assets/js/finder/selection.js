// @ts-check
/** @import {Facet} from "./index.js" */
/**
 * What a selection gives: the cases, and for every value how many there would be.
 *
 * Choosing is *or* within a facet and *and* across; a value's count leaves the choices of its own facet out of account, so
 * that a reader can always widen a choice. Counts are of cases, never of mentions.
 *
 * @typedef {Map<string, Set<number>>} Chosen places of chosen values by the name of their facet
 */

/**
 * @param {{facets: Facet[], total: number}} index facets whose column has not come are left out of account
 * @param {Chosen} chosen
 * @param {Uint8Array | null} [within] 1 for the cases that the search found
 * @returns {{found: number[], counts: Map<string, Uint32Array>}} the cases in the order of the list
 */
export function select({ facets, total }, chosen, within = null) {
  // how many of the facets with a choice a case fails, and by which
  const failures = new Uint8Array(total);
  const failedBy = new Uint8Array(total);
  facets.forEach((facet, at) => {
    const wanted = chosen.get(facet.name);
    if (!wanted?.size || !facet.starts || !facet.values) return;
    const isWanted = new Uint8Array(facet.options.length);
    for (const value of wanted) isWanted[value] = 1;
    const { starts, values } = facet;
    for (let one = 0; one < total; one++) {
      let fits = 0;
      for (let i = starts[one]; i < starts[one + 1] && !fits; i++) fits = isWanted[values[i]];
      if (!fits) {
        failures[one]++;
        failedBy[one] = at;
      }
    }
  });
  /** @type {number[]} */
  const found = [];
  const counts = facets.map(({ options }) => new Uint32Array(options.length));
  for (let one = 0; one < total; one++) {
    if (failures[one] > 1 || (within && !within[one])) continue;
    if (!failures[one]) found.push(one);
    // a case that fails one facet alone still counts in that facet
    const from = failures[one] ? failedBy[one] : 0;
    const to = failures[one] ? from + 1 : facets.length;
    for (let at = from; at < to; at++) {
      const { starts, values } = facets[at];
      if (!starts || !values) continue;
      const count = counts[at];
      for (let i = starts[one]; i < starts[one + 1]; i++) count[values[i]]++;
    }
  }
  return { found, counts: new Map(facets.map(({ name }, at) => [name, counts[at]])) };
}

/**
 * Cases in another order: by rank, those without one last, ties in the order of the list.
 *
 * @param {number[]} found
 * @param {number[] | Float64Array | null} ranks
 */
export function inOrder(found, ranks) {
  if (!ranks) return found;
  return [...found].sort((a, b) => {
    const [one, other] = [ranks[a], ranks[b]];
    return one < 0 || other < 0 ? Number(one < 0) - Number(other < 0) || a - b : one - other || a - b;
  });
}

/**
 * The single choices to give up so that something is found, with what that gives.
 *
 * @param {{facets: Facet[], total: number}} index
 * @param {Chosen} chosen
 * @param {Uint8Array | null} within
 * @returns {{facet: string, count: number}[]} the most first; an empty name is the search
 */
export function relaxations(index, chosen, within) {
  const ways = [...chosen.keys()].map((facet) => {
    const without = new Map(chosen);
    without.delete(facet);
    return { facet, count: select(index, without, within).found.length };
  });
  if (within) ways.push({ facet: '', count: select(index, chosen).found.length });
  return ways.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count);
}
