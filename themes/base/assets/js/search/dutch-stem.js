// @ts-check
/** Dutch words without their endings: Kraaij and Pohlmann, the twin of org.casus.content.analysis.DutchStem. */

const PLURALS = ['nde', 'ies', 'aus', 'en', 'es', 's'];
const DIMINUTIVES = ['lijke', 'ische', 'ieve', 'ene', 'je', 'ge', 'de', 'te', 'se', 're', 'le'];
const NOUNS = ['iteit', 'atie', 'isme', 'arij', 'erij', 'heid', 'rder', 'ster', 'ing', 'fie', 'gie', 'sel', 'dst', 'tst'];
const ADJECTIVES = ['achtiger', 'achtigst', 'eriger', 'erigst', 'lijker', 'lijkst', 'ioneel', 'achtig', 'atief', 'erig', 'baar', 'laar', 'naar', 'raar', 'tant', 'end'];
const IN_IG = ['iger', 'igst', 'ig'];

/** @param {string} word of the letters a to z @returns {string} */
export function dutchStem(word) {
  let w = word;
  let r1 = 0;
  let r2 = 0;

  const isVowel = (/** @type {number} */ at) => at < w.length && 'aeiouy'.includes(w[at]);
  const isBefore = (/** @type {number} */ at, /** @type {string} */ text) => at >= text.length && w.startsWith(text, at - text.length);
  const consonantBefore = (/** @type {number} */ at) => at > 0 && !isBefore(at, 'ij') && !isVowel(at - 1);
  const vowelBefore = (/** @type {number} */ at) => at > 0 && (isVowel(at - 1) || isBefore(at, 'ij'));
  const inR1 = (/** @type {number} */ at) => r1 <= at;
  const consonantInR1 = (/** @type {number} */ at) => inR1(at) && consonantBefore(at);
  const vowelAt = (/** @type {number} */ at) => (at >= w.length ? 0 : w.startsWith('ij', at) ? 2 : isVowel(at) ? 1 : 0);
  const afterVowels = (/** @type {number} */ start) => {
    let at = start;
    while (vowelAt(at) > 0) at += vowelAt(at);
    return at;
  };
  const region = (/** @type {number} */ start) => {
    let at = start;
    while (at < w.length && !isVowel(at)) at++;
    const after = afterVowels(at);
    return after > at && after < w.length && !isVowel(after) ? after + 1 : 0;
  };
  const measure = () => {
    r1 = r2 = w.length;
    const first = region(0);
    if (first > 0) {
      r1 = first;
      const second = region(first);
      if (second > 0) r2 = second;
    }
  };
  const replace = (/** @type {number} */ at, /** @type {string} */ end) => { w = w.slice(0, at) + end; return true; };
  const cut = (/** @type {number} */ at) => replace(at, '');
  const isUnstressed = (/** @type {number} */ at) => {
    const before = at - 1;
    if (before <= 0) return false;
    const second = w[before - 1];
    if ('aiou'.includes(second) || (second === 'e' && before === 1)) return true;
    return before >= 3 && 'aiou'.includes(w[before - 2]) && !'aeiou'.includes(w[before - 3]);
  };
  // a vowel that stood in an open syllable is written twice now that the syllable is closed: won-en, woon
  const lengthen = () => {
    const at = w.length - 2;
    if (at < 0 || 'aeiouywx'.includes(w[at + 1])) return true;
    const isAfterVowel = at > 0 && 'aeiou'.includes(w[at - 1]);
    const isLong = 'aou'.includes(w[at]) ? !isAfterVowel : w[at] === 'e' && !isAfterVowel && !isUnstressed(at);
    if (isLong) w = w.slice(0, at) + w[at] + w.slice(at);
    return true;
  };
  const cutLong = (/** @type {number} */ at) => { cut(at); return lengthen(); };
  const replaceLong = (/** @type {number} */ at, /** @type {string} */ end) => { replace(at, end); return lengthen(); };
  const ending = (/** @type {string[]} */ longestFirst) => longestFirst.find((end) => w.endsWith(end)) ?? '';

  const plural = () => {
    const end = ending(PLURALS);
    const at = w.length - end.length;
    switch (end) {
      case 'nde': return replace(at, 'nd');
      case 'ies': return inR1(at) && replace(at, 'ie');
      case 'aus': return inR1(at) && vowelBefore(at) && replace(at, 'au');
      case 'en':
        if (isBefore(at, 'hed') && inR1(at - 3)) return replace(at - 3, 'heid');
        if (isBefore(at, 'nd')) return cut(at);
        if (isBefore(at, 'd') && consonantInR1(at - 1)) return cut(at - 1);
        if ((isBefore(at, 'i') || isBefore(at, 'j')) && vowelBefore(at - 1)) return cut(at);
        return consonantInR1(at) && cutLong(at);
      case 'es':
        if (isBefore(at, 'ar') && consonantInR1(at - 2)) return cutLong(at);
        if (isBefore(at, 'er') && consonantInR1(at - 2)) return cut(at);
        return consonantInR1(at) && replace(at, 'e');
      case 's': return inR1(at) && !(isBefore(at, 't') && inR1(at - 1)) && consonantBefore(at) && cut(at);
      default: return false;
    }
  };
  const diminutive = () => {
    const end = ending(DIMINUTIVES);
    const at = w.length - end.length;
    switch (end) {
      case 'je':
        if (isBefore(at, 'et') && consonantInR1(at - 2)) return cut(at - 2);
        if (isBefore(at, 'rnt')) return replace(at - 3, 'rn');
        if (isBefore(at, 't') && inR1(at - 1) && at > 1 && vowelBefore(at - 2)) return cut(at - 1);
        if (isBefore(at, 'ink')) return replace(at - 3, 'ing');
        if (isBefore(at, 'mp')) return replace(at - 2, 'm');
        return consonantInR1(at) && cut(at);
      case 'lijke': case 'ische': case 'ge': case 'te': case 'se': case 're': return inR1(at) && cut(w.length - 1);
      case 'de': return consonantInR1(at) && cut(at);
      case 'le': return inR1(at) && replaceLong(at, 'l');
      case 'ene': return consonantInR1(at) && replaceLong(at, 'en');
      case 'ieve': return consonantInR1(at) && replace(at, 'ief');
      default: return false;
    }
  };
  const noun = () => {
    const end = ending(NOUNS);
    const at = w.length - end.length;
    switch (end) {
      case 'atie': return inR1(at) && replace(at, 'eer');
      case 'iteit': return inR1(at) && cutLong(at);
      case 'heid': case 'sel': case 'ster': return inR1(at) && cut(at);
      case 'rder': return replace(at, 'r');
      case 'ing': case 'isme': case 'erij': return isBefore(at, 'ild') ? replace(at, 'er') : inR1(at) && cutLong(at);
      case 'arij': return consonantInR1(at) && replace(at, 'aar');
      case 'fie': return r2 <= at && replaceLong(at, 'f');
      case 'gie': return r2 <= at && replaceLong(at, 'g');
      case 'tst': return consonantInR1(at) && replace(at, 't');
      case 'dst': return consonantInR1(at) && replace(at, 'd');
      default: return false;
    }
  };
  const inIg = () => {
    const end = ending(IN_IG);
    const at = w.length - end.length;
    return end !== '' && !(at === 3 && isBefore(at, 'inn')) && consonantInR1(at) && cutLong(at);
  };
  const adjective = () => {
    const end = ending(ADJECTIVES);
    const at = w.length - end.length;
    const isChanged = (() => {
      switch (end) {
        case 'ioneel': return inR1(at) && replace(at, 'ie');
        case 'atief': return inR1(at) && replace(at, 'eer');
        case 'baar': case 'achtig': case 'achtiger': case 'achtigst': return inR1(at) && cut(at);
        case 'naar': case 'laar': case 'raar': return inR1(at) && vowelBefore(at) && replace(at, end[0]);
        case 'tant': return inR1(at) && replace(at, 'teer');
        case 'lijker': case 'lijkst': return inR1(at) && replace(at, 'lijk');
        case 'eriger': case 'erigst': case 'erig': case 'end': return consonantInR1(at) && cutLong(at);
        default: return false;
      }
    })();
    return isChanged || inIg();
  };
  // at least three letters, with a vowel and something after it
  const isEnoughFrom = (/** @type {number} */ start) => {
    if (start + 3 > w.length) return false;
    let at = start;
    while (at < w.length && vowelAt(at) === 0) at++;
    return at < w.length && afterVowels(at) < w.length;
  };
  const participleEnd = () => {
    const at = w.length - 1;
    if (at < 0 || !consonantInR1(at)) return;
    if (w[at] === 'd' && !(isBefore(at, 'n') && inR1(at - 1))) {
      if (at === 2 && isBefore(at, 'in')) replace(at, 'n');
      else cut(at);
    } else if (w[at] === 't' && !(isBefore(at, 'h') && inR1(at - 1)) && !(at === 2 && isBefore(at, 'en'))) cut(at);
  };
  const withoutGe = (/** @type {number} */ at) => {
    if (at < 0 || !isEnoughFrom(at + 2)) return false;
    w = w.slice(0, at) + w.slice(at + 2);
    measure();
    participleEnd();
    return true;
  };
  const prefix = () => {
    if (!w.startsWith('ge') || !isEnoughFrom(2)) return false;
    const rest = w.slice(2);
    const isStem = rest.startsWith('eft') || rest.startsWith('vaa') || rest.startsWith('vare') || (rest.startsWith('val') && !rest.startsWith('vali'));
    return !isStem && withoutGe(0);
  };
  const softEnd = () => {
    const at = w.length - 1;
    return at > 0 && w[at] === 't' && 'kfp'.includes(w[at - 1]) && cut(at);
  };
  const singleEnd = () => {
    const at = w.length - 1;
    if (at < 0 || isVowel(at)) return;
    const last = w[at];
    if (at > 0 && w[at - 1] === last) w = w.slice(0, at === 2 && last === 'n' && w[0] === 'i' ? at + 1 : at);
    else if (last === 'v') replace(at, 'f');
    else if (last === 'z') replace(at, 's');
  };

  measure();
  let isChanged = plural();
  isChanged = diminutive() || isChanged;
  isChanged = noun() || isChanged;
  isChanged = adjective() || isChanged;
  isChanged = prefix() || isChanged;
  isChanged = withoutGe(w.indexOf('ge', 1)) || isChanged;
  isChanged = softEnd() || isChanged;
  if (isChanged) singleEnd();
  return w;
}
