/**
 * An entry's page: opens its pictures in a dialog, and copies its address and citation. Without this script a picture leads
 * to its file and the words can be selected.
 */

/**
 * @param {string} tag
 * @param {string} className
 * @param {string} [text]
 */
function made(tag, className, text = '') {
  const element = document.createElement(tag);
  element.className = className;
  element.textContent = text;
  return element;
}

/**
 * @param {string} sign
 * @param {string} label
 * @param {() => void} act
 */
function tool(sign, label, act) {
  const button = /** @type {HTMLButtonElement} */ (made('button', 'gallery__tool', sign));
  button.type = 'button';
  button.setAttribute('aria-label', label);
  button.addEventListener('click', act);
  return button;
}

/** @param {HTMLElement} gallery */
function openInDialog(gallery) {
  const links = /** @type {HTMLAnchorElement[]} */ ([...gallery.querySelectorAll('[data-picture]')]);
  const words = /** @type {Record<string, string>} */ (gallery.dataset);
  const room = /** @type {HTMLDialogElement} */ (made('dialog', 'gallery__room'));
  const count = made('p', 'gallery__count');
  const large = /** @type {HTMLImageElement} */ (made('img', 'gallery__large'));
  const caption = made('p', 'gallery__caption');
  const tools = made('div', 'gallery__tools');
  let current = 0;

  /** @param {number} number */
  const show = (number) => {
    current = (number + links.length) % links.length;
    const small = /** @type {HTMLImageElement} */ (links[current].querySelector('img'));
    large.sizes = '100vw';
    large.srcset = small.srcset;
    large.src = links[current].href;
    large.alt = small.alt;
    caption.textContent = links[current].parentElement?.querySelector('figcaption')?.textContent ?? '';
    count.textContent = words.of.replace('%1', String(current + 1)).replace('%2', String(links.length));
  };

  room.setAttribute('aria-label', words.title);
  count.setAttribute('role', 'status');
  tools.append(count);
  if (links.length > 1) {
    tools.append(tool('←', words.previous, () => show(current - 1)), tool('→', words.next, () => show(current + 1)));
  }
  tools.append(tool('×', words.close, () => room.close()));
  room.append(tools, large, caption);
  room.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowRight') show(current + 1);
    if (event.key === 'ArrowLeft') show(current - 1);
  });
  room.addEventListener('close', () => links[current].focus());
  gallery.append(room);
  links.forEach((link, number) => link.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    show(number);
    room.showModal();
  }));
}

/** @param {HTMLButtonElement} button */
function copyOnClick(button) {
  const status = /** @type {HTMLElement} */ (button.parentElement?.querySelector('[data-copied]'));
  button.hidden = false;
  button.addEventListener('click', async () => {
    const source = document.getElementById(button.dataset.copy ?? '');
    await navigator.clipboard.writeText(source?.textContent?.trim() ?? location.href);
    status.textContent = button.dataset.done ?? '';
    setTimeout(() => { status.textContent = ''; }, 4000);
  });
}

document.querySelectorAll('[data-gallery]').forEach((gallery) => openInDialog(/** @type {HTMLElement} */ (gallery)));
if (navigator.clipboard) {
  document.querySelectorAll('[data-copy]').forEach((button) => copyOnClick(/** @type {HTMLButtonElement} */ (button)));
}
