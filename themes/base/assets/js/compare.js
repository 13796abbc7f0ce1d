// @ts-check
/**
 * Up to four entries side by side, from their own pages: `?voorbeelden=amuz,dominicanen`. The address says which.
 */
import { button, element, fill, must } from './dom.js';
import { queryOf } from './finder/address.js';
import { MOST } from './finder/compare-choice.js';

/** @typedef {{slug: string, title: string, url: string, facts: Map<string, string>}} Column */

const place = document.querySelector('[data-compare]');
if (place instanceof HTMLElement) compare(place);

/** @param {HTMLElement} root */
async function compare(root) {
  const status = must(root, '[data-status]');
  const [name, slugs] = [...new URLSearchParams(location.search)][0] ?? ['', ''];
  const wanted = [...new Set(slugs.split(','))].filter((slug) => /^[a-z0-9-]+$/.test(slug)).slice(0, MOST);
  if (!/^[a-z0-9-]+$/.test(name) || !wanted.length) return;
  const all = await Promise.all(wanted.map((slug) => column(`${root.dataset.home}${name}/${slug}/`, slug).catch(() => slug)));
  const columns = /** @type {Column[]} */ (all.filter((one) => typeof one !== 'string'));
  const missing = all.filter((one) => typeof one === 'string');
  status.textContent = missing.length ? fill(root.dataset.missing, missing.join(', ')) : columns.length ? '' : root.dataset.none ?? '';
  const show = (/** @type {Column[]} */ shown) => {
    must(root, '[data-table]').replaceChildren(...(shown.length ? [table(root, shown, (slug) => {
      const left = shown.filter((one) => one.slug !== slug);
      history.replaceState(null, '', queryOf([[name, left.map((one) => one.slug).join(',')]]) || location.pathname);
      show(left);
      must(root, 'h1').setAttribute('tabindex', '-1');
      must(root, 'h1').focus();
    })] : []));
    if (!shown.length) status.textContent = root.dataset.none ?? '';
  };
  show(columns);
}

/** @param {string} url @param {string} slug @returns {Promise<Column>} */
async function column(url, slug) {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${answer.status} for ${url}`);
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const facts = new Map();
  for (const term of page.querySelectorAll('main dl dt')) {
    const values = [];
    for (let value = term.nextElementSibling; value?.matches('dd'); value = value.nextElementSibling) values.push((value.textContent ?? '').trim());
    if (values.length) facts.set((term.textContent ?? '').trim(), values.join(', '));
  }
  return { slug, title: page.querySelector('h1')?.textContent ?? slug, url, facts };
}

/** @param {HTMLElement} root @param {Column[]} columns @param {(slug: string) => void} leaveOut @returns {HTMLElement} */
function table(root, columns, leaveOut) {
  const made = element('table', 'compare__facts');
  made.append(element('caption', 'unseen', {}, root.dataset.caption));
  const head = document.createElement('tr');
  head.append(element('td', ''));
  for (const { title, url, slug } of columns) {
    const cell = element('th', '', { scope: 'col' });
    const out = button('finder__clear', root.dataset.leaveOut ?? '', () => leaveOut(slug));
    out.append(element('span', 'unseen', {}, ` ${title}`));
    cell.append(element('a', '', { href: url }, title), document.createElement('br'), out);
    head.append(cell);
  }
  const top = document.createElement('thead');
  top.append(head);
  const body = document.createElement('tbody');
  for (const label of new Set(columns.flatMap(({ facts }) => [...facts.keys()]))) {
    const values = columns.map(({ facts }) => facts.get(label) ?? '–');
    const row = element('tr', '', new Set(values).size > 1 ? { 'data-differs': '' } : {});
    row.append(element('th', '', { scope: 'row' }, label), ...values.map((value) => element('td', '', {}, value)));
    body.append(row);
  }
  made.append(top, body);
  return made;
}
