// @ts-check
/** @import {Facet, Sort} from "./index.js" */
/** @import {Chosen} from "./selection.js" */
/**
 * The state of a list is its address, and nothing else: `?currentUse=culture,housing&page=2&q=glas&sort=-reopened`.
 *
 * Keys and ids are sorted, so that the same selection always has the same address. What is not known is left out and
 * named, so that the page can say it.
 *
 * @typedef {{chosen: Chosen, q: string, sort: string, view: string, page: number, unknown: string[]}} State
 */

/** Words that no facet can have as its name. */
export const OWN = ['at', 'compare', 'page', 'q', 'sort', 'view'];
/** Only when something is looked for. */
export const RELEVANCE = 'relevance';

/**
 * @param {string} search `location.search`
 * @param {{facets: Facet[], sorts: Sort[]}} index
 * @param {string[]} views the first is the default
 * @returns {State} an empty order is the default one
 */
export function read(search, { facets, sorts }, views) {
  const query = new URLSearchParams(search);
  /** @type {string[]} */
  const unknown = [];
  /** @type {Chosen} */
  const chosen = new Map();
  for (const [name, text] of query) {
    const facet = facets.find((one) => one.name === name);
    if (!facet) {
      if (!OWN.includes(name)) unknown.push(name);
      continue;
    }
    for (const id of text.split(',')) {
      const at = facet.options.findIndex((option) => option.id === id);
      if (at >= 0) chosen.set(name, (chosen.get(name) ?? new Set()).add(at));
      else if (id) unknown.push(id);
    }
  }
  const q = (query.get('q') ?? '').trim().slice(0, 200);
  const known = (/** @type {string} */ key, /** @type {string[]} */ words) => {
    const word = query.get(key) ?? '';
    if (word && !words.includes(word)) unknown.push(word);
    return words.includes(word) ? word : '';
  };
  const sort = known('sort', [...sorts.map(({ id }) => id), ...(q ? [RELEVANCE] : [])]);
  const view = known('view', views) || (views[0] ?? '');
  const page = Math.max(1, Number.parseInt(query.get('page') ?? '1', 10) || 1);
  return { chosen, q, sort, view, page, unknown };
}

/**
 * @param {State} state
 * @param {{facets: Facet[]}} index
 * @param {string[]} views
 * @returns {string} with its question mark; empty for the state that the list begins with
 */
export function write({ chosen, q, sort, view, page }, { facets }, views) {
  return queryOf([
    ...facets.map(({ name, options }) => /** @type {[string, string]} */ ([name, [...(chosen.get(name) ?? [])].map((at) => options[at].id).sort().join(',')])),
    ['q', q],
    ['sort', sort],
    ['view', view === views[0] ? '' : view],
    ['page', page > 1 ? String(page) : ''],
  ]);
}

/** @param {[string, string][]} pairs @returns {string} */
export function queryOf(pairs) {
  const parts = pairs.filter(([, value]) => value)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value).replace(/%2C/g, ',').replace(/%20/g, '+')}`);
  return parts.length ? `?${parts.join('&')}` : '';
}
