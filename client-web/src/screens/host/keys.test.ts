import { expect, test } from 'vitest';
import { type KeyPress, keyCommand, LETTERS, letterOf, scrollsOn } from './keys.js';

function press(key: string, part: Partial<KeyPress> = {}): KeyPress {
  const none = {
    code: '',
    repeat: false,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    defaultPrevented: false,
  };
  return { ...none, key, target: document.body, ...part };
}

test('the arrow that points on is the next step, + is more time', () => {
  expect(keyCommand(press('ArrowRight'), 'ltr')).toBe('next');
  expect(keyCommand(press('ArrowLeft'), 'ltr')).toBeUndefined();
  expect(keyCommand(press('ArrowLeft'), 'rtl')).toBe('next');
  expect(keyCommand(press('+'), 'ltr')).toBe('moreTime');
});

test('a remote control goes on with → in any writing, and with Page Down at the end of a page', () => {
  expect(keyCommand(press('ArrowRight'), 'rtl')).toBe('next');
  expect(keyCommand(press('PageDown'), 'ltr')).toBe('next');
  expect(keyCommand(press('PageDown'), 'ltr', true)).toBeUndefined();
  expect(keyCommand(press('PageUp'), 'ltr')).toBeUndefined();
});

test.each([
  [0, true],
  [198, true],
  [199, false],
  [200, false],
])('a page of 800 in a window of 600 that stands at %d scrolls on: %s', (scrollTop, expected) => {
  const scrollingElement = { scrollTop, clientHeight: 600, scrollHeight: 800 } as Element;
  expect(scrollsOn({ scrollingElement })).toBe(expected);
});

test('a key that is held down, or means something else, asks nothing', () => {
  expect(keyCommand(press('ArrowRight', { repeat: true }), 'ltr')).toBeUndefined();
  expect(keyCommand(press('ArrowRight', { altKey: true }), 'ltr')).toBeUndefined();
  expect(keyCommand(press('+', { ctrlKey: true }), 'ltr')).toBeUndefined();
});

test('who types, or scrolls a table, is left alone', () => {
  const input = document.createElement('input');
  const table = document.createElement('section');
  table.className = 'scroll';
  for (const target of [input, table]) {
    expect(keyCommand(press('ArrowRight', { target }), 'ltr')).toBeUndefined();
  }
  input.type = 'checkbox';
  expect(keyCommand(press('ArrowRight', { target: input }), 'ltr')).toBe('next');
});

test('P pauses and T has the class talk, on any keyboard', () => {
  expect(keyCommand(press('P'), 'ltr')).toBe('pause');
  expect(keyCommand(press('t'), 'ltr')).toBe('talk');
  expect(keyCommand(press('з', { code: 'KeyP' }), 'ltr')).toBe('pause');
  expect(keyCommand(press('ف', { code: 'KeyT' }), 'rtl')).toBe('talk');
  // Dvorak has another letter in the place of P.
  expect(keyCommand(press('l', { code: 'KeyP' }), 'ltr')).toBeUndefined();
});

test.each(Object.entries(LETTERS))('%s is %s, small and large', (letter, command) => {
  expect(keyCommand(press(letter), 'ltr')).toBe(command);
  expect(keyCommand(press(letter.toLowerCase()), 'rtl')).toBe(command);
  expect(letterOf(command)).toBe(letter.toLowerCase());
});

test('a question mark lists the keys, in Arabic writing too', () => {
  expect(keyCommand(press('?'), 'ltr')).toBe('keys');
  expect(keyCommand(press('؟'), 'rtl')).toBe('keys');
});

test('other keys ask nothing', () => {
  for (const key of ['a', 'q', 'Enter', ' ', 'Tab', 'Escape', 'ArrowUp', '1', '-', 'F5']) {
    expect(keyCommand(press(key), 'ltr')).toBeUndefined();
  }
});

test.each([
  { ctrlKey: true },
  { metaKey: true },
  { altKey: true },
  { repeat: true },
  { defaultPrevented: true },
])('with %j no key asks anything', (part) => {
  for (const key of ['ArrowRight', '+', '?', ...Object.keys(LETTERS)]) {
    expect(keyCommand(press(key, part), 'ltr')).toBeUndefined();
  }
});

test('in a field and in a dialog no key asks anything', () => {
  document.body.innerHTML =
    '<input><input type="range"><textarea></textarea><select></select><p contenteditable="true"></p><dialog><button></button></dialog>';
  const targets = document.body.querySelectorAll('input, textarea, select, p, button');
  expect(targets).toHaveLength(6);
  for (const target of targets) {
    for (const key of ['ArrowRight', '+', '?', ...Object.keys(LETTERS)]) {
      expect(keyCommand(press(key, { target }), 'ltr')).toBeUndefined();
    }
  }
  document.body.innerHTML = '';
});
