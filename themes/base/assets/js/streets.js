// @ts-check
/**
 * A map of streets from pictures of 256 pixels (Web Mercator), in the place of the drawn maps, when somebody asks for it: a
 * site's own choice, told in `[data-map-words]`. Nothing of it is fetched before.
 *
 * @typedef {{lat: number, lon: number, title: string, url: string}} Place
 * @typedef {{least: number, most: number, address: (zoom: number, x: number, y: number) => Promise<string>}} Tiles
 * @typedef {{x: number, y: number}} Spot
 */
import { element } from './dom.js';

const SIZE = 256;
const NEAR = 30;
const DEGREES = 180;
/** Beyond it the projection has no end. */
const POLE = 85.05;

/** Where a place lies, in pixels of the whole world at a zoom. @param {number} lat @param {number} lon @param {number} zoom @returns {Spot} */
export function spot(lat, lon, zoom) {
  const world = SIZE * 2 ** zoom;
  const sine = Math.sin((Math.min(POLE, Math.max(-POLE, lat)) * Math.PI) / DEGREES);
  return { x: ((lon + DEGREES) / (2 * DEGREES)) * world, y: (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * world };
}

/** The middle and the largest zoom from which all places are in sight. @param {Place[]} places @param {number} width @param {number} height @param {number} most */
export function sightOf(places, width, height, most) {
  const all = places.map(({ lat, lon }) => spot(lat, lon, 0));
  const [xs, ys] = [all.map(({ x }) => x), all.map(({ y }) => y)];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const room = Math.min(width / Math.max(right - left, 1e-9), height / Math.max(bottom - top, 1e-9)) * 0.85;
  const zoom = Math.max(0, Math.min(most, Math.floor(Math.log2(room))));
  return { zoom, x: ((left + right) / 2) * 2 ** zoom, y: ((top + bottom) / 2) * 2 ** zoom };
}

/** The tiles that are in sight around a middle. @param {Spot & {zoom: number}} sight @param {number} width @param {number} height */
export function inSight({ x, y, zoom }, width, height) {
  const count = 2 ** zoom;
  const tiles = [];
  for (let row = Math.floor((y - height / 2) / SIZE); row * SIZE < y + height / 2; row++) {
    if (row < 0 || row >= count) continue;
    for (let column = Math.floor((x - width / 2) / SIZE); column * SIZE < x + width / 2; column++) {
      tiles.push({ key: `${zoom}/${column}/${row}`, column, row, wrapped: ((column % count) + count) % count });
    }
  }
  return tiles;
}

/** @param {DOMStringMap} words @returns {Promise<Tiles>} */
export async function tilesOf({ streets = '', streetsArchive, streetsMost = '19' }) {
  if (streetsArchive === undefined) {
    return { least: 0, most: Number(streetsMost), address: async (zoom, x, y) => streets.replace('{z}', String(zoom)).replace('{x}', String(x)).replace('{y}', String(y)) };
  }
  const { Archive } = await import('./streets/pmtiles.js');
  const archive = await Archive.open(streets);
  return {
    least: archive.header.least, most: archive.header.most,
    address: async (zoom, x, y) => {
      const picture = await archive.tile(zoom, x, y);
      return picture ? URL.createObjectURL(picture) : '';
    },
  };
}

export class Streets {
  /**
   * @param {HTMLElement} box where it comes
   * @param {Tiles} tiles
   * @param {Place[]} places
   * @param {DOMStringMap} words
   * @param {(spots: Spot[], near: number) => number[][]} clustered
   */
  constructor(box, tiles, places, words, clustered) {
    this.clustered = clustered;
    this.box = box;
    this.tiles = tiles;
    this.places = places;
    this.words = words;
    /** @type {Map<string, HTMLImageElement>} */
    this.shown = new Map();
    this.ground = element('div', 'streets__ground', { 'aria-hidden': 'true' });
    this.layer = element('div', 'streets__places');
    box.append(this.ground, this.layer, this.tools(), element('p', 'streets__credit', {}, words.streetsCredit));
    this.whole = sightOf(places, box.clientWidth, box.clientHeight, Math.min(tiles.most, 14));
    this.sight = this.whole;
    box.addEventListener('keydown', (event) => this.key(event));
    box.addEventListener('wheel', (event) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      if (Math.abs(event.deltaY) > 3) this.zoom(event.deltaY < 0 ? 1 : -1, event);
    }, { passive: false });
    box.addEventListener('dblclick', (event) => this.zoom(1, event));
    this.drag();
    new ResizeObserver(() => this.draw()).observe(box);
  }

  tools() {
    const tools = element('div', 'map__tools');
    const tool = (/** @type {string} */ sign, /** @type {string | undefined} */ label, /** @type {() => void} */ act) => {
      const made = element('button', 'map__tool', { type: 'button', 'aria-label': label ?? '' }, sign);
      made.addEventListener('click', act);
      tools.append(made);
    };
    tool('+', this.words.in, () => this.zoom(1));
    tool('−', this.words.out, () => this.zoom(-1));
    tool('⤢', this.words.whole, () => this.show(this.whole));
    return tools;
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = this.box.clientWidth / 6;
    const moves = /** @type {Record<string, [number, number]>} */ ({ ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, -step], ArrowDown: [0, step] });
    if (event.key === 'Escape' && this.card) this.close();
    else if (event.key === '+' || event.key === '=') this.zoom(1);
    else if (event.key === '-') this.zoom(-1);
    else if (event.key === '0') this.show(this.whole);
    else if (moves[event.key]) this.show({ ...this.sight, x: this.sight.x + moves[event.key][0], y: this.sight.y + moves[event.key][1] });
    else return;
    event.preventDefault();
  }

  /** With a mouse anywhere, with two fingers on a screen that is touched: one finger scrolls the page. */
  drag() {
    /** @type {Map<number, Spot>} */
    const down = new Map();
    let apart = 0;
    const distance = () => {
      const [one, other] = [...down.values()];
      return Math.hypot(one.x - other.x, one.y - other.y);
    };
    this.box.addEventListener('pointerdown', (event) => {
      if (event.target instanceof Element && event.target.closest('a, button, .map__card')) return;
      down.set(event.pointerId, { x: event.clientX, y: event.clientY });
      if (down.size === 2) apart = distance();
      if (event.pointerType === 'mouse') event.preventDefault();
    });
    addEventListener('pointermove', (event) => {
      const from = down.get(event.pointerId);
      if (!from) return;
      const moved = { x: event.clientX - from.x, y: event.clientY - from.y };
      down.set(event.pointerId, { x: event.clientX, y: event.clientY });
      if (event.pointerType === 'touch' && down.size < 2) return;
      this.show({ ...this.sight, x: this.sight.x - moved.x / down.size, y: this.sight.y - moved.y / down.size });
      if (down.size === 2 && (distance() > apart * 1.8 || distance() < apart / 1.8)) {
        this.zoom(distance() > apart ? 1 : -1);
        apart = distance();
      }
    });
    for (const end of ['pointerup', 'pointercancel']) addEventListener(end, (event) => down.delete(/** @type {PointerEvent} */ (event).pointerId));
  }

  /** @param {number} by @param {{clientX: number, clientY: number}} [around] */
  zoom(by, around) {
    const { x, y, zoom } = this.sight;
    const next = Math.max(this.tiles.least, Math.min(this.tiles.most, zoom + by));
    const place = this.box.getBoundingClientRect();
    const dx = around ? around.clientX - place.left - place.width / 2 : 0;
    const dy = around ? around.clientY - place.top - place.height / 2 : 0;
    const scale = 2 ** (next - zoom);
    this.show({ zoom: next, x: (x + dx) * scale - dx, y: (y + dy) * scale - dy });
  }

  /** @param {{x: number, y: number, zoom: number}} sight */
  show(sight) {
    const world = SIZE * 2 ** sight.zoom;
    this.sight = { zoom: sight.zoom, x: ((sight.x % world) + world) % world, y: Math.min(world, Math.max(0, sight.y)) };
    this.close();
    this.draw();
  }

  draw() {
    const [width, height] = [this.box.clientWidth, this.box.clientHeight];
    const { x, y, zoom } = this.sight;
    const wanted = inSight(this.sight, width, height);
    const keys = new Set(wanted.map(({ key }) => key));
    for (const [key, picture] of this.shown) {
      if (keys.has(key)) continue;
      picture.remove();
      if (picture.src.startsWith('blob:')) URL.revokeObjectURL(picture.src);
      this.shown.delete(key);
    }
    for (const { key, column, row, wrapped } of wanted) {
      const picture = this.shown.get(key) ?? this.picture(key, zoom, wrapped, row);
      picture.style.translate = `${Math.round(column * SIZE - x + width / 2)}px ${Math.round(row * SIZE - y + height / 2)}px`;
    }
    this.drawPlaces(width, height);
  }

  /** @param {string} key @param {number} zoom @param {number} x @param {number} y */
  picture(key, zoom, x, y) {
    const picture = /** @type {HTMLImageElement} */ (element('img', 'streets__tile', { alt: '', width: String(SIZE), height: String(SIZE) }));
    this.shown.set(key, picture);
    this.tiles.address(zoom, x, y).then((address) => {
      if (address && this.shown.get(key) === picture) picture.src = address;
    }, (failure) => console.error('A tile of the map:', failure));
    this.ground.append(picture);
    return picture;
  }

  /** @param {number} width @param {number} height */
  drawPlaces(width, height) {
    const { x, y, zoom } = this.sight;
    const spots = this.places.map(({ lat, lon }) => spot(lat, lon, zoom)).map((one) => ({ x: one.x - x + width / 2, y: one.y - y + height / 2 }));
    const here = spots.flatMap((one, at) => (one.x >= 0 && one.x <= width && one.y >= 0 && one.y <= height ? [at] : []));
    const groups = this.clustered(here.map((at) => spots[at]), NEAR).map((group) => group.map((at) => here[at]));
    this.layer.replaceChildren(...groups.map((group) => {
      const made = group.length === 1 ? this.link(this.places[group[0]]) : this.many(group.map((at) => this.places[at]));
      const [left, top] = ['x', 'y'].map((axis) => group.reduce((sum, at) => sum + spots[at][/** @type {'x' | 'y'} */ (axis)], 0) / group.length);
      made.style.translate = `calc(${Math.round(left)}px - 50%) calc(${Math.round(top)}px - 50%)`;
      return made;
    }));
  }

  /** @param {Place} place */
  link({ title, url }) {
    return element('a', 'streets__place', { href: url, 'aria-label': title, title });
  }

  /** Comes nearer, or where that parts nothing says what is there. @param {Place[]} places */
  many(places) {
    const made = element('button', 'streets__place streets__place--many', { type: 'button', 'aria-label': (this.words.cluster ?? '').replace('%1', String(places.length)) }, String(places.length));
    made.addEventListener('click', () => {
      const nearer = sightOf(places, this.box.clientWidth, this.box.clientHeight, this.tiles.most);
      if (nearer.zoom > this.sight.zoom && places.length > 4) {
        this.show(nearer);
        this.box.focus();
      } else this.tell(places, made);
    });
    return made;
  }

  /** @param {Place[]} places @param {HTMLElement} from */
  tell(places, from) {
    this.close();
    const card = element('div', 'map__card streets__card');
    const shut = element('button', 'map__shut', { type: 'button', 'aria-label': this.words.close ?? '' }, '×');
    shut.addEventListener('click', () => this.close());
    const list = element('ul', 'map__titles');
    for (const { title, url } of places) {
      const item = element('li', '');
      item.append(element('a', '', { href: url }, title));
      list.append(item);
    }
    card.append(shut, list);
    this.box.append(card);
    this.card = card;
    this.from = from;
    list.querySelector('a')?.focus();
  }

  close() {
    const hadFocus = this.card?.contains(document.activeElement);
    this.card?.remove();
    this.card = undefined;
    if (hadFocus) (this.from?.isConnected ? this.from : this.box).focus();
  }
}
