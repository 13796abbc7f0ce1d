// @ts-check
/**
 * The filters of a list.
 *
 * The baked page is whole without this: facet values are links to pages of their own. Here they become checkboxes that
 * work together, with counts that follow, a search field, sort orders and views. The address says what is chosen
 * (`?currentUse=housing,culture&q=glas&sort=-reopened&view=map`), and nothing else does: going back, forward, reloading
 * and sharing all read it again. Words and controls come from the page (`<template data-controls>`), never from here.
 *
 * Choosing is *or* within a facet and *and* across; a value's count leaves the choices of its own facet out of account,
 * so that a reader can always widen a choice.
 *
 * On the page of one facet value the links stay links, to the list with both choices: that page is about its value.
 *
 * @typedef {{id: string, label: string, parent: number}} Option
 * @typedef {{name: string, label: string, options: Option[]}} Facet
 * @typedef {{map: string, x: number, y: number, approximate?: boolean}} Locator
 * @typedef {{src: string, srcset?: string, webp?: string, tone?: string, width?: number, height?: number, alt?: string}} Picture
 * @typedef {{title: string, url: string, place?: string, summary?: string, tags?: string[], note?: string, picture?: Picture,
 *   locator?: Locator, values: Record<string, number[]>, sort: Record<string, string | number>, text: string, words?: string}} Case
 * @typedef {{version: number, facets: Facet[], sorts: {id: string, label: string}[], cases: Case[],
 *   maps?: Record<string, {symbolUrl: string, viewBox: string}>}} Index
 * @typedef {{chosen: Map<string, Set<number>>, q: string, sort: string, view: string, shown: number}} State
 */

/** How long typing rests before it counts, in milliseconds. */
const REST = 250;
/** From how many values on a facet gets a field to find one among them. */
const MANY = 24;
const SHEET_WIDTH = '(max-width: 52rem)';
const SVG = 'http://www.w3.org/2000/svg';
const LAND = { belgium: 3.6, europe: 5, world: 5 };

const finder = /** @type {HTMLElement | null} */ (document.querySelector('[data-finder]'));
if (finder?.dataset.index) {
  start(finder).catch((failure) => {
    finder.dataset.failed = '';
    console.error('The filters stay links:', failure);
  });
}

/** @param {HTMLElement} root */
async function start(root) {
  const answer = await fetch(/** @type {string} */ (root.dataset.index));
  if (!answer.ok) throw new Error(`${answer.status} for ${answer.url}`);
  const index = /** @type {Index} */ (await answer.json());
  if (index.version !== 1) throw new Error(`index version ${index.version}`);
  for (const one of index.cases) one.words = ` ${fold(one.text).replace(/[^\p{L}\p{N}]+/gu, ' ')}`;
  if (root.dataset.facet) linkTogether(root, index);
  else new Finder(root, index).begin();
}

/**
 * The page of one value: its links to other values lead to the list with both, and one can search from here.
 *
 * @param {HTMLElement} root
 * @param {Index} index
 */
function linkTogether(root, index) {
  const { facet = '', concept = '', root: list = '' } = root.dataset;
  for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (root.querySelectorAll('[data-option] a:not([aria-current])'))) {
    const other = link.closest('[data-facet-group]')?.getAttribute('data-facet-group') ?? '';
    const option = link.closest('[data-option]')?.getAttribute('data-option') ?? '';
    const query = new Map([[facet, concept]]);
    query.set(other, other === facet ? `${concept},${option}` : option);
    link.href = list + queryOf([...query]);
  }
  const form = /** @type {HTMLFormElement | null} */ (controls(root).querySelector('[data-search]'));
  const filters = root.querySelector('[data-filters]');
  if (!form || !filters) return;
  filters.querySelector('h2')?.after(form);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    location.assign(list + queryOf([[facet, concept], ['q', new FormData(form).get('q')?.toString().trim() ?? '']]));
  });
}

class Finder {
  /**
   * @param {HTMLElement} root
   * @param {Index} index
   */
  constructor(root, index) {
    this.root = root;
    this.index = index;
    this.perPage = Number(root.dataset.perPage) || 24;
    this.collator = new Intl.Collator(document.documentElement.lang, { numeric: true, sensitivity: 'base' });
    this.views = [...controls(root).querySelectorAll('[data-views] button')].map((button) => /** @type {HTMLButtonElement} */ (button).value);

    this.results = must(root, '.finder__results');
    this.title = must(root, '#results-title');
    this.status = must(root, '[data-status]');
    this.bar = must(root, '[data-bar]');
    this.chips = must(root, '[data-chips]');
    this.cards = must(root, '[data-cards]');
    this.pager = /** @type {HTMLElement | null} */ (root.querySelector('[data-pager]'));
    this.filters = /** @type {HTMLElement | null} */ (root.querySelector('[data-filters]'));
    this.open = /** @type {HTMLAnchorElement | null} */ (root.querySelector('[data-open]'));
    this.map = /** @type {HTMLDetailsElement | null} */ (root.querySelector('[data-map]'));

    const parts = controls(root);
    this.words = must(parts, '[data-words]').dataset;
    this.search = /** @type {HTMLFormElement} */ (must(parts, '[data-search]'));
    this.input = /** @type {HTMLInputElement} */ (must(this.search, 'input'));
    this.sort = /** @type {HTMLSelectElement} */ (must(parts, '[data-sort]'));
    this.viewButtons = must(parts, '[data-views]');
    this.further = must(parts, '[data-further]');
    this.none = must(parts, '[data-none]');
    this.within = must(parts, '[data-within]');
    this.sheet = /** @type {HTMLDialogElement} */ (must(parts, '[data-sheet]'));
    this.sheetBody = must(this.sheet, '[data-sheet-body]');
    this.close = must(this.sheet, '[data-close]');
    this.sortLabel = must(parts, '.finder__sort');

    /** The list as it was baked, for when nothing is chosen. */
    this.baked = [...this.cards.children];
    this.bakedPath = location.pathname;
    /** A baked page after the first has the list's address above it. */
    this.listPath = location.pathname.replace(/page\/\d+\/?$/, '');
    /** @type {{box: HTMLInputElement, count: HTMLElement, facet: string, at: number}[]} */
    this.boxes = [];
    /** @type {State} */
    this.state = this.read();
    this.isTyping = false;
  }

  begin() {
    this.root.dataset.on = '';
    this.upgradeFacets();
    (this.filters?.querySelector('h2') ?? this.bar).after(this.search);
    this.search.addEventListener('submit', (event) => { event.preventDefault(); this.type(); });
    let rest = 0;
    this.input.addEventListener('input', () => { clearTimeout(rest); rest = window.setTimeout(() => this.type(), REST); });
    this.input.addEventListener('change', () => { this.isTyping = false; });

    this.sort.append(...this.index.sorts.map(({ id, label }) => new Option(label, id)));
    this.sort.addEventListener('change', () => this.change({ sort: this.sort.value }));
    if (this.index.sorts.length > 1) this.bar.append(this.sortLabel);
    this.viewButtons.addEventListener('click', ({ target }) => {
      if (target instanceof HTMLButtonElement) this.change({ view: target.value });
    });
    if (this.views.length > 1) this.bar.append(this.viewButtons);

    this.further.addEventListener('click', () => {
      const from = this.state.shown;
      this.change({ shown: from + this.perPage });
      /** @type {HTMLElement | null | undefined} */ (this.cards.children[from]?.querySelector('a'))?.focus({ preventScroll: true });
    });
    this.cards.after(this.further);
    this.further.hidden = true;

    this.prepareSheet();
    addEventListener('popstate', () => { this.isTyping = false; this.state = this.read(); this.show(); });
    this.show();
  }

  // ---- The address -------------------------------------------------------------------------------------------------

  /** @returns {State} */
  read() {
    const query = new URLSearchParams(location.search);
    const chosen = new Map();
    for (const { name, options } of this.index.facets) {
      const ids = (query.get(name) ?? '').split(',');
      const found = new Set(options.flatMap(({ id }, at) => ids.includes(id) ? [at] : []));
      if (found.size) chosen.set(name, found);
    }
    const sorts = this.index.sorts.map(({ id }) => id);
    const sort = query.get('sort') ?? '';
    const view = query.get('view') ?? '';
    const pages = Math.min(Math.max(Number.parseInt(query.get('pages') ?? '1', 10) || 1, 1), Math.ceil(this.index.cases.length / this.perPage) || 1);
    return {
      chosen,
      q: (query.get('q') ?? '').trim(),
      sort: sorts.includes(sort) ? sort : sorts[0] ?? '',
      view: this.views.includes(view) ? view : this.views[0] ?? 'grid',
      shown: pages * this.perPage,
    };
  }

  /** @param {State} state */
  address({ chosen, q, sort, view, shown }) {
    const query = queryOf([
      ...this.index.facets.map(({ name, options }) => /** @type {[string, string]} */ ([name, [...(chosen.get(name) ?? [])].sort((a, b) => a - b).map((at) => options[at].id).join(',')])),
      ['q', q],
      ['sort', sort === this.index.sorts[0]?.id ? '' : sort],
      ['view', view === this.views[0] ? '' : view],
      ['pages', shown > this.perPage ? String(shown / this.perPage) : ''],
    ]);
    return query ? this.listPath + query : this.bakedPath;
  }

  /**
   * A choice of the reader: the address first, the page after it.
   *
   * @param {Partial<State>} part
   * @param {boolean} [replaces] whether it goes on with the choice before it, as typing does
   */
  change(part, replaces = false) {
    const narrows = part.chosen || part.q !== undefined || part.sort !== undefined;
    this.state = { ...this.state, ...(narrows ? { shown: this.perPage } : {}), ...part };
    const address = this.address(this.state);
    if (address !== location.pathname + location.search) history[replaces ? 'replaceState' : 'pushState'](null, '', address);
    if (!replaces) this.isTyping = false;
    this.show();
  }

  type() {
    const q = this.input.value.trim();
    if (q === this.state.q) return;
    const goesOn = this.isTyping;
    this.change({ q }, goesOn);
    this.isTyping = true;
  }

  // ---- Finding -----------------------------------------------------------------------------------------------------

  /**
   * Those that meet the state, and for every facet how many each value would give.
   *
   * @param {Pick<State, 'chosen' | 'q'>} state
   */
  find({ chosen, q }) {
    const terms = fold(q).split(/[^\p{L}\p{N}]+/u).filter(Boolean).map((term) => ` ${term}`);
    const counts = new Map(this.index.facets.map(({ name, options }) => [name, new Array(options.length).fill(0)]));
    /** @type {Case[]} */
    const found = [];
    for (const one of this.index.cases) {
      if (!terms.every((term) => one.words?.includes(term))) continue;
      /** @type {string[]} */
      const failed = [];
      for (const [name, values] of chosen) {
        if (!(one.values[name] ?? []).some((at) => values.has(at))) failed.push(name);
        if (failed.length > 1) break;
      }
      if (failed.length > 1) continue;
      if (!failed.length) found.push(one);
      for (const [name, count] of counts) {
        if (failed.length && failed[0] !== name) continue;
        for (const at of one.values[name] ?? []) count[at]++;
      }
    }
    return { found, counts };
  }

  /** @param {Case[]} found */
  sorted(found) {
    const { sort } = this.state;
    return [...found].sort((a, b) => {
      const [one, other] = [a.sort[sort], b.sort[sort]];
      if (one === undefined || other === undefined) return Number(one === undefined) - Number(other === undefined);
      return typeof one === 'number' && typeof other === 'number' ? one - other : this.collator.compare(String(one), String(other));
    });
  }

  // ---- Showing -----------------------------------------------------------------------------------------------------

  show() {
    const { state, words } = this;
    const { found, counts } = this.find(state);
    const choices = [...state.chosen.values()].reduce((sum, { size }) => sum + size, 0) + Number(state.q !== '');
    const isAsBaked = !choices && state.sort === this.index.sorts[0]?.id && state.shown === this.perPage && location.pathname === this.bakedPath;

    for (const { box, count, facet, at } of this.boxes) {
      const number = counts.get(facet)?.[at] ?? 0;
      const isChosen = state.chosen.get(facet)?.has(at) ?? false;
      box.checked = isChosen;
      box.disabled = number === 0 && !isChosen;
      count.textContent = String(number);
    }
    if (document.activeElement !== this.input) this.input.value = state.q;
    this.sort.value = state.sort;
    for (const button of this.viewButtons.querySelectorAll('button')) button.setAttribute('aria-pressed', String(button.value === state.view));
    this.root.dataset.view = state.view;
    this.cards.dataset.view = state.view;

    if (isAsBaked) {
      this.cards.replaceChildren(...this.baked);
    } else {
      this.cards.replaceChildren(...this.sorted(found).slice(0, state.shown).map((one) => {
        const item = document.createElement('li');
        item.append(this.card(one));
        return item;
      }));
    }
    if (this.pager) this.pager.hidden = !isAsBaked || state.view === 'map';
    this.cards.hidden = state.view === 'map' || !found.length;
    const left = found.length - state.shown;
    this.further.hidden = isAsBaked && this.pager !== null || left <= 0 || state.view === 'map';
    this.further.textContent = fill(words.further, Math.min(left, this.perPage));
    if (state.view === 'map') this.showMap(found);
    this.showChips(choices);
    this.showNothing(found.length === 0);

    const text = found.length === this.index.cases.length
      ? fill(found.length === 1 ? words.one : words.other, found.length)
      : fill(found.length === 1 ? words.one : words.other, fill(words.of, found.length, this.index.cases.length));
    if (this.status.textContent !== text) this.status.textContent = text;
    this.close.textContent = fill(found.length === 1 ? words.showOne : words.showOther, found.length);
    if (this.open) this.open.textContent = choices ? fill(words.openChosen, choices) : words.open ?? '';
  }

  /** @param {number} choices */
  showChips(choices) {
    const held = this.chips.contains(document.activeElement) ? [...this.chips.querySelectorAll('button')].indexOf(/** @type {HTMLButtonElement} */ (document.activeElement)) : -1;
    const list = element('ul', 'chips', { 'aria-label': this.words.chosen ?? '' });
    for (const { name, label, options } of this.index.facets) {
      for (const at of this.state.chosen.get(name) ?? []) {
        list.append(this.chip(`${label}: ${options[at].label}`, () => this.toggle(name, at, false)));
      }
    }
    if (this.state.q) list.append(this.chip(`‘${this.state.q}’`, () => this.forgetSearch()));
    if (choices > 1) {
      const item = document.createElement('li');
      const clear = element('button', 'finder__clear', { type: 'button' }, this.words.clear);
      clear.addEventListener('click', () => this.clear());
      item.append(clear);
      list.append(item);
    }
    this.chips.replaceChildren(...(choices ? [list] : []));
    if (held >= 0) {
      const buttons = this.chips.querySelectorAll('button');
      (buttons[Math.min(held, buttons.length - 1)] ?? this.title).focus();
    }
  }

  /**
   * @param {string} label
   * @param {() => void} remove
   */
  chip(label, remove) {
    const item = document.createElement('li');
    const button = element('button', 'chips__chip', { type: 'button' });
    const cross = svg('svg', { class: 'chips__cross', viewBox: '0 0 10 10', 'aria-hidden': 'true' });
    cross.append(svg('path', { d: 'M1 1l8 8M9 1l-8 8' }));
    button.append(element('span', 'unseen', {}, `${this.words.remove} `), label, cross);
    button.addEventListener('click', remove);
    item.append(button);
    return item;
  }

  /**
   * Nothing found: says so, and which single choice to give up for how many.
   *
   * @param {boolean} isNothing
   */
  showNothing(isNothing) {
    this.results.querySelector('[data-relax]')?.remove();
    if (!isNothing) {
      this.none.remove();
      return;
    }
    const ways = element('ul', 'finder__relax', { 'data-relax': '' });
    /** @param {string} label @param {Partial<State>} part */
    const offer = (label, part) => {
      const { found } = this.find({ ...this.state, ...part });
      if (!found.length) return;
      const item = document.createElement('li');
      const button = element('button', 'chips__chip', { type: 'button' }, fill(this.words.without, label, found.length));
      button.addEventListener('click', () => { if (part.q === '') this.input.value = ''; this.change(part); this.title.focus(); });
      item.append(button);
      ways.append(item);
    };
    for (const { name, label } of this.index.facets) {
      if (!this.state.chosen.has(name)) continue;
      const without = new Map(this.state.chosen);
      without.delete(name);
      offer(label, { chosen: without });
    }
    if (this.state.q) offer(this.state.q, { q: '' });
    if (!ways.children.length) {
      const item = document.createElement('li');
      const button = element('button', 'chips__chip', { type: 'button' }, this.words.all);
      button.addEventListener('click', () => this.clear());
      item.append(button);
      ways.append(item);
    }
    this.cards.before(this.none, ways);
  }

  // ---- Changing ----------------------------------------------------------------------------------------------------

  /**
   * @param {string} facet
   * @param {number} at
   * @param {boolean} isChosen
   */
  toggle(facet, at, isChosen) {
    const values = new Set(this.state.chosen.get(facet));
    if (isChosen) values.add(at);
    else values.delete(at);
    const chosen = new Map(this.state.chosen);
    if (values.size) chosen.set(facet, values);
    else chosen.delete(facet);
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

  /** Links become checkboxes in the places where they stand, each facet a named group. */
  upgradeFacets() {
    for (const { name, label: facetLabel, options } of this.index.facets) {
      const group = this.filters?.querySelector(`[data-facet-group="${CSS.escape(name)}"]`);
      if (!group) continue;
      group.setAttribute('role', 'group');
      /** @type {(Element | null)[]} */
      const places = options.map(({ id }) => group.querySelector(`[data-option="${CSS.escape(id)}"]`));
      if (options.length >= MANY) group.querySelector('h3')?.after(this.searchWithin(facetLabel, options, places, group.querySelector('details')));
      options.forEach(({ label }, at) => {
        const place = places[at];
        if (!place) return;
        const box = /** @type {HTMLInputElement} */ (element('input', 'facet-group__box', { type: 'checkbox' }));
        const count = element('span', 'facet-group__count');
        const option = element('label', 'facet-group__option');
        option.append(box, label, ' ', count);
        box.addEventListener('change', () => this.toggle(name, at, box.checked));
        place.replaceChildren(option);
        this.boxes.push({ box, count, facet: name, at });
        if (this.state.chosen.get(name)?.has(at)) place.closest('details')?.setAttribute('open', '');
      });
    }
  }

  /**
   * A field that leaves only the values with these letters, and the broader ones above them.
   *
   * @param {string} facetLabel
   * @param {Option[]} options
   * @param {(Element | null)[]} places
   * @param {HTMLDetailsElement | null} rest
   */
  searchWithin(facetLabel, options, places, rest) {
    const field = /** @type {HTMLElement} */ (this.within.cloneNode(true));
    const input = /** @type {HTMLInputElement} */ (must(field, 'input'));
    must(field, '[data-within-label]').textContent = fill(this.words.within, facetLabel);
    const found = must(field, '[data-within-found]');
    const labels = options.map(({ label }) => fold(label));
    let wasOpen = false;
    input.addEventListener('focus', () => { if (!input.value) wasOpen = rest?.open ?? false; });
    input.addEventListener('input', () => {
      const letters = fold(input.value.trim());
      const kept = new Set();
      labels.forEach((label, at) => {
        if (!label.includes(letters)) return;
        for (let above = at; above >= 0 && !kept.has(above); above = options[above].parent) kept.add(above);
      });
      places.forEach((place, at) => place?.toggleAttribute('hidden', !kept.has(at)));
      if (rest) rest.open = letters !== '' || wasOpen;
      found.textContent = letters ? fill(this.words.withinFound, labels.filter((label) => label.includes(letters)).length) : '';
    });
    return field;
  }

  /** On a narrow screen the filters stand in a sheet that opens over the list. */
  prepareSheet() {
    const { filters, open, sheet } = this;
    if (!filters || !open) return;
    this.root.append(sheet);
    const narrow = matchMedia(SHEET_WIDTH);
    open.setAttribute('role', 'button');
    open.setAttribute('aria-haspopup', 'dialog');
    const show = () => { this.sheetBody.append(filters); sheet.showModal(); this.sheetBody.scrollTop = 0; };
    open.addEventListener('click', (event) => { event.preventDefault(); show(); });
    open.addEventListener('keydown', (event) => { if (event.key === ' ') { event.preventDefault(); show(); } });
    this.close.addEventListener('click', () => sheet.close());
    must(sheet, '[data-clear]').addEventListener('click', () => this.clear());
    sheet.addEventListener('close', () => { this.root.prepend(filters); open.focus(); });
    narrow.addEventListener('change', () => { if (!narrow.matches && sheet.open) sheet.close(); });
  }

  // ---- Cards and maps: the markup of components/card and components/map ---------------------------------------------

  /** @param {Case} one */
  card({ title, url, place, summary, tags = [], note, picture, locator }) {
    const card = element('article', `card${picture ? ' card--pictured' : ''}`);
    if (picture) {
      const { src, srcset, webp, tone, width, height, alt = '' } = picture;
      const sizes = '(min-width: 40rem) 22rem, 100vw';
      const choice = element('picture', '');
      if (webp) choice.append(element('source', '', { type: 'image/webp', srcset: webp, sizes }));
      choice.append(element('img', `card__picture${tone ? ` ${tone}` : ''}`, {
        src, alt, loading: 'lazy', decoding: 'async',
        ...(srcset ? { srcset, sizes } : {}),
        ...(width && height ? { width: String(width), height: String(height) } : {}),
      }));
      card.append(choice);
    }
    const text = element('div', 'card__text');
    const heading = element('h3', 'card__title');
    heading.append(element('a', 'card__link', { href: url }, title));
    text.append(heading);
    if (place || note) {
      const about = element('p', 'card__about');
      if (place) about.append(element('span', 'card__place', {}, place));
      if (note) about.append(element('span', 'card__note', {}, note));
      text.append(about);
    }
    if (summary) text.append(element('p', 'card__summary', {}, summary));
    card.append(text);
    const map = locator && this.index.maps?.[locator.map];
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

  /** @param {Case[]} found */
  showMap(found) {
    if (!this.map) {
      this.map = /** @type {HTMLDetailsElement} */ (element('details', 'finder__map'));
      this.map.append(element('summary', 'finder__map-title'), element('div', '', { 'data-maps': '' }));
      this.cards.before(this.map);
    }
    this.map.open = true;
    const place = must(this.map, '[data-maps]');
    const box = element('div', 'map');
    for (const [id, { symbolUrl, viewBox }] of Object.entries(this.index.maps ?? {})) {
      const here = found.filter(({ locator }) => locator?.map === id);
      if (!here.length) continue;
      const name = this.words[id] ?? id;
      const figure = element('figure', `map__figure map__figure--${id}`);
      const drawing = svg('svg', { class: 'map__picture', viewBox, role: 'group', 'aria-label': `${name}: ${here.length}` });
      drawing.append(svg('use', { class: 'map__land', href: symbolUrl }));
      for (const { title, url, locator } of here) {
        const link = svg('a', { class: 'map__link', href: url, 'aria-label': title });
        const hint = svg('title', {});
        hint.textContent = title;
        link.append(hint, svg('circle', { class: 'map__point', cx: String(locator?.x), cy: String(locator?.y), r: String(LAND[/** @type {keyof LAND} */ (id)] ?? 5) }));
        drawing.append(link);
      }
      const caption = element('figcaption', 'map__caption');
      caption.append(element('span', 'map__name', {}, name), ' ', element('span', 'map__count', {}, String(here.length)));
      figure.append(drawing, caption);
      box.append(figure);
    }
    place.replaceChildren(box);
  }
}

// ---- Small things ----------------------------------------------------------------------------------------------------

/** Lower case without accents, as the index has its texts. @param {string} text */
function fold(text) {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** @param {[string, string][]} pairs */
function queryOf(pairs) {
  const parts = pairs.filter(([, value]) => value).map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value).replace(/%2C/g, ',').replace(/%20/g, '+')}`);
  return parts.length ? `?${parts.join('&')}` : '';
}

/** %1, %2 … in a text of the theme. @param {string | undefined} text @param {...(string | number)} values */
function fill(text, ...values) {
  return values.reduce((/** @type {string} */ filled, value, i) => filled.replace(`%${i + 1}`, () => String(value)), text ?? '');
}

/** A copy of what only a script can work. @param {HTMLElement} root @returns {DocumentFragment} */
function controls(root) {
  const template = /** @type {HTMLTemplateElement} */ (must(root, 'template[data-controls]'));
  return /** @type {DocumentFragment} */ (template.content.cloneNode(true));
}

/** @param {ParentNode} parent @param {string} selector @returns {HTMLElement} */
function must(parent, selector) {
  const found = parent.querySelector(selector);
  if (!(found instanceof HTMLElement)) throw new Error(`the page has no ${selector}`);
  return found;
}

/** @param {string} name @param {string} className @param {Record<string, string>} [attributes] @param {string} [text] @returns {HTMLElement} */
function element(name, className, attributes = {}, text) {
  const made = document.createElement(name);
  if (className) made.className = className;
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  if (text !== undefined) made.textContent = text;
  return made;
}

/** @param {string} name @param {Record<string, string>} attributes @returns {SVGElement} */
function svg(name, attributes) {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}
