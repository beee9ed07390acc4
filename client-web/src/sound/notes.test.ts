import { expect, test } from 'vitest';
import type { Cue } from './cues.js';
import { type Note, notesOf } from './notes.js';

const hz = (cue: Cue) => notesOf([cue]).map((note) => note.hz);
const reveal = (share?: number) => hz({ kind: 'reveal', share });

/** Every cue, and those that come together. */
const HEARD: readonly (readonly Cue[])[] = [
  [{ kind: 'join', players: 1 }],
  [{ kind: 'join', players: 200 }],
  [{ kind: 'open' }],
  [{ kind: 'tenLeft' }],
  [{ kind: 'put' }],
  [{ kind: 'close' }, { kind: 'reveal', share: 1 }],
  [{ kind: 'close' }, { kind: 'reveal', share: undefined }],
  [{ kind: 'podium', ranks: [1, 2, 3] }],
];

test('the more are in, the higher the drop falls, for two octaves', () => {
  const drops = Array.from({ length: 11 }, (_, index) => hz({ kind: 'join', players: index + 1 })[0] ?? 0);
  const first = drops[0] ?? 0;
  expect(drops.slice(0, 10)).toEqual([...drops.slice(0, 10)].sort((a, b) => a - b));
  expect(new Set(drops.slice(0, 10)).size).toBe(10);
  expect(drops[5]).toBe(2 * first);
  expect(drops[10]).toBe(first);
});

test('opening rises and closing falls', () => {
  const [low = 0, high = 0] = hz({ kind: 'open' });
  expect(low).toBeLessThan(high);
  expect(hz({ kind: 'close' })).toEqual([high, low]);
});

test('ten seconds left is one note, below all others', () => {
  const [note, ...others] = hz({ kind: 'tenLeft' });
  expect(others).toEqual([]);
  const lowest = Math.min(...HEARD.flatMap((cues) => notesOf(cues).map((one) => one.hz)));
  expect(note).toBe(lowest);
});

test.each([
  [undefined, 2],
  [0, 2],
  [0.1, 2],
  [0.2, 3],
  [0.5, 4],
  [0.9, 5],
  [1, 5],
])('with a share of %s right the chord has %i notes', (share, notes) => {
  expect(reveal(share)).toHaveLength(notes);
});

test('the podium steps up with the picture: third, second, first', () => {
  const notes = notesOf([{ kind: 'podium', ranks: [1, 2, 3] }]);
  const inTime = [...notes].sort((a, b) => a.atMs - b.atMs);
  expect(inTime.map(({ atMs }) => atMs)).toEqual([0, 600, 1200, 1200]);
  expect(inTime.map((note) => note.hz)).toEqual([...inTime.map((note) => note.hz)].sort((a, b) => a - b));
  const shared = notesOf([{ kind: 'podium', ranks: [1, 3] }]);
  expect(
    shared.map(({ atMs }) => atMs).sort((a, b) => a - b),
    'an empty step',
  ).toEqual([0, 1200, 1200]);
});

test('the chord begins after the close', () => {
  const [close, reveals] = [
    notesOf([{ kind: 'close' }]),
    notesOf([{ kind: 'close' }, { kind: 'reveal', share: 1 }]),
  ];
  const chord = reveals.slice(close.length);
  expect(Math.min(...chord.map(({ atMs }) => atMs))).toBeGreaterThan(
    Math.max(...close.map(({ atMs }) => atMs)),
  );
});

test.each(HEARD)('%j is never louder than the loudspeaker, and over in three seconds', (...cues) => {
  const notes = notesOf(cues);
  const sounding = (atMs: number) => (note: Note) => note.atMs <= atMs && atMs < note.atMs + note.forMs;
  for (const { atMs } of notes) {
    const loudness = notes.filter(sounding(atMs)).reduce((sum, note) => sum + note.loudness, 0);
    expect(loudness).toBeLessThanOrEqual(1);
  }
  expect(Math.max(...notes.map(({ atMs, forMs }) => atMs + forMs))).toBeLessThan(3_000);
});
