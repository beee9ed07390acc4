import { createContext } from 'svelte';

/** What can lie over the host's screens. */
export type SheetName = 'people' | 'rules' | 'rounds' | 'decks';

/** These act on the stage that is shown, and go with it; the others stay while the game moves on. */
const OF_ONE_STAGE: readonly SheetName[] = ['rounds', 'decks'];

/** Which sheet lies over the host's screen. At most one does. */
export class Sheets {
  #shown = $state<SheetName>();

  constructor(shown?: SheetName) {
    this.#shown = shown;
  }

  get shown(): SheetName | undefined {
    return this.#shown;
  }

  open(name: SheetName): void {
    this.#shown = name;
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
