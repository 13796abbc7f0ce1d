// @ts-check
/** On a narrow screen the filters stand in a sheet that opens over the list. */
import { must } from '../dom.js';

const NARROW = '(max-width: 52rem)';

/**
 * @param {HTMLElement} root
 * @param {HTMLElement} filters
 * @param {HTMLAnchorElement} open without a script it leads to the filters below the list
 * @param {HTMLDialogElement} sheet
 * @param {() => void} clear
 */
export function prepareSheet(root, filters, open, sheet, clear) {
  const body = must(sheet, '[data-sheet-body]');
  const narrow = matchMedia(NARROW);
  root.append(sheet);
  open.setAttribute('role', 'button');
  open.setAttribute('aria-haspopup', 'dialog');
  const show = () => {
    body.append(filters);
    sheet.showModal();
    body.scrollTop = 0;
  };
  open.addEventListener('click', (event) => { event.preventDefault(); show(); });
  open.addEventListener('keydown', (event) => { if (event.key === ' ') { event.preventDefault(); show(); } });
  must(sheet, '[data-close]').addEventListener('click', () => sheet.close());
  must(sheet, '[data-clear]').addEventListener('click', clear);
  sheet.addEventListener('close', () => { root.prepend(filters); open.focus(); });
  narrow.addEventListener('change', () => { if (!narrow.matches && sheet.open) sheet.close(); });
}
