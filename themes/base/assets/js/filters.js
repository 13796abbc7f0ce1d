// @ts-check
/** @import {Card} from "./finder/index.js" */
/** @import {State} from "./finder/address.js" */
/**
 * The filters of a list.
 *
 * The baked page is whole without this: facet values are links to pages of their own. Here they become checkboxes that
 * work together, with counts that follow, a search field, sort orders and views. The address says what is chosen and
 * nothing else does: going back, forward, reloading and sharing all read it again. Words and controls come from the page
 * (`<template data-controls>`), never from here.
 *
 * On the page of one facet value the links stay links, to the list with both choices: that page is about its value.
 */
import { controls, element, fill, must } from './dom.js';
import { queryOf, read, RELEVANCE, write } from './finder/address.js';
import { Announcer } from './finder/announcer.js';
import { cardOf } from './finder/cards.js';
import { showChips, waysOut } from './finder/chips.js';
/** @import {CompareChoice} from "./finder/compare-choice.js" */
import { FacetBoxes } from './finder/facet-boxes.js';
import { Index, Stale } from './finder/index.js';
import { pagerOf } from './finder/pager.js';
import { inOrder, relaxations, select } from './finder/selection.js';
import { prepareSheet } from './finder/sheet.js';

/** How long typing rests before it counts, in milliseconds. */
const REST = 300;
/** So few cases that all cards come at the first sign that somebody is about to choose. */
const FEW = 500;

const finder = /** @type {HTMLElement | null} */ (document.querySelector('[data-finder]'));
if (finder?.dataset.index) {
  start(finder).catch((failure) => {
    finder.dataset.failed = '';
    console.error('The filters stay links:', failure);
  });
}

/** @param {HTMLElement} root */
async function start(root) {
  if (root.dataset.facet) return linkTogether(root);
  const address = root.dataset.index ?? '';
  const index = await Index.open(address);
  // what the address asks for first, so that the first answer is soon there
  await index.need([...new URLSearchParams(location.search).keys()]);
  const page = new Finder(root, index, address);
  await page.begin();
}

/**
 * The page of one value: its links to other values lead to the list with both, and one can search from here.
 *
 * @param {HTMLElement} root
 */
function linkTogether(root) {
  const { facet = '', concept = '', root: list = '' } = root.dataset;
  for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (root.querySelectorAll('[data-option] a:not([aria-current])'))) {
    const other = link.closest('[data-facet-group]')?.getAttribute('data-facet-group') ?? '';
    const option = link.closest('[data-option]')?.getAttribute('data-option') ?? '';
    const query = new Map([[facet, concept]]);
    query.set(other, other === facet ? [concept, option].sort().join(',') : option);
    link.href = list + queryOf([...query]);
  }
  const form = /** @type {HTMLFormElement | null} */ (controls(root).querySelector('[data-search]'));
  const filters = root.querySelector('[data-filters]');
  if (form && filters) {
    filters.querySelector('h2')?.after(form);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      location.assign(list + queryOf([[facet, concept], ['q', new FormData(form).get('q')?.toString().trim() ?? '']]));
    });
  }
  root.dataset.on = '';
}

class Finder {
  /**
   * @param {HTMLElement} root
   * @param {Index} index
   * @param {string} indexAddress
   */
  constructor(root, index, indexAddress) {
    this.root = root;
    this.index = index;
    this.indexAddress = indexAddress;
    this.perPage = Number(root.dataset.perPage) || 24;
    this.views = [...controls(root).querySelectorAll('[data-views] button')].map((one) => /** @type {HTMLButtonElement} */ (one).value);

    this.results = must(root, '.finder__results');
    this.title = must(root, '#results-title');
    this.count = must(root, '[data-count]');
    this.announcer = new Announcer(must(root, '[data-status]'));
    this.bar = must(root, '[data-bar]');
    this.chips = must(root, '[data-chips]');
    this.cards = must(root, '[data-cards]');
    this.tools = must(root, '[data-tools]');
    this.filters = /** @type {HTMLElement | null} */ (root.querySelector('[data-filters]'));
    /** @type {HTMLDetailsElement | null} */
    this.map = null;
    this.open = /** @type {HTMLAnchorElement | null} */ (root.querySelector('[data-open]'));

    const parts = controls(root);
    this.words = must(parts, '[data-words]').dataset;
    this.search = /** @type {HTMLFormElement} */ (must(parts, '[data-search]'));
    this.input = /** @type {HTMLInputElement} */ (must(this.search, 'input'));
    this.sort = /** @type {HTMLSelectElement} */ (must(parts, '[data-sort]'));
    this.sortLabel = must(parts, '.finder__sort');
    this.viewButtons = must(parts, '[data-views]');
    this.none = must(parts, '[data-none]');
    this.notice = must(parts, '[data-notice]');
    this.downloads = must(parts, '[data-downloads]');
    this.compareButton = must(parts, '[data-compare-mode]');
    /** @type {CompareChoice | null} */
    this.comparing = null;
    this.within = must(parts, '[data-within]');
    this.sheet = /** @type {HTMLDialogElement} */ (must(parts, '[data-sheet]'));

    /** What was baked, for when nothing is chosen. */
    this.baked = { page: pageOf(location.pathname), cards: [...this.cards.children], pager: root.querySelector('[data-pager]') };
    this.listPath = location.pathname.replace(/page\/\d+\/?$/, '');
    /** @type {Node | null} */
    this.pager = this.baked.pager;
    /** @type {FacetBoxes | null} */
    this.boxes = null;
    this.state = this.read();
    /** @type {number[]} */
    this.found = [];
    /** @type {{within: Uint8Array, ranks: Float64Array, similar: string[]} | null} */
    this.hits = null;
    this.turn = 0;
    this.hasRenewed = false;
    this.isTyping = false;
  }

  async begin() {
    const { index, filters } = this;
    if (filters) this.boxes = new FacetBoxes(filters, index, this.within, this.words, (facet, at, isChosen) => this.toggle(facet, at, isChosen));
    if (index.head.text) (filters?.querySelector('h2') ?? this.bar).after(this.search);
    this.search.addEventListener('submit', (event) => { event.preventDefault(); this.type(false); });
    let rest = 0;
    this.input.addEventListener('input', () => { clearTimeout(rest); rest = window.setTimeout(() => this.type(true), REST); });
    this.input.addEventListener('change', () => { this.isTyping = false; });
    this.input.addEventListener('focus', () => { import('./search/collection-search.js').catch(() => {}); }, { once: true });

    this.sort.append(...index.sorts.map(({ id, label }, at) => new Option(label, at ? id : '')));
    this.sort.addEventListener('change', () => this.change({ sort: this.sort.value }));
    this.bar.append(this.sortLabel);
    this.viewButtons.addEventListener('click', ({ target }) => {
      if (target instanceof HTMLButtonElement) this.change({ view: target.value });
    });
    if (this.views.length > 1) this.bar.append(this.viewButtons);
    this.downloads.addEventListener('click', ({ target }) => {
      if (target instanceof HTMLButtonElement) this.download(/** @type {'csv'} */ (target.value));
    });
    this.tools.prepend(this.downloads);
    this.compareButton.addEventListener('click', () => this.compare());
    if (this.root.dataset.compare) this.tools.prepend(this.compareButton);
    if (filters && this.open) prepareSheet(this.root, filters, this.open, this.sheet, () => this.clear());

    addEventListener('popstate', () => this.comeBack());
    addEventListener('pageshow', ({ persisted }) => { if (persisted) this.comeBack(); });
    // only how far down the page one was is kept in the history, the rest is in the address
    addEventListener('pagehide', () => history.replaceState({ y: scrollY }, ''));
    await this.show();
    this.root.dataset.on = '';
    if (typeof history.state?.y === 'number' && history.state.y > 0) scrollTo({ top: history.state.y, behavior: 'instant' });
    await this.fetchTheRest();
  }

  /** What was not needed for the first answer: one column after the other, so that counts appear from the top. */
  async fetchTheRest() {
    const { index } = this;
    if (!index.isWhole) {
      for (const { name } of index.facets) {
        await index.need([name]);
        this.tally();
      }
    }
    if (index.total > FEW) return;
    const fetchCards = () => index.head.shards.files.forEach((file, at) => { index.part(file, index.head.shards.versions[at]).catch(() => {}); });
    for (const sign of ['pointerover', 'focusin']) this.root.addEventListener(sign, fetchCards, { once: true, passive: true });
  }

  // ---- The address -------------------------------------------------------------------------------------------------

  read() {
    const state = read(location.search, this.index, this.views);
    const page = new URLSearchParams(location.search).has('page') ? state.page : pageOf(location.pathname);
    return { ...state, page };
  }

  /** A page of the whole list has an address that works without this script. @param {State} state */
  address(state) {
    const query = write({ ...state, page: 1 }, this.index, this.views);
    if (!query) return this.listPath + (state.page > 1 ? `page/${state.page}/` : '');
    return this.listPath + write(state, this.index, this.views);
  }

  comeBack() {
    this.isTyping = false;
    this.state = this.read();
    this.show();
  }

  /**
   * A choice of the reader: the address first, the page after it.
   *
   * @param {Partial<State>} part
   * @param {boolean} [replaces] whether it goes on with the choice before it, as typing does
   */
  change(part, replaces = false) {
    const narrows = part.chosen || part.q !== undefined || part.sort !== undefined;
    this.state = { ...this.state, unknown: [], ...(narrows ? { page: 1 } : {}), ...part };
    if (!this.state.q && this.state.sort === RELEVANCE) this.state.sort = '';
    const address = this.address(this.state);
    if (address !== location.pathname + location.search) {
      if (replaces) history.replaceState(history.state, '', address);
      else {
        history.replaceState({ y: scrollY }, '');
        history.pushState(null, '', address);
      }
    }
    if (!replaces) this.isTyping = false;
    return this.show();
  }

  /** @param {boolean} goesOn whether more may be typed */
  type(goesOn) {
    const q = this.input.value.trim();
    if (q === this.state.q) return;
    const replaces = this.isTyping;
    this.change({ q }, replaces);
    this.isTyping = goesOn;
  }

  // ---- Showing -----------------------------------------------------------------------------------------------------

  /** Everything as the state says. An answer that a later one has overtaken is not shown. */
  async show() {
    const turn = ++this.turn;
    try {
      await this.index.need(this.state.chosen.keys());
      const hits = this.state.q && this.index.head.text ? await (await import('./search/collection-search.js')).searchIn(this.index, this.indexAddress, this.state.q) : null;
      const ranks = hits && (!this.state.sort || this.state.sort === RELEVANCE) ? hits.ranks : await this.index.ranks(this.state.sort);
      if (turn !== this.turn) return;
      this.hits = hits;
      this.found = inOrder(this.tally(), ranks);
      await this.showFound(turn);
    } catch (failure) {
      if (failure instanceof Stale && !this.hasRenewed) return this.renew();
      throw failure;
    }
  }

  /** The site was baked again while this page was open. */
  async renew() {
    this.hasRenewed = true;
    const renewed = await Index.open(this.indexAddress);
    // places of values may be others now: the address still says which they are
    if (JSON.stringify(renewed.facets.map(({ options }) => options)) !== JSON.stringify(this.index.facets.map(({ options }) => options))) {
      location.reload();
      return;
    }
    this.index = renewed;
    await this.index.need(this.index.facets.map(({ name }) => name));
    this.state = this.read();
    await this.show();
  }

  /** Counts, chips and the number of results: what needs no card. */
  tally() {
    const { state, words, index } = this;
    const { found, counts } = select(index, state.chosen, this.hits?.within ?? null);
    this.boxes?.show(state.chosen, counts, index.facets);
    const chosen = this.chosen();
    showChips(this.chips, chosen, words, () => this.clear(), this.title);

    if (document.activeElement !== this.input) this.input.value = state.q;
    const relevance = this.sort.querySelector(`[value="${RELEVANCE}"]`);
    if (state.q && !relevance) this.sort.prepend(new Option(words.relevance, RELEVANCE));
    else if (!state.q) relevance?.remove();
    this.sort.value = state.sort || (state.q ? RELEVANCE : '');
    this.sortLabel.hidden = this.sort.options.length < 2;
    for (const one of this.viewButtons.querySelectorAll('button')) one.setAttribute('aria-pressed', String(one.value === state.view));
    this.root.dataset.view = state.view;

    const number = found.length === index.total && !chosen.length ? String(found.length) : fill(words.of, found.length, index.total);
    const text = fill(found.length === 1 && number === '1' ? words.one : words.other, number);
    this.root.toggleAttribute('data-narrowed', chosen.length > 0);
    this.count.textContent = text;
    const close = must(this.sheet, '[data-close]');
    close.textContent = fill(found.length === 1 ? words.showOne : words.showOther, found.length);
    if (this.open) this.open.textContent = chosen.length ? fill(words.openChosen, chosen.length) : words.open ?? '';
    const filters = chosen.length ? `; ${fill(chosen.length === 1 ? words.filter : words.filters, chosen.length)}` : '';
    const similar = this.hits?.similar.length ? ` ${fill(words.similar, this.hits.similar.join(', '))}` : '';
    this.announcer.say(text + filters + similar);
    this.showNotice(similar);
    return found;
  }

  /** @param {number} turn */
  async showFound(turn) {
    const { state, index, found, baked } = this;
    const last = Math.max(1, Math.ceil(found.length / this.perPage));
    const page = Math.min(state.page, last);
    const query = write({ ...state, page: 1 }, index, this.views);
    const isAsBaked = !write({ ...state, page: 1, view: this.views[0] ?? '' }, index, this.views) && page === baked.page;
    /** @type {Element[]} */
    let cards = baked.cards;
    if (state.view !== 'map' && !isAsBaked) {
      const from = (page - 1) * this.perPage;
      this.cards.setAttribute('aria-busy', 'true');
      const shown = await index.cards(found.slice(from, from + this.perPage));
      if (turn !== this.turn) return;
      cards = shown.map((card, at) => {
        const item = document.createElement('li');
        item.append(cardOf(card, index.maps, this.selectionOf(query, from + at)));
        return item;
      });
    }
    this.cards.removeAttribute('aria-busy');
    if (this.cards.children.length !== cards.length || cards.some((card, at) => card !== this.cards.children[at])) this.cards.replaceChildren(...cards);
    this.cards.dataset.view = state.view;
    this.comparing?.offer(this.cards.children);
    this.cards.hidden = state.view === 'map' || !found.length;

    const pager = isAsBaked && !query ? baked.pager
      : state.view === 'map' ? null
        : pagerOf(page, last, (one) => this.address({ ...state, page: one }), (one) => this.turnTo(one), this.words);
    this.root.querySelector('[data-pager]')?.remove();
    if (pager) this.cards.after(pager);
    this.showNothing(found.length === 0);
    this.downloads.hidden = !found.length;
    if (state.view === 'map') await this.showMap(query);
  }

  /** What the address of a fiche says, so that its previous and next are those of the selection. @param {string} query @param {number} at */
  selectionOf(query, at) {
    return query ? `${query}&at=${at + 1}` : '';
  }

  /** @param {number} page */
  async turnTo(page) {
    await this.change({ page });
    this.title.focus({ preventScroll: true });
    this.results.scrollIntoView({ block: 'start' });
  }

  /** @param {string} query */
  async showMap(query) {
    if (!this.map) {
      this.map = /** @type {HTMLDetailsElement} */ (element('details', 'finder__map', { 'data-map': '' }));
      this.map.append(element('summary', 'finder__map-title'), element('div', '', { 'data-maps': '' }));
      this.cards.before(this.map);
    }
    this.map.open = true;
    const { showMap } = await import('./finder/map-view.js');
    const places = new Map(this.found.map((one, at) => [one, at]));
    await showMap(must(this.map, '[data-maps]'), {
      index: this.index, found: this.found, words: this.words,
      addressOf: (/** @type {Card} */ card, /** @type {number} */ one) => card.url + this.selectionOf(query, places.get(one) ?? 0),
    });
  }

  /** @returns {{label: string, remove: () => void}[]} */
  chosen() {
    const { state, index } = this;
    const chosen = index.facets.flatMap((facet) => [...(state.chosen.get(facet.name) ?? [])].map((at) => {
      const path = [];
      for (let above = at; above >= 0; above = facet.options[above].parent) path.unshift(facet.options[above].label);
      return { label: `${facet.label}: ${path.join(' › ')}`, remove: () => { this.toggle(facet.name, at, false); } };
    }));
    if (state.q) chosen.push({ label: `‘${state.q}’`, remove: () => { this.forgetSearch(); } });
    return chosen;
  }

  /** What of the address meant nothing, and what was looked for instead. @param {string} similar */
  showNotice(similar) {
    const { unknown } = this.state;
    const text = (unknown.length ? fill(this.words.unknown, unknown.join(', ')) : '') + similar;
    this.notice.textContent = text;
    if (text) this.chips.before(this.notice);
    else this.notice.remove();
  }

  /** @param {boolean} isNothing */
  showNothing(isNothing) {
    const { state, index, words } = this;
    this.results.querySelector('[data-relax]')?.remove();
    if (!isNothing) {
      this.none.remove();
      return;
    }
    const ways = relaxations(index, state.chosen, this.hits?.within ?? null).map(({ facet, count }) => {
      const label = index.facets.find(({ name }) => name === facet)?.label ?? `‘${state.q}’`;
      return { label, count, go: () => { if (facet) this.without(facet); else this.forgetSearch(); this.title.focus(); } };
    });
    if (!ways.length) ways.push({ label: '', count: 0, go: () => this.clear() });
    this.cards.before(this.none, waysOut(ways, words));
  }

  // ---- Changing ----------------------------------------------------------------------------------------------------

  /** @param {string} facet @param {number} at @param {boolean} isChosen */
  toggle(facet, at, isChosen) {
    const values = new Set(this.state.chosen.get(facet));
    if (isChosen) values.add(at);
    else values.delete(at);
    const chosen = new Map(this.state.chosen);
    if (values.size) chosen.set(facet, values);
    else chosen.delete(facet);
    this.change({ chosen });
  }

  /** @param {string} facet */
  without(facet) {
    const chosen = new Map(this.state.chosen);
    chosen.delete(facet);
    this.change({ chosen });
  }

  forgetSearch() {
    this.input.value = '';
    this.change({ q: '' });
  }

  clear() {
    this.input.value = '';
    this.change({ chosen: new Map(), q: '' });
    if (!this.sheet.open) this.title.focus();
  }

  /** Boxes on the cards, or none any more. */
  async compare() {
    if (this.comparing) {
      this.comparing.end(this.cards);
      this.comparing = null;
    } else {
      const { CompareChoice } = await import('./finder/compare-choice.js');
      this.comparing = new CompareChoice(this.index.head.collection, this.root.dataset.compare ?? '', this.results, this.words);
      this.comparing.offer(this.cards.children);
    }
    this.compareButton.setAttribute('aria-pressed', String(this.comparing !== null));
  }

  /** @param {'csv' | 'geojson' | 'jsonld'} form */
  async download(form) {
    const { download } = await import('./finder/download.js');
    await download(this.index, this.found, form);
  }
}

/** A baked page after the first has its number in its path. @param {string} path */
function pageOf(path) {
  return Number(/\/page\/(\d+)\/?$/.exec(path)?.[1] ?? 1);
}
