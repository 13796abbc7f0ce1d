/** What the tests compare with, and selections by chance that are the same each time. */
import { existsSync, readFileSync } from 'node:fs';
import { Index } from '../../../../../themes/base/assets/js/finder/index.js';

export const FIXTURES = process.env.FIXTURES ?? 'target/javascript';

/** @param {string} path */
export function json(path) {
  return JSON.parse(readFileSync(`${FIXTURES}/${path}`, 'utf8'));
}

/** Data sets that lie beside the project's folder where it is developed, and nowhere else; CI must have them. @param {string} path */
export function shared(path) {
  const file = new URL(`../../../../../../shared/data/${path}`, import.meta.url);
  if (existsSync(file)) return readFileSync(file, 'utf8');
  if (process.env.CI === 'true') throw new Error(`CI needs ../shared/data/${path}`);
  return null;
}

/** @param {number} seed @returns {(below: number) => number} */
export function chance(seed) {
  let state = seed;
  return (below) => {
    state = (state + 0x6D2B79F5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * below);
  };
}

/**
 * An index as a bake would write it, of cases that say their values themselves.
 *
 * @param {{name: string, above: Record<string, string>}[]} facets each value with the one above it, or ''
 * @param {Record<string, string[]>[]} cases
 */
export function indexOf(facets, cases) {
  return new Index({
    format: 2, total: cases.length, sorts: [{ id: 'name', label: '' }], shards: { starts: [0], files: [], versions: [] }, maps: {},
    facets: facets.map(({ name, above }) => {
      const options = [];
      const places = new Map();
      const place = (id) => {
        if (!places.has(id)) {
          const parent = above[id] ? place(above[id]) : -1;
          places.set(id, options.push({ id, label: id, parent }) - 1);
        }
        return places.get(id);
      };
      cases.forEach((one) => one[name].forEach(place));
      const missing = options.push({ id: 'not-given', label: '?', parent: -1 }) - 1;
      return { name, label: name, options, column: cases.map((one) => (one[name].length ? one[name].map(place) : missing)) };
    }),
  }, async () => ({}));
}

/** All values of a case, broader ones too; the value for none where there is none. @param {string[]} own @param {Record<string, string>} above */
export function closure(own, above) {
  const all = new Set();
  for (const value of own) for (let id = value; id; id = above[id] ?? '') all.add(id);
  return all.size ? all : new Set(['not-given']);
}

/**
 * Counting one by one, the slow way.
 *
 * @param {Map<string, Set<string>>[]} cases values by facet
 * @param {Map<string, Set<string>>} chosen
 */
export function oracle(cases, chosen) {
  const fits = (one, name) => !chosen.get(name)?.size || [...chosen.get(name)].some((value) => one.get(name).has(value));
  const names = [...cases[0].keys()];
  const found = cases.flatMap((one, at) => (names.every((name) => fits(one, name)) ? [at] : []));
  const counts = new Map(names.map((name) => {
    const count = new Map();
    for (const one of cases) {
      if (!names.every((other) => other === name || fits(one, other))) continue;
      for (const value of one.get(name)) count.set(value, (count.get(value) ?? 0) + 1);
    }
    return [name, count];
  }));
  return { found, counts };
}
