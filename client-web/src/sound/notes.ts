import type { Cue } from './cues.js';

/** One tone. */
export interface Note {
  readonly hz: number;
  /** Where its pitch glides to; left out where it stays. */
  readonly toHz?: number;
  /** When it begins, from the beginning of all. */
  readonly atMs: number;
  /** How long it takes to fade away. */
  readonly forMs: number;
  /** Its share of the full volume, 0 to 1. */
  readonly loudness: number;
  /** A sine is round; a triangle carries low notes through small speakers. */
  readonly wave: 'sine' | 'triangle';
}

/** Between the beginnings of cues that are heard at once. */
const APART_MS = 450;
/** Between the steps of the podium, as on the picture. */
const STEP_MS = 600;

const E3 = 164.81;
const C4 = 261.63;
const E4 = 329.63;
const G4 = 392;
const C5 = 523.25;
const E5 = 659.26;
const G5 = 783.99;
const C6 = 1046.5;

/** A scale without half tones, so that drops that fall together sound well; in parts of its first tone. */
const SCALE = [1, 9 / 8, 5 / 4, 3 / 2, 5 / 3];
/** After so many octaves the drops begin again from below. */
const OCTAVES = 2;
const CHORD = [C4, G4, E4, C5, E5];
/** A fifth is there even if nobody was right. */
const CHORD_LEAST = 2;

/** The notes of what is heard at once, one thing after another. */
export function notesOf(cues: readonly Cue[]): readonly Note[] {
  return cues.flatMap((cue, index) =>
    notesOfOne(cue).map((note) => ({ ...note, atMs: note.atMs + index * APART_MS })),
  );
}

function notesOfOne(cue: Cue): readonly Note[] {
  switch (cue.kind) {
    case 'join':
      return [drop(cue.players)];
    case 'open':
      return [tone(G4, 0), tone(C5, 150)];
    case 'tenLeft':
      return [{ ...tone(E3, 0, 900), loudness: 0.5 }];
    case 'close':
      return [tone(C5, 0), tone(G4, 150)];
    case 'reveal':
      return CHORD.slice(0, chordSize(cue.share)).map((hz, index) => tone(hz, 30 * index, 1400));
    case 'podium':
      return cue.ranks.flatMap(stepUp);
    case 'put':
      return [{ hz: 900, toHz: 500, atMs: 0, forMs: 40, loudness: 0.15, wave: 'sine' }];
  }
}

function tone(hz: number, atMs: number, forMs = 500): Note {
  return { hz, atMs, forMs, loudness: 0.16, wave: 'triangle' };
}

/** A drop into water: the more are in, the higher it falls. */
function drop(players: number): Note {
  const place = (players - 1) % (OCTAVES * SCALE.length);
  const hz = C5 * 2 ** Math.floor(place / SCALE.length) * (SCALE[place % SCALE.length] ?? 1);
  return { hz, toHz: 1.5 * hz, atMs: 0, forMs: 180, loudness: 0.3, wave: 'sine' };
}

function chordSize(share = 0): number {
  return CHORD_LEAST + Math.round(share * (CHORD.length - CHORD_LEAST));
}

function stepUp(rank: number): readonly Note[] {
  switch (rank) {
    case 1:
      return [tone(G5, 2 * STEP_MS, 1400), tone(C6, 2 * STEP_MS, 1400)];
    case 2:
      return [tone(E5, STEP_MS)];
    case 3:
      return [tone(C5, 0)];
    default:
      return [];
  }
}
