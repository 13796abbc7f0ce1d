// @ts-check
/**
 * Tiles out of one file: PMTiles, version 3 (https://github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md), asked for in
 * parts. Only archives of pictures; vector tiles would need a program that draws them.
 *
 * @typedef {{id: number, offset: number, length: number, run: number}} Entry
 * @typedef {{root: [number, number], leaves: number, tiles: number, packing: number, type: string, least: number, most: number}} Header
 * @typedef {(from: number, length: number) => Promise<ArrayBuffer>} Read
 */

const HEADER = 127;
const TYPES = /** @type {Record<number, string>} */ ({ 2: 'image/png', 3: 'image/jpeg', 4: 'image/webp', 5: 'image/avif' });
const PLAIN = 1;
const GZIP = 2;
/** Leaves lie at most so deep. */
const DEEPEST = 4;

/** The number of a tile: those of lower zooms first, those of one zoom along Hilbert's curve. @param {number} zoom @param {number} x @param {number} y */
export function idOf(zoom, x, y) {
  let id = (4 ** zoom - 1) / 3;
  for (let half = 2 ** (zoom - 1); half >= 1; half /= 2) {
    const right = (x & half) > 0 ? 1 : 0;
    const below = (y & half) > 0 ? 1 : 0;
    id += half * half * ((3 * right) ^ below);
    x &= half - 1;
    y &= half - 1;
    if (!below) {
      if (right) [x, y] = [half - 1 - x, half - 1 - y];
      [x, y] = [y, x];
    }
  }
  return id;
}

/** Lists of numbers of variable length: steps between ids, runs, lengths, offsets. @param {Uint8Array} bytes @returns {Entry[]} */
export function entriesOf(bytes) {
  let at = 0;
  const next = () => {
    let value = 0;
    for (let weight = 1; ; weight *= 128) {
      const byte = bytes[at++];
      value += (byte & 127) * weight;
      if (!(byte >= 128)) return value;
    }
  };
  const entries = Array.from({ length: next() }, () => ({ id: 0, offset: 0, length: 0, run: 0 }));
  let id = 0;
  for (const entry of entries) entry.id = id += next();
  for (const entry of entries) entry.run = next();
  for (const entry of entries) entry.length = next();
  entries.forEach((entry, i) => {
    const offset = next();
    entry.offset = offset ? offset - 1 : entries[i - 1].offset + entries[i - 1].length;
  });
  return entries;
}

/** The last that does not come after the id, where it reaches so far; a leaf (run 0) always does. @param {Entry[]} entries @param {number} id */
export function entryFor(entries, id) {
  let [low, high] = [0, entries.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (entries[middle].id <= id) low = middle + 1;
    else high = middle - 1;
  }
  const entry = entries[high];
  return entry && (entry.run === 0 || id < entry.id + entry.run) ? entry : null;
}

/** @param {ArrayBuffer} bytes @param {number} packing @returns {Promise<ArrayBuffer>} */
async function unpacked(bytes, packing) {
  if (packing === PLAIN) return bytes;
  if (packing !== GZIP) throw new Error(`PMTiles packed in way ${packing}`);
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer();
}

export class Archive {
  /** @param {Read} read @param {Header} header */
  constructor(read, header) {
    this.read = read;
    this.header = header;
    /** @type {Map<number, Promise<Entry[]>>} */
    this.directories = new Map();
  }

  /** @param {string} address @returns {Promise<Archive>} */
  static async open(address) {
    return Archive.of(async (from, length) => {
      const answer = await fetch(address, { headers: { range: `bytes=${from}-${from + length - 1}` } });
      if (answer.status !== 206) throw new Error(`${answer.status} for a part of ${address}`);
      return answer.arrayBuffer();
    });
  }

  /** @param {Read} read @returns {Promise<Archive>} */
  static async of(read) {
    const view = new DataView(await read(0, HEADER));
    const long = (/** @type {number} */ at) => Number(view.getBigUint64(at, true));
    if (view.getUint32(0) !== 0x504d5469 || view.getUint8(7) !== 3) throw new Error('not PMTiles, version 3');
    const type = TYPES[view.getUint8(99)];
    if (!type) throw new Error('PMTiles without pictures');
    return new Archive(read, { root: [long(8), long(16)], leaves: long(40), tiles: long(56), packing: view.getUint8(97), type, least: view.getUint8(100), most: view.getUint8(101) });
  }

  /** @param {number} from @param {number} length @returns {Promise<Entry[]>} */
  directory(from, length) {
    const known = this.directories.get(from)
      ?? this.read(from, length).then((bytes) => unpacked(bytes, this.header.packing)).then((bytes) => entriesOf(new Uint8Array(bytes)));
    this.directories.set(from, known);
    known.catch(() => this.directories.delete(from));
    return known;
  }

  /** @param {number} zoom @param {number} x @param {number} y @returns {Promise<Blob | null>} null where there is none */
  async tile(zoom, x, y) {
    const id = idOf(zoom, x, y);
    let [from, length] = this.header.root;
    for (let depth = 0; depth < DEEPEST; depth++) {
      const entry = entryFor(await this.directory(from, length), id);
      if (!entry) return null;
      if (entry.run > 0) return new Blob([await this.read(this.header.tiles + entry.offset, entry.length)], { type: this.header.type });
      [from, length] = [this.header.leaves + entry.offset, entry.length];
    }
    return null;
  }
}
