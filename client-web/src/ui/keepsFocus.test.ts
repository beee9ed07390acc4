import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keepsFocus } from './keepsFocus.js';

let end: () => void;

beforeEach(() => {
  vi.useFakeTimers();
  document.body.innerHTML =
    '<main><h1 tabindex="-1">Tea</h1><button>Send</button><footer><a href="/">Now</a></footer></main>';
  end = keepsFocus(document.body);
});
afterEach(() => {
  end();
  vi.useRealTimers();
  document.body.innerHTML = '';
});

const at = (selector: string) => document.querySelector<HTMLElement>(selector) as HTMLElement;
const focused = () => document.activeElement?.localName;
/** Once what was changed has been seen, which is before anything is drawn. */
const seen = () => Promise.resolve();

test('what is taken away under the focus leaves it to the heading', async () => {
  at('button').focus();
  at('button').remove();
  await seen();
  expect(focused()).toBe('h1');
});

test('also where it goes with all that was around it, and a second time', async () => {
  at('a').focus();
  at('footer').remove();
  await seen();
  at('main').append(document.createElement('button'));
  at('button:last-child').focus();
  vi.runAllTimers();
  at('button:last-child').remove();
  await seen();
  expect(focused()).toBe('h1');
});

test('an answer comes before the heading', async () => {
  at('button').focus();
  at('button').outerHTML = '<p tabindex="-1" data-answer>Tea</p>';
  await seen();
  expect(focused()).toBe('p');
});

test('a focus that is elsewhere, or that was left before, stays where it is', async () => {
  at('a').focus();
  at('button').remove();
  await seen();
  expect(focused()).toBe('a');
  at('a').blur();
  vi.runAllTimers();
  at('a').remove();
  await seen();
  expect(focused()).toBe('body');
});
