// @ts-check
/** Previous and next within a selection. Loaded on a page that was reached from one. */
import { element, fill } from '../dom.js';
import { read, write } from './address.js';
import { Index } from './index.js';
import { inOrder, select } from './selection.js';

/** @param {HTMLElement} place */
export async function walk(place) {
  const address = place.dataset.walk ?? '';
  const index = await Index.open(address);
  const state = read(location.search, index, ['grid', 'list', 'map']);
  await index.need(state.chosen.keys());
  const hits = state.q ? await (await import('../search/collection-search.js')).searchIn(index, address, state.q) : null;
  const ranks = hits && (!state.sort || state.sort === 'relevance') ? hits.ranks : await index.ranks(state.sort);
  const found = inOrder(select(index, state.chosen, hits?.within ?? null).found, ranks);
  const at = Number(new URLSearchParams(location.search).get('at')) - 1;
  const [here] = at >= 0 && at < found.length ? await index.cards([found[at]]) : [];
  // the list may have changed since the address was made
  if (!here || new URL(here.url, location.href).pathname !== location.pathname) return;
  const query = write({ ...state, page: 1, view: 'grid' }, index, ['grid']);
  const words = place.dataset;
  const link = async (/** @type {'prev' | 'next'} */ rel, /** @type {number} */ to, /** @type {string | undefined} */ label) => {
    const [card] = to >= 0 && to < found.length ? await index.cards([found[to]]) : [];
    if (!card) return [];
    const made = element('a', `neighbours__link${rel === 'next' ? ' neighbours__link--next' : ''}`, { href: `${card.url}${query}&at=${to + 1}`, rel });
    made.append(element('span', 'label', {}, label), ` ${card.title}`);
    return [made];
  };
  place.replaceChildren(...await link('prev', at - 1, words.previous), ...await link('next', at + 1, words.next));
  place.prepend(element('p', 'label neighbours__place', {}, fill(words.place, at + 1, found.length)));
  // the way back is to the selection too
  for (const back of document.querySelectorAll('main a')) if (back.getAttribute('href') === index.list) back.setAttribute('href', index.list + query);
}
