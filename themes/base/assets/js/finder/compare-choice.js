// @ts-check
/** Cards to put side by side. */
import { element, fill } from '../dom.js';
import { queryOf } from './address.js';

/** More columns than this nobody can read. */
export const MOST = 4;

export class CompareChoice {
  /**
   * @param {string} collection
   * @param {string} page the address that compares
   * @param {HTMLElement} place where the link to it comes
   * @param {DOMStringMap} words
   */
  constructor(collection, page, place, words) {
    /** @type {Set<string>} */
    this.chosen = new Set();
    this.collection = collection;
    this.page = page;
    this.words = words;
    this.link = element('a', 'action finder__compare-go', { hidden: '' });
    place.append(this.link);
  }

  /** A box below each card. @param {Iterable<Element>} items */
  offer(items) {
    for (const item of items) {
      if (item.querySelector('.finder__compare')) continue;
      const link = item.querySelector('.card__link');
      const slug = new URL(link?.getAttribute('href') ?? '', location.href).pathname.split('/').filter(Boolean).pop() ?? '';
      const box = /** @type {HTMLInputElement} */ (element('input', 'facet-group__box', { type: 'checkbox', value: slug }));
      box.checked = this.chosen.has(slug);
      const label = element('label', 'finder__compare');
      label.append(box, ' ', this.words.compare ?? '', element('span', 'unseen', {}, ` ${link?.textContent ?? ''}`));
      box.addEventListener('change', () => {
        if (box.checked && this.chosen.size >= MOST) box.checked = false;
        else if (box.checked) this.chosen.add(slug);
        else this.chosen.delete(slug);
        this.show();
      });
      item.append(label);
    }
  }

  show() {
    this.link.hidden = this.chosen.size < 2;
    this.link.textContent = fill(this.words.compareGo, this.chosen.size);
    this.link.setAttribute('href', this.page + queryOf([[this.collection, [...this.chosen].join(',')]]));
  }

  /** @param {ParentNode} root */
  end(root) {
    root.querySelectorAll('.finder__compare').forEach((one) => one.remove());
    this.link.remove();
  }
}
