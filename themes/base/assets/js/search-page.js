// @ts-check
/** @import {Text} from "./search/text-index.js" */
/** @import {Asked} from "./search/question.js" */
/**
 * The page that searches a site, and the others of its house that the page names. The address says what is looked for
 * (`?q=glas`). Without this script the page says where the lists are.
 */
import { controls, element, fill, must } from './dom.js';
import { Announcer } from './finder/announcer.js';
import { excerpt } from './search/excerpt.js';
import { find } from './search/find.js';
import { TextIndex } from './search/text-index.js';

const REST = 300;
const AT_ONCE = 10;

/** @typedef {{index: TextIndex, site: string, text: number, score: number}} Hit */

const page = /** @type {HTMLElement | null} */ (document.querySelector('[data-search-page]'));


class SearchPage {
  /** @param {HTMLElement} root */
  constructor(root) {
    this.root = root;
    const parts = controls(root);
    this.words = must(parts, '[data-words]').dataset;
    this.form = must(parts, '[data-search]');
    this.input = /** @type {HTMLInputElement} */ (must(this.form, 'input'));
    this.further = must(parts, '[data-further]');
    this.sources = [...parts.querySelectorAll('[data-index]')].map((one) => ({ address: one.getAttribute('data-index') ?? '', label: one.getAttribute('data-label') ?? '' }));
    this.place = must(root, '[data-place]');
    this.list = must(root, '[data-hits]');
    this.announcer = new Announcer(must(root, '[data-status]'));
    this.count = element('p', 'search__count');
    /** @type {Promise<{index: TextIndex, label: string}[]> | null} */
    this.opened = null;
    this.turn = 0;
    this.q = '';
    this.shown = AT_ONCE;
    this.isTyping = false;
  }

  begin() {
    this.place.append(this.form, this.count);
    this.place.hidden = false;
    this.list.after(this.further);
    this.form.addEventListener('submit', (event) => { event.preventDefault(); this.type(false); });
    let rest = 0;
    this.input.addEventListener('input', () => { clearTimeout(rest); rest = window.setTimeout(() => this.type(true), REST); });
    this.input.addEventListener('focus', () => { this.open().catch(() => {}); }, { once: true });
    this.further.addEventListener('click', async () => {
      const from = this.shown;
      this.shown += AT_ONCE;
      await this.show();
      this.list.children[from]?.querySelector('a')?.focus({ preventScroll: true });
    });
    addEventListener('popstate', () => this.read());
    addEventListener('pageshow', ({ persisted }) => { if (persisted) this.read(); });
    addEventListener('pagehide', () => history.replaceState({ y: scrollY, shown: this.shown }, ''));
    this.read();
  }

  async read() {
    this.isTyping = false;
    this.q = (new URLSearchParams(location.search).get('q') ?? '').trim().slice(0, 200);
    this.input.value = this.q;
    this.shown = history.state?.shown ?? AT_ONCE;
    await this.show();
    if (history.state?.y) scrollTo({ top: history.state.y, behavior: 'instant' });
  }

  /** @param {boolean} goesOn */
  type(goesOn) {
    const q = this.input.value.trim();
    if (q === this.q) return;
    history[this.isTyping ? 'replaceState' : 'pushState'](null, '', q ? `?q=${encodeURIComponent(q).replace(/%20/g, '+')}` : location.pathname);
    this.isTyping = goesOn;
    this.q = q;
    this.shown = AT_ONCE;
    this.show();
  }

  /** A site that does not answer is left out: the others are there all the same. */
  open() {
    this.opened ??= Promise.all(this.sources.map(async ({ address, label }) => {
      try {
        return [{ index: await TextIndex.open(address), label }];
      } catch (failure) {
        console.error(`${label} is not searched:`, failure);
        return [];
      }
    })).then((all) => all.flat());
    return this.opened;
  }

  async show() {
    const turn = ++this.turn;
    const { q, words } = this;
    this.root.dataset.q = q;
    if (!q) {
      this.list.replaceChildren();
      this.count.textContent = '';
      this.further.hidden = true;
      return;
    }
    const opened = await this.open();
    const answers = await Promise.all(opened.map(async ({ index, label }) => ({ index, label, ...await find(index, q) })));
    if (turn !== this.turn) return;
    const isExact = answers.some(({ scores, similar }) => scores.size && !similar.length);
    const counting = answers.filter(({ similar }) => !isExact || !similar.length);
    const hits = counting.flatMap(({ index, label, scores }) => [...scores].map(([text, score]) => ({ index, site: label, text, score })))
      .sort((a, b) => b.score - a.score || a.text - b.text);
    const similar = isExact ? [] : [...new Set(counting.flatMap((answer) => answer.similar))];
    const said = hits.length ? fill(hits.length === 1 ? words.one : words.other, hits.length) : fill(words.none, q);
    this.count.textContent = said + (similar.length ? `. ${fill(words.similar, similar.join(', '))}` : '');
    this.announcer.say(this.count.textContent);
    this.further.hidden = hits.length <= this.shown;
    const terms = new Map(counting.map((answer) => [answer.index, answer.terms]));
    const items = await Promise.all(hits.slice(0, this.shown).map((hit) => this.item(hit, terms.get(hit.index) ?? [])));
    if (turn !== this.turn) return;
    this.list.replaceChildren(...items);
  }

  /** @param {Hit} hit @param {Asked[]} terms @returns {Promise<HTMLElement>} */
  async item({ index, site, text }, terms) {
    const shown = await index.shown(text);
    const item = document.createElement('li');
    const title = element('h2', 'search__title');
    title.append(element('a', '', { href: shown.url }));
    title.firstElementChild?.append(...this.marked(index, terms, shown.title, shown.title));
    const about = [this.sources.length > 1 ? site : '', index.blockOf(text).title, shown.place].filter(Boolean).join(' · ');
    item.append(title);
    if (about) item.append(element('p', 'search__about', {}, about));
    const summary = element('p', 'search__text');
    const pieces = excerpt(index.language, terms, shown.summary);
    summary.append(...this.marked(index, terms, shown.summary, shown.summary));
    item.append(summary);
    if (!pieces.length && !excerpt(index.language, terms, shown.title).length) this.quote(index, terms, shown, summary);
    return item;
  }

  /** @param {TextIndex} index @param {Asked[]} terms @param {string} text @param {string} otherwise @returns {(string | HTMLElement)[]} */
  marked(index, terms, text, otherwise) {
    const pieces = excerpt(index.language, terms, text);
    return pieces.length ? pieces.map((piece) => (piece.isMarked ? element('mark', '', {}, piece.text) : piece.text)) : [otherwise];
  }

  /** What was found stands further down: its page says where. @param {TextIndex} index @param {Asked[]} terms @param {Text} shown @param {HTMLElement} place */
  async quote(index, terms, shown, place) {
    try {
      const answer = await fetch(shown.url);
      const main = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('main');
      const texts = [...main?.querySelectorAll('.prose p, .prose li, dd, p') ?? []].map((one) => (one.textContent ?? '').replace(/\s+/g, ' ').trim());
      const found = texts.find((text) => excerpt(index.language, terms, text).length);
      if (found) place.replaceChildren(...this.marked(index, terms, found, found));
    } catch {
      // the summary stays: a page that does not come is no reason to show less
    }
  }
}

if (page) new SearchPage(page).begin();
