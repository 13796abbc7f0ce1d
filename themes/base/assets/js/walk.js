// @ts-check
/** An entry's page reached from a selection: its address says which, and previous and next follow it. */

const place = document.querySelector('[data-walk]');
if (place instanceof HTMLElement && new URLSearchParams(location.search).has('at')) {
  import('./finder/walk-selection.js').then(({ walk }) => walk(place)).catch((failure) => { console.error('Previous and next stay those of the list:', failure); });
}
