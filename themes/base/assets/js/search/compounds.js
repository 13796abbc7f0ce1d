// @ts-check
/** Compounds taken apart into the blocks they are built of: the twin of org.casus.content.analysis.Compounds. */

const LINKS = ['', 's', 'en', 'e', 'n'];
const MOST_PARTS = 5;

/**
 * @param {{blocks: Set<string>, heads: string[], whole: Set<string>}} lists
 * @param {(word: string) => string} stem
 * @returns {(word: string) => string[]} the fewest blocks, the longest first; nothing where not all of a word is understood
 */
export function compounds({ blocks, heads, whole }, stem) {
  const blockStems = new Set([...blocks].map(stem));
  const headStems = new Set(heads.map(stem));

  // a stem has lost its end, and may have lost a ge- before it: that is no ending
  const isInflected = (/** @type {string} */ rest, /** @type {Set<string>} */ stems) => {
    if (rest.length < 5) return false;
    const stemmed = stem(rest);
    return stems.has(stemmed) && stemmed.startsWith(rest.slice(0, 2));
  };
  const isLast = (/** @type {string} */ rest) => rest.length >= 3 && rest.length <= 18 && (blocks.has(rest) || isInflected(rest, blockStems));

  /** @param {string} word @param {number} start @param {number} most @returns {string[] | null} */
  const best = (word, start, most) => {
    const rest = word.slice(start);
    if (start > 0 && isLast(rest)) return [rest];
    if (most === 1) return null;
    /** @type {string[] | null} */
    let found = null;
    for (let end = Math.min(word.length - 3, start + 18); end >= start + 3; end--) {
      const block = word.slice(start, end);
      if (!blocks.has(block)) continue;
      for (const link of LINKS) {
        if (!word.startsWith(link, end)) continue;
        const following = best(word, end + link.length, (found ? found.length - 1 : most) - 1);
        if (following) {
          found = [block, ...following];
          if (found.length === 2) return found;
        }
      }
    }
    return found;
  };
  /** @param {string} word @returns {string[]} */
  const nameAndHead = (word) => {
    for (let start = 4; start <= word.length - 3; start++) {
      const head = word.slice(start);
      if (headStems.has(head) || isInflected(head, headStems)) return [word.slice(0, start), head];
    }
    return [];
  };
  return (word) => {
    if (word.length < 6 || word.length > 50 || !/^[a-z]+$/.test(word)) return [];
    if (whole.has(word) || whole.has(stem(word)) || blocks.has(word) || isInflected(word, blockStems)) return [];
    return best(word, 0, MOST_PARTS) ?? nameAndHead(word);
  };
}
