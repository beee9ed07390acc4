import { expect, test, vi } from 'vitest';
import { type Audio, Voice } from './voice.js';

/** Web Audio that only remembers what it was asked. */
function fakeAudio(state: AudioContextState = 'running') {
  const param = () => ({
    value: 1,
    setValueAtTime: vi.fn(),
    exponentialRampToValueAtTime: vi.fn(),
  });
  const gain = () => ({ gain: param(), connect: vi.fn() });
  const tone = () => ({ type: '', frequency: param(), connect: vi.fn(gain), start: vi.fn(), stop: vi.fn() });
  const gains: ReturnType<typeof gain>[] = [];
  const tones: ReturnType<typeof tone>[] = [];
  const audio = {
    state,
    currentTime: 7,
    destination: {},
    resume: vi.fn(async () => {}),
    addEventListener: vi.fn(),
    createGain: () => gains[gains.push(gain()) - 1],
    createOscillator: () => tones[tones.push(tone()) - 1],
  };
  return { audio, gains, tones, voice: new Voice(() => {}, audio as unknown as Audio) };
}

test('each note is a tone that begins and ends', () => {
  const { voice, tones, gains } = fakeAudio();
  voice.sound([{ kind: 'open' }], 50);
  expect(tones.map(({ frequency }) => frequency.setValueAtTime.mock.calls[0]?.[0])).toEqual([392, 523.25]);
  const [first, second] = tones.map(({ start }) => Number(start.mock.calls[0]?.[0]));
  expect(first).toBeCloseTo(7.02);
  expect(second).toBeCloseTo(7.17);
  expect(tones[0]?.stop).toHaveBeenCalledOnce();
  expect(gains[0]?.gain.value, 'half as loud').toBe(0.25);
});

test('a drop glides', () => {
  const { voice, tones } = fakeAudio();
  voice.sound([{ kind: 'join', players: 1 }], 50);
  expect(tones[0]?.frequency.exponentialRampToValueAtTime).toHaveBeenCalledOnce();
});

test.each<AudioContextState>(['suspended', 'closed'])(
  'while it is %s nothing waits to sound later',
  (state) => {
    const { voice, tones } = fakeAudio(state);
    expect(voice.isAwake).toBe(false);
    voice.sound([{ kind: 'open' }], 50);
    expect(tones).toEqual([]);
  },
);

test('a browser that does not agree breaks nothing', async () => {
  const { voice, audio } = fakeAudio('suspended');
  audio.resume.mockRejectedValue(new DOMException('not allowed'));
  await expect(voice.wake()).resolves.toBeUndefined();
});
