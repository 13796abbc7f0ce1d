// @ts-check
/** Small things that every script of a page needs. */

const SVG = 'http://www.w3.org/2000/svg';

/** @param {string} name @param {string} className @param {Record<string, string>} [attributes] @param {string} [text] @returns {HTMLElement} */
export function element(name, className, attributes = {}, text) {
  const made = document.createElement(name);
  if (className) made.className = className;
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  if (text !== undefined) made.textContent = text;
  return made;
}

/** @param {string} className @param {string} text @param {() => void} act @returns {HTMLButtonElement} */
export function button(className, text, act) {
  const made = /** @type {HTMLButtonElement} */ (element('button', className, { type: 'button' }, text));
  made.addEventListener('click', act);
  return made;
}

/** @param {string} name @param {Record<string, string>} attributes @returns {SVGElement} */
export function svg(name, attributes) {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}

/** @param {ParentNode} parent @param {string} selector @returns {HTMLElement} */
export function must(parent, selector) {
  const found = parent.querySelector(selector);
  if (!(found instanceof HTMLElement)) throw new Error(`the page has no ${selector}`);
  return found;
}

/** %1, %2 … in a text of the theme. @param {string | undefined} text @param {...(string | number)} values @returns {string} */
export function fill(text, ...values) {
  return values.reduce((/** @type {string} */ filled, value, i) => filled.replace(`%${i + 1}`, () => String(value)), text ?? '');
}

/** A copy of what only a script can work. @param {HTMLElement} root @returns {DocumentFragment} */
export function controls(root) {
  const template = /** @type {HTMLTemplateElement} */ (must(root, 'template[data-controls]'));
  return /** @type {DocumentFragment} */ (template.content.cloneNode(true));
}

/** Lower case without accents: for finding among labels. @param {string} text @returns {string} */
export function fold(text) {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/&/g, ' en ').replace(/\s+/g, ' ').trim();
}
