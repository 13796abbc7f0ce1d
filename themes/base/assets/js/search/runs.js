// @ts-check
/** The words that a text is made of, folded: the twin of org.casus.content.analysis, Run and Folded. */

const RUN = /[\p{L}\p{M}\p{N}'’‘ʼ`´‐‑-]+/gu;
const LETTERS = /** @type {Record<string, string>} */ ({ ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i', ħ: 'h', ŧ: 't' });
/** A word of more is a list or a code. */
const MOST_JOINED = 3;

/** @param {string} word @returns {string} */
export function folded(word) {
  if (/^[a-z0-9']*$/.test(word)) return word;
  return word.normalize('NFKD').replace(/\p{M}+/gu, '').toLowerCase()
    .replace(/[øłđðþßæœıħŧ]/g, (letter) => LETTERS[letter]).replace(/[^\p{L}\p{N}']+/gu, '');
}

/** @param {string} word folded */
function withoutApostrophes(word) {
  if (!word.includes("'")) return word;
  const trimmed = word.replace(/^'+|'+$/g, '');
  const whole = /^(?:qu|[dljcmnst])'(?=.{2})(.*)$/su.exec(trimmed)?.[1] ?? trimmed;
  return (/^(.+)'(?:s|tjes?|jes?|ers?|en|t)$/su.exec(whole)?.[1] ?? whole).replace(/'/g, '');
}

/** @param {string} text a stretch of letters, digits, apostrophes and hyphens @returns {{pieces: string[], joined: string}} */
export function run(text) {
  const pieces = text.split(/[-‐‑]+/).map((piece) => withoutApostrophes(folded(piece.replace(/[‘’ʼ`´]/g, "'")))).filter(Boolean);
  const isJoined = pieces.length > 1 && pieces.length <= MOST_JOINED && pieces.every((piece) => /^\p{L}+$/u.test(piece));
  return { pieces, joined: isJoined ? pieces.join('') : '' };
}

/** @param {string} text @returns {{pieces: string[], joined: string, start: number, end: number}[]} */
export function runs(text) {
  return [...text.matchAll(RUN)].map((match) => ({ ...run(match[0]), start: match.index ?? 0, end: (match.index ?? 0) + match[0].length }));
}
