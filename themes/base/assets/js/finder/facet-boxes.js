// @ts-check
/** @import {Index, Facet} from "./index.js" */
/** @import {Chosen} from "./selection.js" */
/** The links of the facets as checkboxes, in the places where they stand; each facet a named group. */
import { element, fill, fold, must } from '../dom.js';

/** From how many values on a facet gets a field to find one among them. */
const MANY = 11;

/** @typedef {{at: number, place: HTMLElement, box: HTMLInputElement, count: HTMLElement, isMatch: boolean}} Value */

export class FacetBoxes {
  /**
   * @param {HTMLElement} filters
   * @param {Index} index
   * @param {HTMLElement} within the field to find a value by, to be copied
   * @param {DOMStringMap} words
   * @param {(facet: string, at: number, isChosen: boolean) => void} toggle
   */
  constructor(filters, index, within, words, toggle) {
    /** @type {Map<string, {values: Value[], isLong: boolean, group: HTMLElement, letters: string}>} */
    this.groups = new Map();
    for (const facet of index.facets) {
      const group = filters.querySelector(`[data-facet-group="${CSS.escape(facet.name)}"]`);
      if (!(group instanceof HTMLElement)) continue;
      group.setAttribute('role', 'group');
      const places = new Map([...group.querySelectorAll('[data-option]')].map((place) => [place.getAttribute('data-option') ?? '', /** @type {HTMLElement} */ (place)]));
      /** @type {Value[]} */
      const values = [];
      facet.options.forEach(({ id, label }, at) => {
        const place = places.get(id);
        if (!place) return;
        const box = /** @type {HTMLInputElement} */ (element('input', 'facet-group__box', { type: 'checkbox' }));
        const count = element('span', 'facet-group__count');
        const option = element('label', 'facet-group__option');
        option.append(box, label, ' ', count);
        box.addEventListener('change', () => toggle(facet.name, at, box.checked));
        place.replaceChildren(option);
        values.push({ at, place, box, count, isMatch: true });
      });
      const entry = { values, isLong: facet.options.length >= MANY, group, letters: '' };
      this.groups.set(facet.name, entry);
      if (entry.isLong) group.querySelector('h3')?.after(this.searchWithin(facet, entry, within, words));
    }
  }

  /**
   * @param {Chosen} chosen
   * @param {Map<string, Uint32Array>} counts
   * @param {Facet[]} facets
   */
  show(chosen, counts, facets) {
    for (const facet of facets) {
      const entry = this.groups.get(facet.name);
      if (!entry) continue;
      const count = facet.starts ? counts.get(facet.name) : undefined;
      for (const value of entry.values) {
        const isChosen = chosen.get(facet.name)?.has(value.at) ?? false;
        const number = count?.[value.at];
        value.box.checked = isChosen;
        value.box.disabled = number === 0 && !isChosen;
        const text = number === undefined ? '' : String(number);
        if (value.count.textContent !== text) value.count.textContent = text;
        if (isChosen) value.place.closest('details')?.setAttribute('open', '');
        hide(value, entry);
      }
    }
  }

  /**
   * A field that leaves only the values with these letters, and the broader ones above them.
   *
   * @param {Facet} facet
   * @param {{values: Value[], isLong: boolean, group: HTMLElement, letters: string}} entry
   * @param {HTMLElement} within
   * @param {DOMStringMap} words
   */
  searchWithin(facet, entry, within, words) {
    const field = /** @type {HTMLElement} */ (within.cloneNode(true));
    const input = /** @type {HTMLInputElement} */ (must(field, 'input'));
    const rest = entry.group.querySelector('details');
    must(field, '[data-within-label]').textContent = fill(words.within, facet.label);
    const said = must(field, '[data-within-found]');
    const labels = facet.options.map(({ label }) => fold(label));
    let wasOpen = false;
    input.addEventListener('focus', () => { if (!input.value) wasOpen = rest?.open ?? false; });
    input.addEventListener('input', () => {
      const letters = fold(input.value);
      entry.letters = letters;
      const { kept, found } = matches(labels, facet.options, letters);
      for (const value of entry.values) {
        value.isMatch = kept.has(value.at);
        hide(value, entry);
      }
      if (rest) rest.open = letters !== '' || wasOpen;
      said.textContent = letters ? fill(words.withinFound, found) : '';
    });
    return field;
  }
}

/**
 * In a long facet a value that gives nothing stands in the way, unless somebody looks for it.
 *
 * @param {Value} value
 * @param {{isLong: boolean, letters: string}} entry
 */
function hide(value, { isLong, letters }) {
  const isHidden = !value.isMatch || (isLong && !letters && value.box.disabled);
  if (value.place.hidden !== isHidden) value.place.hidden = isHidden;
}

/**
 * @param {string[]} labels folded
 * @param {{parent: number}[]} options
 * @param {string} letters folded
 */
export function matches(labels, options, letters) {
  const kept = new Set();
  let found = 0;
  labels.forEach((label, at) => {
    if (!label.includes(letters)) return;
    found++;
    for (let above = at; above >= 0 && !kept.has(above); above = options[above].parent) kept.add(above);
  });
  return { kept, found };
}
