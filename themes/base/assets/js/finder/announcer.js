// @ts-check
/** Says in one place, politely and once, what a change came to: when nothing has changed for a while. */

/** Long enough for a reader of the screen to have finished with the control, in milliseconds. */
const REST = 400;

export class Announcer {
  /** @param {HTMLElement} place is there from the beginning, with role status */
  constructor(place) {
    this.place = place;
    this.timer = 0;
  }

  /** @param {string} text */
  say(text) {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => {
      if (this.place.textContent !== text) this.place.textContent = text;
    }, REST);
  }
}
