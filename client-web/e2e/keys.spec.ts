import { expect, type Page, test } from '@playwright/test';
import { Host, PHONE, type Seat, Student, ZOOMED } from './people.js';

/** How often the focus fell back to the page itself, by the title of the page. */
async function lossesOf(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const losses: string[] = [];
    Object.assign(globalThis, { losses });
    const look = () => {
      // Where a page has just been opened, there is no focus yet that could be lost.
      if (document.activeElement === document.body) losses.push(document.title);
      requestAnimationFrame(look);
    };
    addEventListener('focusin', () => requestAnimationFrame(look), { once: true });
  });
  return async () => [...new Set(await page.evaluate(() => (globalThis as { losses?: string[] }).losses))];
}

test('host and player go through a whole lesson with nothing but keys, at 200 % and at 320 pixels', async ({
  browser,
}) => {
  test.setTimeout(60_000);
  const host = await Host.open(browser, 'host', ZOOMED);
  const player = await Student.open(browser, 'Mei', { viewport: PHONE.viewport });
  const both: readonly Seat[] = [host, player];
  const losses = await Promise.all(both.map(({ page }) => lossesOf(page)));
  const heading = ({ page }: Seat) => page.getByRole('heading', { level: 1 });
  const polite = player.page.locator('[aria-live="polite"]');
  const more = host.page.locator('[data-act="more"]');

  /** A new stage: the focus is on its heading, once. */
  const isNew = async (words: RegExp, onHost = words) => {
    await expect(heading(player)).toHaveText(words);
    await expect(heading(host)).toHaveText(onHost);
    for (const seat of both) {
      await seat.hasFocus(heading(seat));
      await seat.fits();
    }
  };

  await test.step('in', async () => {
    await host.signIn();
    await host.hasFocus(heading(host));
    await host.presses(host.page.getByRole('button', { name: 'Host A round of every kind by keys' }));
    await expect(host.page.getByRole('link', { name: 'Open the projector' })).toBeVisible();
    await host.hasFocus(heading(host));

    await player.page.goto('/');
    await player.tabTo(player.page.getByLabel('Code on the screen'));
    await player.page.keyboard.type(new URL(host.page.url()).pathname.split('/').pop() ?? '');
    await player.page.keyboard.press('Tab');
    await player.page.keyboard.type('Mei');
    await player.page.keyboard.press('Enter');
    await isNew(/You’re in/, /A round of every kind by keys/);
    await expect(host.page.getByText('Mei')).toBeVisible();
  });

  await test.step('a flow: what is checked, read and put right', async () => {
    await host.barIsOpen();
    await host.presses(host.page.locator('.btn.go', { hasText: 'Start the game' }));
    await isNew(/Making tea/);
    await host.barIsOpen();
    await host.tabTo(more);
    await player.placeByKeys(['Pour', 'Brew', 'Boil']);
    await player.hasFocus(player.check);
    await player.page.keyboard.press('Enter');
    await expect(player.page.getByText('1 right')).toBeVisible();
    await expect(polite).toHaveText(/Not yet: boxes 1 and 3\. 2 checks left\.$/);
    await player.hasFocus(player.check);

    const description = player.box(3).getByRole('button', { name: 'Description' });
    await player.tabTo(description, 'Shift+Tab');
    await player.page.keyboard.press('Enter');
    await expect(player.page.getByText('Water is heated until it bubbles.')).toBeVisible();
    await player.hasFocus(description);
    await player.fits();

    const inBox = (box: number) => player.box(box).locator('[data-spot]');
    await player.tabTo(inBox(3), 'Shift+Tab');
    await player.page.keyboard.press('Enter');
    await expect(polite).toHaveText(/^Picked up: .*Boil/);
    await player.page.keyboard.press('1');
    await expect(polite).toHaveText(/^.*Boil.* and .*Pour.* have changed places: now in boxes 1 and 3\.$/);
    await player.hasFocus(inBox(1));
    await player.presses(player.check);
    await expect(heading(player)).toHaveText('You did it!');
    await player.hasFocus(heading(player));
    // What the class does is a push to the host, whose focus stays.
    await host.hasFocus(more);
  });

  await test.step('a sheet gives the focus back', async () => {
    await host.page.keyboard.press('Enter');
    await host.hasFocus(host.sheet('More').getByRole('heading', { name: 'More', exact: true }));
    await host.fits();
    await host.page.keyboard.press('Escape');
    await host.hasFocus(more);
  });

  await test.step('reveal, standings, a choice', async () => {
    await host.press('ArrowRight');
    await isNew(/\+/, /Making tea/);
    await host.press('ArrowRight');
    await isNew(/1\s*st/, /Standings|round 1/i);
    await host.press('ArrowRight');
    await isNew(/Which leaf/);
    await player.pickByKeys('Tea');
    await player.hasFocus(player.choice('Tea'));
    await player.fits();
    await host.press('ArrowRight');
    await isNew(/\+/, /Which leaf/);
    await host.press('ArrowRight');
    await isNew(/1\s*st/, /Standings|round 2/i);
  });

  await test.step('several choices, words, a number: what was sent has the focus', async () => {
    const sent = player.page.locator('[data-answer]');
    await host.press('ArrowRight');
    await isNew(/What can be brewed/);
    await player.presses(player.choice('Tea'), 'Space');
    await player.presses(player.choice('Mint'), 'Space');
    await player.presses(player.page.getByRole('button', { name: 'Send 2 answers' }));
    await player.hasFocus(sent);
    for (const [question, text] of [
      ['What do the leaves give?', 'taste'],
      ['How many minutes?', '3'],
    ] as const) {
      await host.press('ArrowRight');
      await expect(heading(player)).toHaveText('Right');
      await host.press('ArrowRight');
      await expect(heading(player)).toHaveText(question);
      await player.writeByKeys(text);
      await player.hasFocus(sent);
    }
    await player.fits();
    await host.press('ArrowRight');
    await expect(heading(player)).toHaveText('Right');
  });

  await test.step('the end, and what is kept of it', async () => {
    await host.press('ArrowRight');
    await isNew(/1\s*st/, /A round of every kind by keys/);
    const round = player.page.locator('summary').first();
    await player.presses(round);
    await player.hasFocus(round);
    await expect(player.page.getByText('Boil')).toBeVisible();
    await player.fits();

    const opens = player.page.waitForEvent('popup');
    await player.presses(player.page.locator('.btn.go'));
    const review = await opens;
    await expect(review.getByText('Making tea')).toBeVisible();

    await host.barIsOpen();
    await host.presses(host.page.getByRole('link', { name: 'Open the results' }));
    await expect(host.page.getByRole('row', { name: /Mei/ })).toBeVisible();
    await host.hasFocus(heading(host));
    await host.fits();
  });

  for (const [index, seat] of both.entries()) {
    expect(await losses[index]?.(), `${seat.who}: the focus was lost`).toEqual([]);
    expect(seat.complaints, seat.who).toEqual([]);
    await seat.page.context().close();
  }
});
