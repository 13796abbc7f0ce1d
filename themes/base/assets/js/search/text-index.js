// @ts-check
/** @import {Language} from "./language.js" */
/**
 * A site's text index, fetched piece by piece: INDEX-FORMATS.md says what the files hold.
 *
 * @typedef {{id: string, title: string, base: number, average: number, lengths: string, perShard: number, shards: {file: string, version: string}[]}} Block
 * @typedef {{format: number, language: string, words: {file: string, version: string}, chunks: {from: string, file: string, version: string}[], blocks: Block[]}} Head
 * @typedef {{title: string, url: string, summary: string, place: string}} Text
 */
import { languageOf } from './language.js';

/** The format that this script reads. */
const FORMAT = 1;
const CODES = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
/** Weights are up to 15: a step is sixteen times the distance, and the weight. */
const STEP = 16;
/** So many chunks a beginning may lie in; one of two letters can lie in more. */
const MOST_CHUNKS = 3;

export class TextIndex {
  /**
   * @param {Head} head
   * @param {Language} language
   * @param {(file: string, version: string) => Promise<any>} fetchPart
   */
  constructor(head, language, fetchPart) {
    this.head = head;
    this.language = language;
    this.fetchPart = fetchPart;
    this.count = head.blocks.reduce((sum, { lengths }) => sum + lengths.length, 0);
    /** @type {Map<string, Promise<any>>} */
    this.parts = new Map();
  }

  /** @param {string} address @returns {Promise<TextIndex>} */
  static async open(address) {
    const read = async (/** @type {string} */ from, /** @type {RequestCache} */ cache) => {
      const answer = await fetch(from, { cache });
      if (!answer.ok) throw new Error(`${answer.status} for ${from}`);
      return answer.json();
    };
    const head = /** @type {Head} */ (await read(address, 'no-cache'));
    if (head.format !== FORMAT) throw new Error(`text index format ${head.format}`);
    const fetchPart = (/** @type {string} */ file, /** @type {string} */ version) => read(`${new URL(file, new URL(address, location.href))}?v=${version}`, 'default');
    const lists = await fetchPart(head.words.file, head.words.version);
    return new TextIndex(head, languageOf(lists), fetchPart);
  }

  /** @param {{file: string, version: string}} part */
  part({ file, version }) {
    const known = this.parts.get(file);
    if (known) return known;
    const wanted = this.fetchPart(file, version);
    this.parts.set(file, wanted);
    wanted.catch(() => this.parts.delete(file));
    return wanted;
  }

  /** The chunk that a word is in, if it is there at all. @param {string} word */
  chunkOf(word) {
    let at = this.head.chunks.length - 1;
    while (at > 0 && this.head.chunks[at].from > word) at--;
    return at;
  }

  /** The texts that have a word, with its weight in them. @param {string} word @returns {Promise<Map<number, number>>} */
  async textsWith(word) {
    const { terms, texts } = await this.part(this.head.chunks[this.chunkOf(word)]);
    const at = placeOf(terms, word);
    return terms[at] === word ? opened(texts[at]) : new Map();
  }

  /** Words that begin so, each with its texts. @param {string} beginning @returns {Promise<[string, Map<number, number>][]>} */
  async beginningWith(beginning) {
    const from = this.chunkOf(beginning);
    const to = Math.min(this.chunkOf(`${beginning}\uffff`), from + MOST_CHUNKS - 1);
    /** @type {[string, Map<number, number>][]} */
    const found = [];
    const parts = await Promise.all(this.head.chunks.slice(from, to + 1).map((chunk) => this.part(chunk)));
    for (const { terms, texts } of parts) {
      for (let at = placeOf(terms, beginning); at < terms.length && terms[at].startsWith(beginning); at++) found.push([terms[at], opened(texts[at])]);
    }
    return found;
  }

  /** All words of the chunk that this one would be in. @param {string} word @returns {Promise<string[]>} */
  async wordsNear(word) {
    return (await this.part(this.head.chunks[this.chunkOf(word)])).terms;
  }

  /** @param {number} text @returns {Block} */
  blockOf(text) {
    const { blocks } = this.head;
    return blocks.findLast(({ base }) => base <= text) ?? blocks[0];
  }

  /** In words, as against what is usual in its block. @param {number} text */
  relativeLength(text) {
    const { lengths, base, average } = this.blockOf(text);
    return (2 ** (CODES.indexOf(lengths[text - base]) / 4)) / Math.max(1, average);
  }

  /** What is shown of a text. @param {number} text @returns {Promise<Text>} */
  async shown(text) {
    const { base, perShard, shards } = this.blockOf(text);
    const at = text - base;
    return (await this.part(shards[Math.floor(at / perShard)])).texts[at % perShard];
  }
}

/** Where a word is or would be. @param {string[]} sorted @param {string} word */
export function placeOf(sorted, word) {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** @param {number[]} steps @returns {Map<number, number>} */
export function opened(steps) {
  const texts = new Map();
  let last = -1;
  for (const step of steps) {
    last += Math.floor(step / STEP);
    texts.set(last, step % STEP);
  }
  return texts;
}
