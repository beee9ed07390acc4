import { createContext, untrack } from 'svelte';
import { browserStore, type Store } from '../session/seat.js';
import type { Session } from '../session/session.svelte.js';
import { type Later, LaterPart } from '../ui/laterPart.svelte.js';
import type { Cue } from './cues.js';
import type { Voice } from './voice.js';

/** Whose page makes the sounds. A projector does until somebody turns them off, the others do not. */
export type Listener = 'player' | 'host' | 'screen';

/** How the sounds of a page stand. */
export type SoundState =
  | 'off'
  | 'on'
  /** They are on, but the browser waits for a tap or a key. */
  | 'asleep'
  /** They are on, but this browser has none. */
  | 'missing';

/** What a page and its switch need of its sounds. */
export interface Sound {
  readonly state: SoundState;
  /** In percent, {@link LEAST_VOLUME} to 100. */
  volume: number;
  /** The switch: wakes sounds that are asleep, else turns them on or off. */
  press(): void;
  /** Somebody tapped or pressed a key. */
  wake(): void;
  /** Follows the room, in an effect. */
  follow(session: Session): void;
  /** A card was put down on this page. */
  put(): void;
}

/** Below this it is the switch that is wanted. */
export const LEAST_VOLUME = 10;
const FIRST_VOLUME = 60;
const VOLUME_KEY = 'riffle.volume';
const TASTE: Cue = { kind: 'join', players: 1 };

/** Makes a voice; throws where the browser has none. */
export type MakeVoice = (changed: () => void) => Pick<Voice, 'isAwake' | 'wake' | 'hear' | 'stop' | 'sound'>;

/** What makes sounds comes to a page only once they are on. */
function laterVoice(): Later<MakeVoice> {
  return new LaterPart(async () => (await import('./voice.js')).makeVoice);
}

/** The sounds of one page. The switch is kept for each kind of page, the volume for all of a browser. */
export class PageSound implements Sound {
  readonly #store: Store | undefined;
  readonly #later: Later<MakeVoice>;
  readonly #key: string;
  #on = $state(false);
  #volume = $state(FIRST_VOLUME);
  /** While they are on. */
  #stands: Exclude<SoundState, 'off'> = $state('on');
  #voice: ReturnType<MakeVoice> | undefined;
  /** The switch was pressed, and is to be heard. */
  #tastes = false;

  constructor(listener: Listener, store = browserStore(), later = laterVoice()) {
    this.#store = store;
    this.#later = later;
    this.#key = `riffle.sound.${listener}`;
    this.#on = (this.#read(this.#key) ?? (listener === 'screen' ? 'on' : 'off')) === 'on';
    const kept = Number(this.#read(VOLUME_KEY));
    if (kept >= LEAST_VOLUME && kept <= 100) this.#volume = kept;
  }

  get state(): SoundState {
    return this.#on ? this.#stands : 'off';
  }

  get volume(): number {
    return this.#volume;
  }

  set volume(percent: number) {
    this.#volume = percent;
    this.#keep(VOLUME_KEY, `${percent}`);
    this.#voice?.sound([TASTE], percent);
  }

  press(): void {
    if (this.state !== 'asleep') {
      this.#on = !this.#on;
      this.#keep(this.#key, this.#on ? 'on' : 'off');
    }
    this.#tastes = this.#on;
    this.wake();
    this.#taste();
  }

  wake(): void {
    if (this.#on) void this.#voice?.wake();
  }

  follow({ state, clock }: Session): void {
    if (!this.#on) {
      this.#voice?.stop();
      return;
    }
    this.#later.load();
    const make = this.#later.part;
    if (make) untrack(() => this.#begin(make));
    this.#voice?.hear(
      state,
      clock,
      untrack(() => this.#volume),
    );
  }

  put(): void {
    if (this.#on) this.#voice?.sound([{ kind: 'put' }], this.#volume);
  }

  #begin(make: MakeVoice): void {
    if (this.#voice || this.#stands === 'missing') return;
    try {
      this.#voice = make(() => this.#changed());
      this.#changed();
    } catch (error) {
      console.warn('no sound', error);
      this.#stands = 'missing';
    }
  }

  #changed(): void {
    this.#stands = this.#voice?.isAwake ? 'on' : 'asleep';
    this.#taste();
  }

  #taste(): void {
    if (!this.#tastes || !this.#voice?.isAwake) return;
    this.#tastes = false;
    this.#voice.sound([TASTE], this.#volume);
  }

  #read(key: string): string | null | undefined {
    try {
      return this.#store?.getItem(key);
    } catch {
      return undefined;
    }
  }

  #keep(key: string, value: string): void {
    try {
      this.#store?.setItem(key, value);
    } catch {
      // Full or blocked: it lasts as long as the page.
    }
  }
}

/** The sounds of the page that a component belongs to. */
export const [soundOf, provideSound] = createContext<Sound>();
