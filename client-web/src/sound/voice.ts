import type { Clock } from '../clock/clock.js';
import type { RoomState } from '../session/room.js';
import type { Cue } from './cues.js';
import { AWAY, type Ear, listen } from './ear.js';
import { type Note, notesOf } from './notes.js';

/** Notes begin so long after they are asked for, so that none begins with a click, in seconds. */
const AHEAD_S = 0.02;
/** How fast a tone comes up, in seconds. */
const ATTACK_S = 0.008;
/** What counts as silence: an exponential never reaches 0. */
const SILENCE = 0.0001;

/** The part of the browser's audio that is used. */
export type Audio = Pick<
  AudioContext,
  'state' | 'currentTime' | 'destination' | 'resume' | 'createGain' | 'createOscillator' | 'addEventListener'
>;

/**
 * The edge to Web Audio: it makes tones of notes, and knows whether the browser lets it. Only pages
 * that make sounds load it.
 */
export class Voice {
  readonly #audio: Audio;
  readonly #out: GainNode;
  #ear: Ear = AWAY;

  /** @param changed the browser lets it sound now, or no longer */
  constructor(changed: () => void, audio: Audio = new AudioContext()) {
    this.#audio = audio;
    this.#out = audio.createGain();
    this.#out.connect(audio.destination);
    audio.addEventListener('statechange', changed);
  }

  /** Whether it can be heard: a browser wants a tap or a key first. */
  get isAwake(): boolean {
    return this.#audio.state === 'running';
  }

  /** Only in answer to a tap or a key does a browser agree. */
  async wake(): Promise<void> {
    try {
      await this.#audio.resume();
    } catch {
      // It stays silent, and the switch says so.
    }
  }

  /** Sounds what is new in the room. */
  hear(state: RoomState, clock: Clock, volume: number): void {
    const { ear, cues } = listen(this.#ear, state, clock);
    this.#ear = ear;
    this.sound(cues, volume);
  }

  /** What happens from here on is not heard. */
  stop(): void {
    this.#ear = AWAY;
  }

  /** @param volume 0 to 100 */
  sound(cues: readonly Cue[], volume: number): void {
    // What is asked of a sleeping device would sound when it wakes.
    if (!this.isAwake || cues.length === 0) return;
    // Twice as loud to the ear is much more than twice the amplitude.
    this.#out.gain.value = (volume / 100) ** 2;
    for (const note of notesOf(cues)) this.#play(note);
  }

  #play({ hz, toHz, atMs, forMs, loudness, wave }: Note): void {
    const begin = this.#audio.currentTime + AHEAD_S + atMs / 1000;
    const end = begin + forMs / 1000;
    const tone = this.#audio.createOscillator();
    const swell = this.#audio.createGain();
    tone.type = wave;
    tone.frequency.setValueAtTime(hz, begin);
    if (toHz !== undefined) tone.frequency.exponentialRampToValueAtTime(toHz, end);
    swell.gain.setValueAtTime(SILENCE, begin);
    swell.gain.exponentialRampToValueAtTime(loudness, begin + ATTACK_S);
    swell.gain.exponentialRampToValueAtTime(SILENCE, end);
    tone.connect(swell).connect(this.#out);
    tone.start(begin);
    tone.stop(end);
  }
}

/** The voice of this browser; throws where it has none. */
export function makeVoice(changed: () => void): Voice {
  return new Voice(changed);
}
