/**
 * Makes the baked outline maps of a page live: zoom (buttons, + and -, ctrl and wheel, two fingers), pan, points that are
 * near each other as one with their number, and a card for what is pointed at. Without this script every point is a link.
 * Where the site has tiles, a button brings a map of streets in the place of the drawings (streets.js).
 * Maps that another script puts in later, for another selection, become live too: list and map stay in step.
 */

/** @typedef {{x: number, y: number, w: number, h: number}} Box */
/** @typedef {{link: SVGAElement, dot: SVGCircleElement, x: number, y: number, r: number, title: string}} Point */

const MOST = 24;
const NEAR = 28;
const STEP = 1.6;
/** From so near, as a part of the whole, smaller areas are shown. */
const CLOSE = 0.65;
const SVG = 'http://www.w3.org/2000/svg';

const words = /** @type {Record<string, string>} */ ({ .../** @type {HTMLElement | null} */ (document.querySelector('[data-map-words]'))?.dataset });

/**
 * @param {string} name
 * @param {Record<string, string>} attributes
 */
function drawn(name, attributes) {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}

/** Those that are nearer to one that is known already than so many units go with it: numbers of points, in groups. */
export function clustered(/** @type {{x: number, y: number}[]} */ points, /** @type {number} */ near) {
  /** @type {{x: number, y: number, members: number[]}[]} */
  const groups = [];
  points.forEach(({ x, y }, at) => {
    const group = groups.find((one) => Math.hypot(one.x - x, one.y - y) < near);
    if (group) group.members.push(at);
    else groups.push({ x, y, members: [at] });
  });
  return groups.map(({ members }) => members);
}

/** A box around the same middle or nearly so, not beyond the whole, and no smaller than can be of use. */
export function within(/** @type {Box} */ box, /** @type {Box} */ whole) {
  const w = Math.min(whole.w, Math.max(whole.w / MOST, box.w));
  const h = (w / whole.w) * whole.h;
  const x = Math.min(whole.x + whole.w - w, Math.max(whole.x, box.x + (box.w - w) / 2));
  const y = Math.min(whole.y + whole.h - h, Math.max(whole.y, box.y + (box.h - h) / 2));
  return { x, y, w, h };
}

class LiveMap {
  /** @param {HTMLElement} figure */
  constructor(figure) {
    this.figure = figure;
    this.svg = /** @type {SVGSVGElement} */ (figure.querySelector('.map__picture'));
    const [x, y, w, h] = (this.svg.getAttribute('viewBox') ?? '').split(' ').map(Number);
    this.whole = { x, y, w, h };
    this.box = this.whole;
    /** @type {Point[]} */
    this.points = /** @type {SVGAElement[]} */ ([.../** @type {ParentNode} */ (this.svg).querySelectorAll('a')].map((one) => /** @type {unknown} */ (one))).map((link) => {
      const dot = /** @type {SVGCircleElement} */ (link.querySelector('circle'));
      const at = (/** @type {string} */ name) => Number(dot.getAttribute(name));
      return { link, dot, x: at('cx'), y: at('cy'), r: at('r'), title: link.getAttribute('aria-label') ?? '' };
    });
    this.land = /** @type {SVGElement | null} */ (this.svg.querySelector('.map__land'));
    // without a size of its own the land would have that of what is in sight
    this.land?.setAttribute('width', String(w));
    this.land?.setAttribute('height', String(h));
    this.layer = drawn('g', {});
    this.svg.append(this.layer);
    this.tools();
    this.listen();
    new ResizeObserver(() => this.draw()).observe(this.svg);
  }

  tools() {
    const tools = document.createElement('div');
    tools.className = 'map__tools';
    const tool = (/** @type {string} */ sign, /** @type {string} */ label, /** @type {() => void} */ act) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'map__tool';
      button.textContent = sign;
      button.setAttribute('aria-label', label);
      button.addEventListener('click', act);
      tools.append(button);
      return button;
    };
    tool('+', words.in, () => this.zoom(STEP));
    this.out = tool('−', words.out, () => this.zoom(1 / STEP));
    this.home = tool('⤢', words.whole, () => this.show(this.whole));
    this.svg.before(tools);
  }

  listen() {
    this.svg.addEventListener('wheel', (event) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      this.zoom(2 ** (-event.deltaY / 200), event);
    }, { passive: false });
    this.figure.addEventListener('keydown', (event) => this.key(event));
    this.svg.addEventListener('click', (event) => this.click(event), true);
    this.drag();
    this.pinch();
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    const step = this.box.w / 6;
    const moves = /** @type {Record<string, [number, number]>} */ ({ ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, -step], ArrowDown: [0, step] });
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape' && this.card) {
      this.close();
    } else if (event.key === '+' || event.key === '=') {
      this.zoom(STEP);
    } else if (event.key === '-') {
      this.zoom(1 / STEP);
    } else if (event.key === '0') {
      this.show(this.whole);
    } else if (moves[event.key] && this.box.w < this.whole.w) {
      this.move(...moves[event.key]);
    } else if ((event.key === 'Enter' || event.key === ' ') && event.target instanceof Element && event.target.closest('.map__cluster')) {
      this.open(Number(event.target.closest('.map__cluster')?.getAttribute('data-group')), true);
    } else {
      return;
    }
    event.preventDefault();
  }

  /** @param {MouseEvent} event */
  click(event) {
    if (this.isDragged) {
      event.preventDefault();
      event.stopPropagation();
      this.isDragged = false;
      return;
    }
    const target = /** @type {Element} */ (event.target);
    const cluster = target.closest('.map__cluster');
    const link = /** @type {Element | null} */ (target.closest('a'));
    if (cluster) {
      this.open(Number(cluster.getAttribute('data-group')), false);
    } else if (link && event.detail > 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      // a person who points sees first what it is; by keyboard its name has been said already
      event.preventDefault();
      this.tell(this.points.filter((point) => point.link === link), false);
    } else {
      this.close();
    }
  }

  drag() {
    this.svg.addEventListener('dragstart', (event) => event.preventDefault());
    /** @type {{x: number, y: number, box: Box} | null} */
    let from = null;
    this.svg.addEventListener('pointerdown', (event) => {
      if (event.pointerType === 'touch' || event.button !== 0) return;
      this.isDragged = false;
      from = { x: event.clientX, y: event.clientY, box: this.box };
      event.preventDefault();
    });
    addEventListener('pointermove', (event) => {
      if (!from || (!this.isDragged && Math.hypot(event.clientX - from.x, event.clientY - from.y) < 5)) return;
      this.isDragged = true;
      const unit = this.box.w / this.svg.clientWidth;
      this.show({ ...from.box, x: from.box.x - (event.clientX - from.x) * unit, y: from.box.y - (event.clientY - from.y) * unit });
    });
    addEventListener('pointerup', () => { from = null; });
  }

  /** One finger scrolls the page; two move the map. */
  pinch() {
    let apart = 0;
    const middle = (/** @type {TouchList} */ [one, other]) => ({ clientX: (one.clientX + other.clientX) / 2, clientY: (one.clientY + other.clientY) / 2 });
    const distance = (/** @type {TouchList} */ [one, other]) => Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY);
    this.svg.addEventListener('touchstart', ({ touches }) => { apart = touches.length === 2 ? distance(touches) : 0; }, { passive: true });
    this.svg.addEventListener('touchmove', (event) => {
      if (event.touches.length !== 2 || !apart) return;
      event.preventDefault();
      const now = distance(event.touches);
      this.zoom(now / apart, middle(event.touches));
      apart = now;
    }, { passive: false });
  }

  /**
   * @param {number} by
   * @param {{clientX: number, clientY: number}} [around]
   */
  zoom(by, around) {
    const { x, y, w, h } = this.box;
    const place = this.svg.getBoundingClientRect();
    const fromLeft = around ? (around.clientX - place.left) / place.width : 0.5;
    const fromTop = around ? (around.clientY - place.top) / place.height : 0.5;
    const width = Math.min(this.whole.w, Math.max(this.whole.w / MOST, w / by));
    const height = (width / w) * h;
    this.show({ x: x + (w - width) * fromLeft, y: y + (h - height) * fromTop, w: width, h: height });
  }

  /**
   * @param {number} x
   * @param {number} y
   */
  move(x, y) {
    this.show({ ...this.box, x: this.box.x + x, y: this.box.y + y });
  }

  /** @param {Box} box */
  show(box) {
    this.box = within(box, this.whole);
    this.svg.setAttribute('viewBox', Object.values(this.box).map((value) => value.toFixed(3)).join(' '));
    this.close();
    this.draw();
  }

  /** Points keep their size on the screen; what is near another is one with it. */
  draw() {
    const unit = this.box.w / Math.max(1, this.svg.clientWidth);
    const scale = this.box.w / this.whole.w;
    this.groups = clustered(this.points, NEAR * unit);
    this.layer.replaceChildren();
    this.groups.forEach((group, number) => {
      for (const at of group) {
        const { link, dot, r } = this.points[at];
        dot.setAttribute('r', (r * scale).toFixed(2));
        link.toggleAttribute('data-hidden', group.length > 1);
        link.setAttribute('tabindex', this.isInSight(this.points[at]) ? '0' : '-1');
      }
      if (group.length > 1) this.layer.append(this.cluster(group, number, unit));
    });
    // lines of the outline keep their width too: it is inherited by what the land is drawn from
    if (this.land) this.land.style.strokeWidth = String(0.8 * scale);
    this.outline(scale);
    this.svg.toggleAttribute('data-near', scale < 1);
    if (this.out) this.out.disabled = scale === 1;
    if (this.home) this.home.disabled = scale === 1;
  }

  /** Smaller areas are fetched when somebody comes near enough to see them. @param {number} scale */
  outline(scale) {
    const near = this.figure.dataset.near;
    if (!near) return;
    if (scale < CLOSE && !this.near) {
      this.near = /** @type {SVGElement} */ (drawn('use', { class: 'map__near', href: near, width: String(this.whole.w), height: String(this.whole.h) }));
      this.land?.after(this.near);
    }
    this.near?.toggleAttribute('hidden', scale >= CLOSE);
    if (this.near) this.near.style.strokeWidth = String(1.2 * scale);
  }

  /** By keyboard one comes to what is in sight; the arrows bring the rest. */
  isInSight(/** @type {{x: number, y: number}} */ { x, y }) {
    return x >= this.box.x && x <= this.box.x + this.box.w && y >= this.box.y && y <= this.box.y + this.box.h;
  }

  /**
   * @param {number[]} group
   * @param {number} number
   * @param {number} unit
   */
  cluster(group, number, unit) {
    const x = group.reduce((sum, at) => sum + this.points[at].x, 0) / group.length;
    const y = group.reduce((sum, at) => sum + this.points[at].y, 0) / group.length;
    const label = words.cluster.replace('%1', String(group.length));
    const cluster = drawn('g', { class: 'map__cluster', role: 'button', tabindex: this.isInSight({ x, y }) ? '0' : '-1', 'aria-label': label, 'data-group': String(number), transform: `translate(${x.toFixed(2)} ${y.toFixed(2)}) scale(${unit.toFixed(4)})` });
    const text = drawn('text', { class: 'map__many', y: '4.5' });
    text.textContent = String(group.length);
    cluster.append(drawn('circle', { class: 'map__point', r: String(Math.min(22, 10 + Math.sqrt(group.length) * 1.6)) }), text);
    return cluster;
  }

  /**
   * Comes nearer, or where that parts nothing says what is there.
   * @param {number} number
   * @param {boolean} isByKey
   */
  open(number, isByKey) {
    const here = (this.groups?.[number] ?? []).map((at) => this.points[at]);
    const xs = here.map(({ x }) => x);
    const ys = here.map(({ y }) => y);
    const w = Math.max(...xs) - Math.min(...xs);
    const h = Math.max(...ys) - Math.min(...ys);
    const isAsNear = this.box.w <= this.whole.w / MOST + 0.01;
    if (here.length <= 8 || isAsNear || (w < 0.2 && h < 0.2)) {
      this.tell(here, isByKey);
      return;
    }
    const size = Math.max(w, (h * this.whole.w) / this.whole.h, this.box.w / 4) * 1.3;
    const tall = (size * this.whole.h) / this.whole.w;
    this.show({ x: (Math.max(...xs) + Math.min(...xs) - size) / 2, y: (Math.max(...ys) + Math.min(...ys) - tall) / 2, w: size, h: tall });
    if (isByKey) /** @type {HTMLElement | null} */ (this.layer.querySelector('.map__cluster') ?? this.out)?.focus();
  }

  /**
   * @param {Point[]} here
   * @param {boolean} isByKey
   */
  tell(here, isByKey) {
    this.close();
    const card = document.createElement('div');
    card.className = 'map__card';
    const shut = document.createElement('button');
    shut.type = 'button';
    shut.className = 'map__shut';
    shut.textContent = '×';
    shut.setAttribute('aria-label', words.close);
    shut.addEventListener('click', () => this.close());
    const list = document.createElement('ul');
    list.className = 'map__titles';
    for (const { link, title } of here) {
      const item = document.createElement('li');
      const to = document.createElement('a');
      to.href = link.getAttribute('href') ?? '';
      to.textContent = title;
      item.append(to);
      list.append(item);
    }
    card.append(shut, list);
    const x = (here[0].x - this.box.x) / this.box.w;
    const y = (here[0].y - this.box.y) / this.box.h;
    card.style.insetInlineStart = `${Math.min(60, Math.max(2, x * 100))}%`;
    card.style.insetBlockStart = `${Math.min(70, Math.max(2, y * 100))}%`;
    this.back = isByKey ? document.activeElement : null;
    this.svg.after(card);
    this.card = card;
    if (isByKey) card.querySelector('a')?.focus();
  }

  close() {
    this.card?.remove();
    this.card = null;
    if (this.back instanceof SVGElement && this.back.isConnected) this.back.focus();
    this.back = null;
  }
}

/**
 * A button before the drawings, where the site names tiles; they are fetched when it is pressed.
 *
 * @param {HTMLElement} map
 * @param {() => Promise<import('./streets.js').Place[]>} find
 */
export function offerStreets(map, find) {
  if (!words.streets || 'offered' in map.dataset) return;
  map.dataset.offered = '';
  const row = document.createElement('p');
  row.className = 'map__choice';
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'action';
  button.textContent = words.streetsShow;
  const said = document.createElement('span');
  said.setAttribute('role', 'status');
  row.append(button, ' ', said);
  map.before(row);
  button.addEventListener('click', async () => {
    button.disabled = true;
    try {
      await exchange(map, find);
      button.textContent = map.hidden ? words.streetsHide : words.streetsShow;
      said.textContent = '';
    } catch (failure) {
      map.hidden = false;
      said.textContent = words.streetsFailed;
      console.error('The map of streets:', failure);
    }
    button.disabled = false;
    button.focus();
  });
}

/**
 * The drawings for the streets, or the other way round.
 *
 * @param {HTMLElement} map
 * @param {() => Promise<import('./streets.js').Place[]>} find
 */
async function exchange(map, find) {
  const before = map.nextElementSibling;
  if (before?.matches('.streets')) {
    before.remove();
    map.hidden = false;
    return;
  }
  const { Streets, tilesOf } = await import('./streets.js');
  const [tiles, places] = [await tilesOf(words), await find()];
  const box = document.createElement('div');
  box.className = 'streets';
  box.tabIndex = 0;
  box.setAttribute('role', 'region');
  box.setAttribute('aria-label', words.streetsLabel);
  map.after(box);
  map.hidden = true;
  new Streets(box, tiles, places, words, clustered);
}

/** Where the cases of a collection are, as its index has it. @param {string} address */
async function placesOf(address) {
  const { Index } = await import('./finder/index.js');
  const index = await Index.open(address);
  const { lat, lon } = await index.points();
  const placed = lat.flatMap((one, at) => (one === null ? [] : [at]));
  const cards = await index.cards(placed);
  return placed.map((one, at) => ({ lat: Number(lat[one]), lon: Number(lon[one]), title: cards[at].title, url: cards[at].url }));
}

/** @type {Map<string, Element[]>} */
let byAddress = new Map();

function begin() {
  document.querySelectorAll('.map__figure:not([data-live])').forEach((figure) => {
    figure.setAttribute('data-live', '');
    // a baked map of very many has no links to part
    if (figure.querySelector('.map__picture a') && !figure.querySelector('.map__cluster')) new LiveMap(/** @type {HTMLElement} */ (figure));
  });
  document.querySelectorAll('.map[data-index]').forEach((map) => {
    const address = map.getAttribute('data-index');
    if (address && map.querySelector('a.map__link') && map instanceof HTMLElement) offerStreets(map, () => placesOf(address));
  });
  byAddress = new Map();
  document.querySelectorAll('.map__link').forEach((link) => {
    const address = link.getAttribute('href') ?? '';
    byAddress.set(address, [...(byAddress.get(address) ?? []), link]);
  });
}

/** The point of the card that is under the pointer, or has the focus. */
function light(/** @type {Event} */ event) {
  const address = /** @type {Element} */ (event.target).closest?.('.card')?.querySelector('a')?.getAttribute('href');
  document.querySelectorAll('[data-lit]').forEach((link) => link.removeAttribute('data-lit'));
  byAddress.get(address ?? '')?.forEach((link) => link.setAttribute('data-lit', ''));
}

begin();
document.querySelectorAll('[data-maps]').forEach((place) => new MutationObserver(begin).observe(place, { childList: true }));
addEventListener('pointerover', light);
addEventListener('focusin', light);
