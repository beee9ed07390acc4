import { expect, test, vi } from 'vitest';
import { fixedSession } from '../gallery/fixedSession.js';
import * as views from '../gallery/views.js';
import type { View } from '../gen/riffle/wire/v1/view.js';
import type { Store } from '../session/seat.js';
import { type Listener, type MakeVoice, PageSound } from './sound.svelte.js';

/** A storage with this in it. */
function storeOf(kept: Record<string, string> = {}) {
  const store: Store = {
    getItem: (key) => kept[key] ?? null,
    setItem: (key, value) => {
      kept[key] = value;
    },
  };
  return { store, kept };
}

const BLOCKED: Store = {
  getItem: () => {
    throw new DOMException('blocked');
  },
  setItem: () => {
    throw new DOMException('full');
  },
};

/** A page with its sounds; the browser lets it sound once it is woken. */
function page(listener: Listener, { store, isAwake = true, isMissing = false }: Parts = {}) {
  const voice = {
    isAwake,
    wake: vi.fn(async () => {}),
    hear: vi.fn(),
    stop: vi.fn(),
    sound: vi.fn(),
  };
  let changed = () => {};
  const make: MakeVoice = (tell) => {
    if (isMissing) throw new TypeError('AudioContext is not a constructor');
    changed = tell;
    return voice;
  };
  const load = vi.fn();
  const sound = new PageSound(listener, store ?? storeOf().store, { part: make, isStuck: false, load });
  const follow = (view: View = views.lobby) => {
    sound.follow(fixedSession(view));
  };
  const agrees = (awake = true) => {
    voice.isAwake = awake;
    changed();
  };
  return { sound, voice, load, follow, agrees };
}

interface Parts {
  readonly store?: Store;
  readonly isAwake?: boolean;
  readonly isMissing?: boolean;
}

const TASTE = [[{ kind: 'join', players: 1 }], 60];

test.each<[Listener, string]>([
  ['screen', 'on'],
  ['player', 'off'],
  ['host', 'off'],
])('at first the sounds of a %s are %s', (listener, state) => {
  const { sound, follow, load } = page(listener);
  follow();
  expect(sound.state).toBe(state);
  expect(load).toHaveBeenCalledTimes(state === 'on' ? 1 : 0);
});

test('a page that is silent loads nothing, and hears nothing', () => {
  const { follow, load, voice, sound } = page('player');
  follow();
  sound.put();
  sound.wake();
  expect(load).not.toHaveBeenCalled();
  expect(voice.hear).not.toHaveBeenCalled();
  expect(voice.sound).not.toHaveBeenCalled();
});

test('the switch is kept for each kind of page, the volume for all', () => {
  const { store, kept } = storeOf();
  const { sound, follow } = page('player', { store });
  sound.press();
  follow();
  sound.volume = 30;
  expect(kept).toEqual({ 'riffle.sound.player': 'on', 'riffle.volume': '30' });
  expect(page('player', { store }).sound.state).toBe('on');
  expect(page('host', { store }).sound.state).toBe('off');
  expect(page('screen', { store }).sound.volume).toBe(30);
});

test.each(['', 'loud', '0', '9', '101', '-5'])('a volume kept as %j is none', (text) => {
  expect(page('screen', { store: storeOf({ 'riffle.volume': text }).store }).sound.volume).toBe(60);
});

test('a browser that keeps nothing has a switch all the same', () => {
  const { sound, follow } = page('screen', { store: BLOCKED });
  follow();
  expect(sound.state).toBe('on');
  sound.volume = 90;
  sound.press();
  expect(sound.state).toBe('off');
  expect(sound.volume).toBe(90);
});

test('who turns the sounds on hears one, and hears the volume that is chosen', () => {
  const { sound, follow, voice } = page('host');
  sound.press();
  follow();
  expect(voice.sound.mock.calls).toEqual([TASTE]);
  follow();
  expect(voice.sound).toHaveBeenCalledOnce();
  sound.volume = 20;
  expect(voice.sound).toHaveBeenLastCalledWith([{ kind: 'join', players: 1 }], 20);
});

test('sounds that are off forget what they heard', () => {
  const { sound, follow, voice } = page('screen');
  follow();
  expect(voice.hear).toHaveBeenCalledOnce();
  sound.press();
  follow();
  expect(voice.stop).toHaveBeenCalledOnce();
  expect(voice.hear).toHaveBeenCalledOnce();
});

test('a projector that may not sound yet says so, and the switch wakes it and does not turn it off', () => {
  const { sound, follow, voice, agrees } = page('screen', { isAwake: false });
  follow();
  expect(sound.state).toBe('asleep');
  sound.press();
  expect(voice.wake).toHaveBeenCalledOnce();
  expect(sound.state).toBe('asleep');
  expect(voice.sound).not.toHaveBeenCalled();
  agrees();
  expect(sound.state).toBe('on');
  expect(voice.sound.mock.calls).toEqual([TASTE]);
});

test('any tap wakes it, without a sound', () => {
  const { sound, follow, voice, agrees } = page('screen', { isAwake: false });
  follow();
  sound.wake();
  agrees();
  expect(sound.state).toBe('on');
  expect(voice.sound).not.toHaveBeenCalled();
  agrees(false);
  expect(sound.state, 'a call came in').toBe('asleep');
});

test('a browser without sounds says so once, and fails in nothing', () => {
  const warned = vi.spyOn(console, 'warn').mockImplementation(() => {});
  const { sound, follow } = page('screen', { isMissing: true });
  follow();
  follow();
  sound.put();
  sound.wake();
  expect(sound.state).toBe('missing');
  expect(warned).toHaveBeenCalledOnce();
  warned.mockRestore();
});

test('a card that is put down clicks on the own page', () => {
  const { sound, follow, voice } = page('player', { store: storeOf({ 'riffle.sound.player': 'on' }).store });
  follow();
  sound.put();
  expect(voice.sound).toHaveBeenCalledExactlyOnceWith([{ kind: 'put' }], 60);
});
