// @ts-check
/** @import {Index, Card, Points} from "./index.js" */
/** A selection as a file, made here from what the index knows. Loaded when one is asked for. */

/** Spreadsheets of this part of the world part cells by semicolons, and know UTF-8 by its mark. */
const BOM = '\ufeff';

/**
 * @param {Index} index
 * @param {number[]} found in their order
 * @param {'csv' | 'geojson' | 'jsonld'} form
 */
export async function download(index, found, form) {
  const [cards, points] = [await index.cards(found), await index.points()];
  await index.need(index.facets.map(({ name }) => name));
  const make = { csv, geojson, jsonld }[form];
  const type = { csv: 'text/csv', geojson: 'application/geo+json', jsonld: 'application/ld+json' }[form];
  const file = URL.createObjectURL(new Blob([make(index, found, cards, points, location.href)], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = file;
  link.download = `${index.head.collection}.${form}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(file), 60_000);
}

/** The labels of a case's own values: not of broader ones that it has by a narrower one. @param {Index} index @param {number} at @param {number} one */
function labels(index, at, one) {
  const { starts, values, options } = index.facets[at];
  if (!starts || !values) return [];
  const all = [...values.subarray(starts[one], starts[one + 1])];
  const above = new Set(all.map((value) => options[value].parent));
  return all.filter((value) => !above.has(value)).map((value) => options[value].label);
}

/** A cell that a spreadsheet could take for a formula gets an apostrophe before it. @param {string} text */
function cell(text) {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[;"\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}

/** @param {Index} index @param {number[]} found @param {Card[]} cards @param {Points} points @param {string} here @returns {string} */
export function csv(index, found, cards, points, here) {
  const head = ['title', 'url', 'place', ...index.facets.map(({ label }) => label), 'lat', 'lon'];
  const rows = found.map((one, i) => [
    cards[i].title, new URL(cards[i].url, here).href, cards[i].place ?? '',
    ...index.facets.map((_, at) => labels(index, at, one).join(', ')),
  ].map(cell).concat(String(points.lat[one] ?? ''), String(points.lon[one] ?? '')));
  return BOM + [head.map(cell), ...rows].map((row) => `${row.join(';')}\r\n`).join('');
}

/** @param {Index} index @param {number[]} found @param {Card[]} cards @param {Points} points @param {string} here @returns {string} */
export function geojson(index, found, cards, points, here) {
  const features = found.map((one, i) => ({
    type: 'Feature',
    id: new URL(cards[i].url, here).href,
    geometry: points.lat[one] === null ? null : { type: 'Point', coordinates: [points.lon[one], points.lat[one]] },
    properties: {
      title: cards[i].title, place: cards[i].place ?? '',
      ...Object.fromEntries(index.facets.map(({ name }, at) => [name, labels(index, at, one)])),
    },
  }));
  return JSON.stringify({ type: 'FeatureCollection', features }, null, 1);
}

/** @param {Index} _ @param {number[]} found @param {Card[]} cards @param {Points} points @param {string} here @returns {string} */
export function jsonld(_, found, cards, points, here) {
  const itemListElement = found.map((one, i) => ({
    '@type': 'ListItem',
    position: i + 1,
    item: {
      '@id': new URL(cards[i].url, here).href,
      name: cards[i].title,
      ...(cards[i].summary ? { description: cards[i].summary } : {}),
      ...(points.lat[one] === null ? {} : { geo: { '@type': 'GeoCoordinates', latitude: points.lat[one], longitude: points.lon[one] } }),
    },
  }));
  return JSON.stringify({ '@context': 'https://schema.org', '@type': 'ItemList', url: here, numberOfItems: found.length, itemListElement }, null, 1);
}
