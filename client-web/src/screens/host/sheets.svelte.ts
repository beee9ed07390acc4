import { createContext } from 'svelte';

/** What can lie over the host's screens. */
export type SheetName = 'people' | 'rules' | 'rounds' | 'decks' | 'device' | 'keys';

/** These act on the stage that is shown, and go with it; the others stay while the game moves on. */
const OF_ONE_STAGE: readonly SheetName[] = ['rounds', 'decks'];

/** Which sheet lies over the host's screen. At most one does. */
export class Sheets {
  #shown = $state<SheetName>();
  #player = $state<number>();

  constructor(shown?: SheetName, player?: number) {
    this.#shown = shown;
    this.#player = player;
  }

  get shown(): SheetName | undefined {
    return this.#shown;
  }

  /** Whom the list of people shows at once; undefined for all of them. */
  get player(): number | undefined {
    return this.#player;
  }

  open(name: SheetName, player?: number): void {
    this.#shown = name;
    this.#player = player;
  }

  close(): void {
    this.#shown = undefined;
  }

  /** A new stage has come. */
  stageChanged(): void {
    if (this.#shown && OF_ONE_STAGE.includes(this.#shown)) this.close();
  }
}

/** The sheets of the room that a component belongs to. */
export const [sheetsOf, provideSheets] = createContext<Sheets>();
