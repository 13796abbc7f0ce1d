// @ts-check
/**
 * What the browser knows of a collection: INDEX-FORMATS.md of the site generator says what the files hold.
 *
 * Cases are numbered by their place in the list. A facet's values stand with the broader ones before their narrower ones;
 * the column of a case names its own values, and the broader ones are added here, each once.
 *
 * @typedef {{id: string, label: string, parent: number}} Option
 * @typedef {{name: string, label: string, options: Option[], file?: string, version?: string, column?: (number | number[])[], starts?: Uint32Array, values?: Uint32Array}} Facet
 * @typedef {{file: string, version: string}} Part
 * @typedef {{id: string, label: string, file?: string, version?: string, ranks?: number[] | null}} Sort
 * @typedef {{src: string, srcset?: string, webp?: string, tone?: string, width?: number, height?: number, alt?: string}} Picture
 * @typedef {{map: string, x: number, y: number, approximate?: boolean}} Locator
 * @typedef {{title: string, url: string, place?: string, summary?: string, tags?: string[], note?: string, picture?: Picture, locator?: Locator}} Card
 * @typedef {{maps: string[], map: number[], x: number[], y: number[], lat: (number | null)[], lon: (number | null)[]}} Points
 * @typedef {{format: number, version: string, collection: string, list: string, total: number, facets: Facet[], sorts: Sort[],
 *   shards: {starts: number[], files: string[], versions: string[]}, points: Part, docs: Part, text: string,
 *   maps: Record<string, {symbolUrl: string, viewBox: string, nearUrl?: string}>}} Facets
 */

/** The format that this script reads. */
export const FORMAT = 2;

/** A file of the index is not the one that the index speaks of: the site was baked again meanwhile. */
export class Stale extends Error {}

export class Index {
  /**
   * @param {Facets} facets
   * @param {(file: string, version: string) => Promise<any>} fetchPart
   */
  constructor(facets, fetchPart) {
    this.facets = facets.facets;
    this.sorts = facets.sorts;
    this.total = facets.total;
    this.list = facets.list;
    this.maps = facets.maps;
    this.head = facets;
    this.fetchPart = fetchPart;
    /** @type {Map<string, Promise<any>>} */
    this.parts = new Map();
    this.facets.forEach((facet) => { if (facet.column) openColumn(facet, facet.column); });
  }

  /** @param {string} address @returns {Promise<Index>} */
  static async open(address) {
    const read = async (/** @type {string} */ from, /** @type {RequestCache} */ cache) => {
      const answer = await fetch(from, { cache });
      if (!answer.ok) throw new Stale(`${answer.status} for ${from}`);
      return answer.json();
    };
    // asks whether it is still the same: everything else follows from this file
    const facets = /** @type {Facets} */ (await read(address, 'no-cache'));
    if (facets.format !== FORMAT) throw new Error(`index format ${facets.format}`);
    return new Index(facets, (file, version) => read(`${new URL(file, new URL(address, location.href))}?v=${version}`, 'default'));
  }

  /** A file beside the index, fetched once. @param {string} file @param {string} [version] the one that is meant @returns {Promise<any>} */
  part(file, version = '') {
    const known = this.parts.get(file);
    if (known) return known;
    const wanted = this.fetchPart(file, version).then((part) => {
      if (part.version !== version) throw new Stale(file);
      return part;
    });
    this.parts.set(file, wanted);
    wanted.catch(() => this.parts.delete(file));
    return wanted;
  }

  /** Whether the column of every facet is here. */
  get isWhole() {
    return this.facets.every(({ starts }) => starts);
  }

  /** Fetches columns that are in files of their own. @param {Iterable<string>} names */
  async need(names) {
    const wanted = new Set(names);
    await Promise.all(this.facets.map(async (facet) => {
      if (facet.starts || !facet.file || !wanted.has(facet.name)) return;
      const { column } = await this.part(facet.file, facet.version);
      if (!facet.starts) openColumn(facet, column);
    }));
  }

  /** Where each case stands in an order; null for the order of the list. @param {string} id @returns {Promise<number[] | null>} */
  async ranks(id) {
    const sort = this.sorts.find((one) => one.id === id);
    if (!sort) return null;
    return sort.file ? (await this.part(sort.file, sort.version)).ranks : sort.ranks ?? null;
  }

  /** The cards of some cases, in their order. @param {number[]} cases @returns {Promise<Card[]>} */
  async cards(cases) {
    const { starts, files, versions } = this.head.shards;
    const shardOf = (/** @type {number} */ one) => {
      let [low, high] = [0, starts.length - 1];
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (starts[middle] <= one) low = middle;
        else high = middle - 1;
      }
      return low;
    };
    return Promise.all(cases.map(async (one) => {
      const shard = shardOf(one);
      return (await this.part(files[shard], versions[shard])).cards[one - starts[shard]];
    }));
  }

  /** @returns {Promise<Points>} */
  points() {
    return this.part(this.head.points.file, this.head.points.version);
  }

  /** The number that the text index gives to each case. @returns {Promise<{docs: number[]}>} */
  docs() {
    return this.part(this.head.docs.file, this.head.docs.version);
  }
}

/**
 * One array for all cases: those of case i stand from starts[i] to starts[i + 1].
 *
 * @param {Facet} facet
 * @param {(number | number[])[]} column own values; -1 for none
 */
export function openColumn(facet, column) {
  const paths = facet.options.map((_, at) => {
    const path = [];
    for (let above = at; above >= 0; above = facet.options[above].parent) path.push(above);
    return path;
  });
  const starts = new Uint32Array(column.length + 1);
  /** @type {number[]} */
  const values = [];
  const seen = new Int32Array(paths.length).fill(-1);
  column.forEach((own, one) => {
    for (const value of typeof own === 'number' ? own < 0 ? [] : [own] : own) {
      for (const above of paths[value]) {
        if (seen[above] !== one) {
          seen[above] = one;
          values.push(above);
        }
      }
    }
    starts[one + 1] = values.length;
  });
  facet.starts = starts;
  facet.values = Uint32Array.from(values);
  delete facet.column;
}
