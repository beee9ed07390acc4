const STORAGE_KEY = 'riffle.keys';
const OFF = 'off';

let isOn = $state(read());

/**
 * Whether the host's keys are on. They can be turned off because somebody who speaks to their
 * computer, or whose hand shakes, presses keys without meaning to (WCAG 2.1.4).
 */
export const keySwitch = {
  get on(): boolean {
    return isOn;
  },
  set on(next: boolean) {
    isOn = next;
    try {
      localStorage.setItem(STORAGE_KEY, next ? 'on' : OFF);
    } catch {
      // Storage is blocked: the choice lasts as long as the page.
    }
  },
};

function read(): boolean {
  try {
    return localStorage.getItem(STORAGE_KEY) !== OFF;
  } catch {
    return true;
  }
}
