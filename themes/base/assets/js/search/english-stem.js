// @ts-check
/** English words without their endings: Porter's second algorithm, as Lucene has it: of add, egg and off the last letter stays double. */

const KNOWN = new Map(Object.entries({
  skis: 'ski', skies: 'sky', dying: 'die', lying: 'lie', tying: 'tie', idly: 'idl', gently: 'gentl', ugly: 'ugli', early: 'earli', only: 'onli', singly: 'singl',
  sky: 'sky', news: 'news', howe: 'howe', atlas: 'atlas', cosmos: 'cosmos', bias: 'bias', andes: 'andes',
}));
const KEPT = new Set(['inning', 'outing', 'canning', 'herring', 'earring', 'proceed', 'exceed', 'succeed']);
/** Endings with what they become, the longest first. @param {Record<string, string>} table @returns {[string, string][]} */
const longestFirst = (table) => Object.entries(table).sort(([one], [other]) => other.length - one.length);
const STEP_2 = longestFirst({
  tional: 'tion', enci: 'ence', anci: 'ance', abli: 'able', entli: 'ent', izer: 'ize', ization: 'ize', ational: 'ate', ation: 'ate', ator: 'ate',
  alism: 'al', aliti: 'al', alli: 'al', fulness: 'ful', ousli: 'ous', ousness: 'ous', iveness: 'ive', iviti: 'ive', biliti: 'ble', bli: 'ble',
  ogi: 'og', fulli: 'ful', lessli: 'less', li: '',
});
const STEP_3 = longestFirst({ tional: 'tion', ational: 'ate', alize: 'al', icate: 'ic', iciti: 'ic', ical: 'ic', ful: '', ness: '', ative: '' });
const STEP_4 = longestFirst(Object.fromEntries(['al', 'ance', 'ence', 'er', 'ic', 'able', 'ible', 'ant', 'ement', 'ment', 'ent', 'ism', 'ate', 'iti', 'ous', 'ive', 'ize', 'ion'].map((end) => [end, ''])));
const VOWEL = /[aeiouy]/;

/** @param {string} word of the letters a to z @returns {string} */
export function englishStem(word) {
  if (word.length < 3) return word;
  const known = KNOWN.get(word);
  if (known) return known;
  let w = word.replace(/^y/, 'Y');
  // one after the other: a y that became a consonant is no vowel for the next
  for (let at = 1; at < w.length; at++) if (w[at] === 'y' && VOWEL.test(w[at - 1])) w = `${w.slice(0, at)}Y${w.slice(at + 1)}`;

  const after = (/** @type {number} */ start) => {
    const found = /[aeiouy][^aeiouy]/.exec(w.slice(start));
    return found ? start + found.index + 2 : w.length;
  };
  const special = /^(?:gener|commun|arsen)/.exec(w);
  const r1 = special ? special[0].length : after(0);
  const r2 = after(r1);
  const isShortSyllable = (/** @type {string} */ text) => /[^aeiouy][aeiouy][^aeiouywxY]$/.test(text) || /^[aeiouy][^aeiouy]$/.test(text);
  const ending = (/** @type {[string, string][]} */ table) => table.find(([end]) => w.endsWith(end));

  if (w.endsWith('sses')) w = w.slice(0, -2);
  else if (/ie[ds]$/.test(w)) w = w.slice(0, w.length > 4 ? -2 : -1);
  else if (/[us]s$/.test(w)) { /* stays */ } else if (w.endsWith('s') && VOWEL.test(w.slice(0, -2))) w = w.slice(0, -1);
  if (KEPT.has(w)) return w;

  const eed = /eed(?:ly)?$/.exec(w);
  const verb = /(?:ed|ing)(?:ly)?$/.exec(w);
  if (eed) {
    if (eed.index >= r1) w = `${w.slice(0, eed.index)}ee`;
  } else if (verb && VOWEL.test(w.slice(0, verb.index))) {
    w = w.slice(0, verb.index);
    if (/(?:at|bl|iz)$/.test(w)) w += 'e';
    else if (/(?:bb|dd|ff|gg|mm|nn|pp|rr|tt)$/.test(w)) w = /^[aeo]..$/.test(w) ? w : w.slice(0, -1);
    else if (r1 >= w.length && isShortSyllable(w)) w += 'e';
  }
  if (/.[^aeiouy][yY]$/.test(w)) w = `${w.slice(0, -1)}i`;

  const second = ending(STEP_2);
  if (second && w.length - second[0].length >= r1) {
    const [end, becomes] = second;
    const before = w.slice(0, -end.length);
    if (end === 'ogi' ? before.endsWith('l') : end === 'li' ? /[cdeghkmnrt]$/.test(before) : true) w = before + becomes;
  }
  const third = ending(STEP_3);
  if (third && w.length - third[0].length >= (third[0] === 'ative' ? Math.max(r1, r2) : r1)) w = w.slice(0, -third[0].length) + third[1];
  const fourth = ending(STEP_4);
  if (fourth && w.length - fourth[0].length >= r2) {
    const before = w.slice(0, -fourth[0].length);
    if (fourth[0] !== 'ion' || /[st]$/.test(before)) w = before;
  }
  const at = w.length - 1;
  if (w.endsWith('e') && (at >= r2 || (at >= r1 && !isShortSyllable(w.slice(0, -1))))) w = w.slice(0, -1);
  else if (w.endsWith('ll') && at >= r2) w = w.slice(0, -1);
  return w.replace(/Y/g, 'y');
}
