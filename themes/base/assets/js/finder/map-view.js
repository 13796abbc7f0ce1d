// @ts-check
/** @import {Index, Card} from "./index.js" */
/** The selection on outline maps. Loaded when the map is first asked for. */
import { element, svg } from '../dom.js';

/** More points than this are drawn without a link of their own: the list has them. */
const MOST_LINKS = 400;

/**
 * @param {HTMLElement} place
 * @param {{index: Index, found: number[], words: DOMStringMap, addressOf: (card: Card, one: number) => string}} result
 */
export async function showMap(place, { index, found, words, addressOf }) {
  const points = await index.points();
  const cards = found.length <= MOST_LINKS ? await index.cards(found) : null;
  const box = element('div', 'map');
  points.maps.forEach((id, map) => {
    const here = found.map((one, at) => ({ one, at })).filter(({ one }) => points.map[one] === map);
    const outline = index.maps[id];
    if (!here.length || !outline) return;
    const name = words[id] ?? id;
    const figure = element('figure', `map__figure map__figure--${id}`, outline.nearUrl ? { 'data-near': outline.nearUrl } : {});
    const drawing = svg('svg', { class: 'map__picture', viewBox: outline.viewBox, role: 'group', 'aria-label': `${name}: ${here.length}` });
    drawing.append(svg('use', { class: 'map__land', href: outline.symbolUrl }));
    const radius = id === 'belgium' ? '3.6' : '5';
    for (const { one, at } of here) {
      const circle = svg('circle', { class: 'map__point', cx: String(points.x[one]), cy: String(points.y[one]), r: radius });
      const card = cards?.[at];
      if (!card) {
        drawing.append(circle);
        continue;
      }
      const link = svg('a', { class: 'map__link', href: addressOf(card, one), 'aria-label': card.title });
      const hint = svg('title', {});
      hint.textContent = card.title;
      link.append(hint, circle);
      drawing.append(link);
    }
    const caption = element('figcaption', 'map__caption');
    caption.append(element('span', 'map__name', {}, name), ' ', element('span', 'map__count', {}, String(here.length)));
    figure.append(drawing, caption);
    box.append(figure);
  });
  place.replaceChildren(box);
  const { offerStreets } = await import('../map.js');
  const placed = found.flatMap((one, at) => (points.lat[one] === null ? [] : [{ one, at }]));
  if (cards && placed.length) {
    offerStreets(box, async () => placed.map(({ one, at }) => ({ lat: Number(points.lat[one]), lon: Number(points.lon[one]), title: cards[at].title, url: addressOf(cards[at], one) })));
  }
}
