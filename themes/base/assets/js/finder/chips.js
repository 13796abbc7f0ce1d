// @ts-check
/** What is chosen, each with a button that takes it away; and the ways out where nothing is found. */
import { button, element, fill, svg } from '../dom.js';

/**
 * @param {HTMLElement} place
 * @param {{label: string, remove: () => void}[]} chosen
 * @param {DOMStringMap} words
 * @param {() => void} clear
 * @param {HTMLElement} heading gets the focus where the last chip had it
 */
export function showChips(place, chosen, words, clear, heading) {
  const before = [...place.querySelectorAll('button')];
  const held = before.findIndex((one) => one === document.activeElement);
  const list = element('ul', 'chips', { 'aria-label': words.chosen ?? '' });
  for (const { label, remove } of chosen) {
    const chip = button('chips__chip', '', remove);
    const cross = svg('svg', { class: 'chips__cross', viewBox: '0 0 10 10', 'aria-hidden': 'true' });
    cross.append(svg('path', { d: 'M1 1l8 8M9 1l-8 8' }));
    chip.append(element('span', 'unseen', {}, `${words.remove} `), label, cross);
    append(list, chip);
  }
  if (chosen.length > 1) append(list, button('finder__clear', words.clear ?? '', clear));
  place.replaceChildren(...(chosen.length ? [list] : []));
  if (held < 0) return;
  const after = place.querySelectorAll('.chips__chip');
  const next = after[Math.min(held, after.length - 1)];
  (next instanceof HTMLElement ? next : heading).focus();
}

/**
 * @param {{label: string, count: number, go: () => void}[]} ways
 * @param {DOMStringMap} words
 * @returns {HTMLElement}
 */
export function waysOut(ways, words) {
  const list = element('ul', 'finder__relax', { 'data-relax': '' });
  for (const { label, count, go } of ways) append(list, button('chips__chip', fill(count ? words.without : words.all, label, count), go));
  return list;
}

/** @param {HTMLElement} list @param {HTMLElement} inner */
function append(list, inner) {
  const item = document.createElement('li');
  item.append(inner);
  list.append(item);
}
