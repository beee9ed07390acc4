import type { Page } from '@playwright/test';

/** The page to join a class by, with everything it needs, in bytes. */
export const DOOR_MOST_BYTES = 45_000;
/** All that a player loads from the door to the end, whatever is played, in bytes. */
export const PLAYER_MOST_BYTES = 90_000;

/** What makes a page; the pictures of a deck are its author's. */
const PARTS = ['document', 'script', 'stylesheet', 'font'];

/** Weighs what a page loads, as it crosses the line: compressed, without the heads of responses. */
export class Scales {
  readonly #page: Page;
  readonly #loaded: Promise<number>[] = [];

  constructor(page: Page) {
    this.#page = page;
    page.on('requestfinished', (request) => {
      if (PARTS.includes(request.resourceType()))
        this.#loaded.push(request.sizes().then(({ responseBodySize }) => responseBodySize));
    });
  }

  /** Everything up to now, in bytes. */
  async bytes(): Promise<number> {
    // A browser without a window asks for no icon.
    const icon = await (await this.#page.request.get('/icon.svg')).body();
    const parts = await Promise.all(this.#loaded);
    return parts.reduce((sum, part) => sum + part, icon.length);
  }
}
