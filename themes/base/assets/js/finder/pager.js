// @ts-check
/** The way through the pages of a selection, in the markup of components/pager: real links, each to its own address. */
import { element } from '../dom.js';

const NEIGHBOURS = 2;

/**
 * @param {number} current from 1
 * @param {number} last
 * @returns {number[]} 0 where pages are left out
 */
export function pagesShown(current, last) {
  const shown = [];
  for (let page = 1; page <= last; page++) {
    if (page === 1 || page === last || Math.abs(page - current) <= NEIGHBOURS) {
      if (shown.length && page > shown[shown.length - 1] + 1) shown.push(0);
      shown.push(page);
    }
  }
  return shown;
}

/**
 * @param {number} current
 * @param {number} last
 * @param {(page: number) => string} addressOf
 * @param {(page: number) => void} go
 * @param {DOMStringMap} words
 * @returns {HTMLElement | null} nothing where all is on one page
 */
export function pagerOf(current, last, addressOf, go, words) {
  if (last <= 1) return null;
  const nav = element('nav', 'pager', { 'aria-label': words.pager ?? '', 'data-pager': '' });
  const link = (/** @type {number} */ page, /** @type {string} */ className, /** @type {Record<string, string>} */ attributes, /** @type {(string | Node)[]} */ ...text) => {
    const made = element('a', className, { href: addressOf(page), ...attributes });
    made.append(...text);
    made.addEventListener('click', (event) => {
      // a new tab or window is the browser's own business
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.button) return;
      event.preventDefault();
      go(page);
    });
    return made;
  };
  if (current > 1) nav.append(link(current - 1, 'pager__step', { rel: 'prev' }, words.previous ?? ''));
  const list = element('ol', 'pager__list');
  for (const page of pagesShown(current, last)) {
    const item = document.createElement('li');
    item.append(page
      ? link(page, 'pager__page', page === current ? { 'aria-current': 'page' } : {}, element('span', 'unseen', {}, words.page), ` ${page}`)
      : element('span', 'pager__gap', { 'aria-hidden': 'true' }, '…'));
    list.append(item);
  }
  nav.append(list);
  if (current < last) nav.append(link(current + 1, 'pager__step pager__step--next', { rel: 'next' }, words.next ?? ''));
  return nav;
}
