// @ts-check
/** @import {Card} from "./index.js" */
/** Cards, in the markup of components/card. */
import { element, svg } from '../dom.js';

/**
 * @param {Card} card
 * @param {Record<string, {symbolUrl: string, viewBox: string}>} maps
 * @param {string} [query] what the fiche's address says of the selection it stands in
 * @returns {HTMLElement}
 */
export function cardOf({ title, url, place, summary, tags = [], note, picture, locator }, maps, query = '') {
  const card = element('article', `card${picture ? ' card--pictured' : ''}`);
  if (picture) {
    const { src, srcset, webp, tone, width, height, alt = '' } = picture;
    const sizes = '(min-width: 40rem) 22rem, 100vw';
    const choice = element('picture', '');
    if (webp) choice.append(element('source', '', { type: 'image/webp', srcset: webp, sizes }));
    choice.append(element('img', `card__picture${tone ? ` ${tone}` : ''}`, {
      src,
      ...(srcset ? { srcset, sizes } : {}),
      ...(width && height ? { width: String(width), height: String(height) } : {}),
      alt, loading: 'lazy', decoding: 'async',
    }));
    card.append(choice);
  }
  const text = element('div', 'card__text');
  const heading = element('h3', 'card__title');
  heading.append(element('a', 'card__link', { href: url + query }, title));
  text.append(heading);
  if (place || note) {
    const about = element('p', 'card__about');
    if (place) about.append(element('span', 'card__place', {}, place));
    if (note) about.append(element('span', 'card__note', {}, note));
    text.append(about);
  }
  if (summary) text.append(element('p', 'card__summary', {}, summary));
  card.append(text);
  const map = locator && maps[locator.map];
  if (!picture && locator && map) {
    const niche = element('div', 'card__niche');
    const drawing = svg('svg', { class: 'card__map', viewBox: map.viewBox, 'aria-hidden': 'true' });
    drawing.append(
      svg('use', { class: 'locator__land', href: map.symbolUrl }),
      svg('circle', {
        class: `locator__point${locator.approximate ? ' locator__point--about' : ''}`,
        cx: String(locator.x), cy: String(locator.y), r: locator.map === 'world' ? '15' : '12',
      }),
    );
    niche.append(drawing);
    card.append(niche);
  }
  if (tags.length) {
    const list = element('ul', 'card__tags');
    for (const tag of tags) list.append(element('li', 'card__tag', {}, tag));
    card.append(list);
  }
  return card;
}
