import { cleanup } from '@testing-library/svelte';
import { flushSync } from 'svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { flowOpen, flowReveal, forPlayer, mineFlowRound, mineFlowStart } from '../../gallery/views.js';
import { openPage as open, settled } from './page.js';

const FLOW = forPlayer(flowOpen, mineFlowStart, 800);

/** A browser in which every card is somewhere else at each look, and flies there. */
function flying(still = false) {
  const flights: { playState: string; finish: () => void }[] = [];
  vi.stubGlobal('matchMedia', () => ({ matches: still }));
  let left = 0;
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(() => {
    left += 10;
    return new DOMRect(left, 0, 100, 40);
  });
  HTMLElement.prototype.animate = vi.fn(() => {
    const flight = {
      playState: 'running',
      finish: () => {
        flight.playState = 'finished';
      },
    };
    flights.push(flight);
    return flight as unknown as Animation;
  });
  return flights;
}

const tap = (element: Element, on: Element = element) => {
  element.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
  on.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, detail: 1 }));
};

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['requestAnimationFrame', 'cancelAnimationFrame', 'performance'] });
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

test('a card that is tapped in its flight is there at once, and is the one that is picked up', async () => {
  const flights = flying();
  const { find } = open(FLOW);
  tap(find('.tray [data-card="2"]'));
  await settled();
  tap(find('[data-row="1"] .slot'));
  await settled();
  const begun = [...flights];
  expect(begun.map(({ playState }) => playState)).toContain('running');
  // It is elsewhere by the time the finger is lifted, so the browser's click misses it.
  tap(find('.tray [data-card="5"]'), find('.tray'));
  await settled();
  expect(begun.map(({ playState }) => playState)).not.toContain('running');
  expect(find('.card.held').dataset.card).toBe('5');
});

test('a click that begins where nothing flies goes where it falls', async () => {
  flying(true);
  const { find, container } = open(FLOW);
  tap(find('.tray [data-card="5"]'), find('.tray'));
  await settled();
  expect(container.querySelector('.card.held')).toBeNull();
});

test('where motion is reduced nothing flies', async () => {
  const flights = flying(true);
  const { find } = open(FLOW);
  tap(find('.tray [data-card="2"]'));
  await settled();
  tap(find('[data-row="1"] .slot'));
  await settled();
  expect(flights).toEqual([]);
});

test('points count up once, and are whole for a screen reader from the start', async () => {
  flying();
  const { find, show } = open(FLOW);
  const reveal = forPlayer(flowReveal, mineFlowRound);
  show(reveal);
  const [seen, read] = Array.from(find('.score').querySelectorAll('[aria-hidden], .vh:not(:first-child)'));
  const whole = read?.textContent ?? '';
  expect(whole).toMatch(/^\+\d/);
  expect(seen?.textContent).toBe('0');
  vi.advanceTimersByTime(240);
  flushSync();
  expect(seen?.textContent).toMatch(/^\+\d/);
  expect(seen?.textContent).not.toBe(whole);
  vi.advanceTimersByTime(260);
  flushSync();
  expect(seen?.textContent).toBe(whole);
  show({ ...reveal });
  expect(seen?.textContent).toBe(whole);
});

test('where motion is reduced points stand at once', () => {
  flying(true);
  const { find, show } = open(FLOW);
  show(forPlayer(flowReveal, mineFlowRound));
  const [seen, read] = Array.from(find('.score').querySelectorAll('[aria-hidden], .vh:not(:first-child)'));
  expect(seen?.textContent).toBe(read?.textContent);
});
