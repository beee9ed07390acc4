import fs from 'node:fs';
import path from 'node:path';
import {
  type Browser,
  type BrowserContextOptions,
  expect,
  type Locator,
  type Page,
  test,
} from '@playwright/test';
import { axeFaults, focusFault, misfits } from './audit.mjs';
import { Scales } from './weight.js';

/** One-time link of a server that was started for the tests. */
const HOST_LINK = process.env.HOST_LINK ?? '';
const PROJECTOR = { width: 1280, height: 720 };

/** A laptop's window at 200 %. */
export const ZOOMED = { viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 };
/** The smallest phone that is played on, with a finger. */
export const PHONE = { viewport: { width: 320, height: 568 }, hasTouch: true };
export const LAPTOP = { viewport: { width: 1280, height: 800 } };

/** One page of somebody in the room, in a browser of its own; it may not complain. */
export class Seat {
  readonly complaints: string[] = [];

  constructor(
    readonly who: string,
    readonly page: Page,
  ) {
    page.on('console', (message) => message.type() === 'error' && this.complaints.push(message.text()));
    page.on('pageerror', (error) => this.complaints.push(error.message));
    page.on('request', (request) => {
      const { hostname, protocol } = new URL(request.url());
      const isOurs = hostname === 'localhost' || protocol === 'data:' || protocol === 'blob:';
      if (!isOurs) this.complaints.push(`asked ${hostname}`);
    });
  }

  static async open(browser: Browser, who: string, options: BrowserContextOptions): Promise<Seat> {
    const context = await browser.newContext(options);
    return new Seat(who, await context.newPage());
  }

  /** Axe finds nothing on what is shown now, or first: a page that still loads shows nothing. */
  async isAccessible(): Promise<void> {
    await this.page.locator('h1').first().waitFor();
    expect(await axeFaults(this.page), `${this.who}, ${await this.page.title()}`).toEqual([]);
  }

  /** Nothing is cut off, and nothing scrolls sideways. */
  async fits(): Promise<void> {
    expect(await misfits(this.page), `${this.who}, ${await this.page.title()}`).toEqual([]);
  }

  /** The focus is there, and to be seen. */
  async hasFocus(there: Locator): Promise<void> {
    await expect(there).toBeFocused();
    // A card may still be gliding there.
    await expect
      .poll(() => focusFault(this.page), { message: `${this.who}, ${await this.page.title()}` })
      .toBeUndefined();
  }

  /** Presses Tab, or Shift and Tab, until the focus is in there. */
  async tabTo(there: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    const MOST = 40;
    for (let n = 0; n < MOST; n++) {
      if (await there.evaluate((element) => element.contains(document.activeElement))) return;
      await this.page.keyboard.press(key);
    }
    throw new Error(`${MOST} times ${key} did not lead there`);
  }

  /** Goes there with Tab and presses it with a key. */
  async presses(there: Locator, key = 'Enter'): Promise<void> {
    await this.tabTo(there);
    await this.page.keyboard.press(key);
  }
}

/** A student's page. */
export class Student extends Seat {
  readonly scales = new Scales(this.page);
  readonly boxes = this.page.locator('.boxes');
  readonly choices = this.page.locator('[data-choices]');
  readonly check = this.page.locator('[data-check]');

  static override async open(
    browser: Browser,
    who: string,
    options: BrowserContextOptions,
  ): Promise<Student> {
    const context = await browser.newContext(options);
    return new Student(who, await context.newPage());
  }

  async join(address: string): Promise<void> {
    await this.asksToJoin(address);
    await this.isIn();
  }

  /** Says the name at the door; whether it opens is another matter. */
  async asksToJoin(address: string): Promise<void> {
    await this.page.goto(address);
    await this.page.getByLabel('Your name in the game').fill(this.who);
    await this.page.getByRole('button', { name: 'Join' }).click();
  }

  async isIn(): Promise<void> {
    await expect(this.page.getByRole('heading', { name: /You’re in/ })).toBeVisible();
  }

  /** Writes an answer and sends it. */
  async write(text: string): Promise<void> {
    await this.page.getByLabel(/^Your (answer|number)$/).fill(text);
    await this.page.getByRole('button', { name: 'Send' }).click();
    await this.hasAnswered();
  }

  /** The same without a pointer. */
  async writeByKeys(text: string): Promise<void> {
    await this.tabTo(this.page.getByLabel(/^Your (answer|number)$/));
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('Enter');
    await this.hasAnswered();
  }

  async pick(label: string): Promise<void> {
    await this.choice(label).click();
    await this.hasAnswered();
  }

  async pickByKeys(label: string): Promise<void> {
    await this.tabTo(this.choice(label));
    await this.page.keyboard.press('Enter');
    await this.hasAnswered();
  }

  async hasAnswered(): Promise<void> {
    await expect(this.page.getByText(/Your answer is in/).first()).toBeVisible();
  }

  /** The points of the round that was just revealed, such as +1,000. */
  async earned(points: string): Promise<void> {
    await expect(this.page.getByRole('heading', { level: 1 })).toContainText(points);
  }

  box(number: number): Locator {
    return this.boxes.locator(`[data-row="${number}"]`);
  }

  card(label: string): Locator {
    return this.page.locator('.card', { hasText: label });
  }

  /** The button of a choice; its letter stands before the label. */
  choice(label: string): Locator {
    return this.page.locator('.choice').filter({ has: this.page.getByText(label, { exact: true }) });
  }

  /** Puts cards into the boxes, from the first on: a card is tapped, then its box. */
  async placeByTap(labels: readonly string[]): Promise<void> {
    for (const [index, label] of labels.entries()) {
      await this.card(label).tap();
      await this.box(index + 1)
        .locator('[data-spot]')
        .tap();
      await expect(this.box(index + 1)).toContainText(label);
    }
  }

  /** The same without a pointer: a card has the focus, the number of its box puts it there. */
  async placeByKeys(labels: readonly string[]): Promise<void> {
    await this.tabTo(this.choices);
    const MOST = 4 * labels.length;
    let placed = 0;
    for (let n = 0; n < MOST && placed < labels.length; n++) {
      const label = await this.page.locator(':focus').innerText();
      const box = labels.findIndex((wanted) => label.includes(wanted)) + 1;
      await this.page.keyboard.press(box > 0 ? `${box}` : 'ArrowDown');
      if (box > 0) {
        await expect(this.box(box)).toContainText(label);
        placed++;
      }
    }
    expect(placed, 'cards placed by keys').toBe(labels.length);
  }

  /** The same by dragging with the mouse. */
  async placeByDrag(labels: readonly string[]): Promise<void> {
    for (const [index, label] of labels.entries()) {
      await this.drag(this.card(label), this.box(index + 1));
      await expect(this.box(index + 1)).toContainText(label);
    }
  }

  private async drag(card: Locator, box: Locator): Promise<void> {
    const { mouse } = this.page;
    await stands(card);
    const from = await middle(card);
    const to = await middle(box);
    await mouse.move(from.x, from.y);
    await mouse.down();
    await mouse.move(from.x + 10, from.y + 10);
    await mouse.move(to.x, to.y, { steps: 5 });
    await mouse.up();
  }

  /** Pulls a card with a finger, at once: out of the hand, that drags it. */
  async pull(card: Locator, box: Locator): Promise<void> {
    await stands(card);
    const from = await middle(card);
    const to = await middle(box);
    const finger = await this.page.context().newCDPSession(this.page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: { x: number; y: number }[]) =>
      finger.send('Input.dispatchTouchEvent', { type, touchPoints });
    await touch('touchStart', [from]);
    const STEPS = 8;
    for (let step = 1; step <= STEPS; step++) {
      const part = step / STEPS;
      await touch('touchMove', [{ x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part }]);
    }
    await touch('touchEnd', []);
    await finger.detach();
  }

  /** What stands in the boxes, by card numbers; empty strings for empty boxes. */
  standing(): Promise<string[]> {
    return this.boxes
      .locator('[data-row]')
      .evaluateAll((rows) => rows.map((row) => row.querySelector<HTMLElement>('.card')?.dataset.card ?? ''));
  }
}

/** The teacher's page. */
export class Host extends Seat {
  static override async open(browser: Browser, who: string, options: BrowserContextOptions): Promise<Host> {
    const context = await browser.newContext(options);
    return new Host(who, await context.newPage());
  }

  /** Signs in: by the link, which is good once, or as the first test of this run has done. */
  async signIn(): Promise<void> {
    const kept = path.join(test.info().project.outputDir, 'host.json');
    const context = this.page.context();
    if (fs.existsSync(kept)) {
      const { cookies } = JSON.parse(fs.readFileSync(kept, 'utf8'));
      await context.addCookies(cookies);
      await this.page.goto('/host');
    } else await this.page.goto(HOST_LINK);
    await expect(this.page.getByRole('heading', { name: 'Decks' })).toBeVisible();
    fs.mkdirSync(path.dirname(kept), { recursive: true });
    await context.storageState({ path: kept });
  }

  /** Makes a room for this deck, and answers with its code. */
  async hosts(deck: string): Promise<string> {
    await this.page.getByRole('button', { name: `Host ${deck}` }).click();
    await expect(this.page.getByRole('link', { name: 'Open the projector' })).toBeVisible();
    return new URL(this.page.url()).pathname.split('/').pop() ?? '';
  }

  async openScreen(): Promise<Seat> {
    const opens = this.page.waitForEvent('popup');
    await this.page.getByRole('link', { name: 'Open the projector' }).click();
    const screen = new Seat('projector', await opens);
    await screen.page.setViewportSize(PROJECTOR);
    return screen;
  }

  /** Leaves the round, and says so twice. */
  async skip(): Promise<void> {
    await this.more('Skip this round');
    await expect(this.page.getByText('Skip this round?')).toBeVisible();
    await this.page.getByRole('button', { name: 'Skip this round' }).click();
  }

  /** Ends the game, and says so twice. */
  async end(): Promise<void> {
    await this.more('End the game');
    await expect(this.page.getByText('End the game now?')).toBeVisible();
    await this.page.getByRole('button', { name: 'End the game' }).click();
  }

  /** What is done more rarely. */
  async more(words: string): Promise<void> {
    await this.page.getByRole('button', { name: 'More', exact: true }).click();
    await this.sheet('More').getByRole('button', { name: words }).click();
  }

  /** What lies over the page. */
  sheet(title: string): Locator {
    return this.page.getByRole('dialog', { name: title, exact: true });
  }

  async close(sheet: Locator): Promise<void> {
    await sheet.getByRole('button', { name: 'Close', exact: true }).click();
    await expect(sheet).toBeHidden();
  }

  /** Everybody who is in, and who waits at the door. */
  async people(): Promise<Locator> {
    await this.page
      .locator('.hostacts')
      .getByRole('button', { name: /^People/ })
      .click();
    return this.sheet('People');
  }

  /** What can be done for one of them. */
  async person(name: string): Promise<Locator> {
    const people = await this.people();
    await people.getByRole('list', { name: 'People' }).getByRole('button', { name }).click();
    return this.sheet(name);
  }

  /** The rules of the game, in its lobby. */
  async rules(): Promise<Locator> {
    await this.page.getByRole('button', { name: 'Change the rules' }).click();
    return this.sheet('Rules of this game');
  }

  /** Presses a key that leads the game, once the bar below takes it. */
  async press(key: string): Promise<void> {
    await this.barIsOpen();
    await this.page.keyboard.press(key);
  }

  /** The bar below takes nothing in a screen's first moment, and Tab passes it by. */
  async barIsOpen(): Promise<void> {
    await expect(this.page.locator('.hostacts')).not.toHaveAttribute('inert');
  }

  /** Takes the one next action; its words say that it is the one expected. */
  async next(words: string): Promise<void> {
    await this.page.locator('.btn.go', { hasText: words }).click();
  }
}

/** Waits until it has stopped moving: cards that were put down fly to their place. */
async function stands(element: Locator): Promise<void> {
  await element.evaluate(async (moving) => {
    const STILL_FRAMES = 5;
    let before = moving.getBoundingClientRect();
    for (let still = 0; still < STILL_FRAMES; ) {
      await new Promise(requestAnimationFrame);
      const now = moving.getBoundingClientRect();
      still = now.x === before.x && now.y === before.y ? still + 1 : 0;
      before = now;
    }
  });
}

async function middle(element: Locator): Promise<{ x: number; y: number }> {
  const bounds = await element.boundingBox();
  if (!bounds) throw new Error('not on the page');
  return { x: bounds.x + bounds.width / 2, y: bounds.y + bounds.height / 2 };
}
