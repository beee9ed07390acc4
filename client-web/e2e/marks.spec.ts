import { expect, test } from '@playwright/test';
import { Classroom } from './classroom.js';

test('marks, formulas and pictures of cards are drawn on every page, under the policy', async ({
  browser,
}) => {
  test.setTimeout(90_000);
  const room = await Classroom.open(browser, 'Marks and pictures');
  const { host, screen, tapper, everybody } = room;
  await host.next('Start the game');
  for (const { page } of everybody) {
    await expect(page.locator('h1 strong')).toHaveText('much');
    await expect(page.locator('h1 math')).toHaveCount(2);
  }
  for (const { page } of [screen, tapper]) {
    await expect(page.locator('.choice mfrac')).toBeVisible();
    await expect(page.getByText('or <b>more</b>')).toBeVisible();
    await expect(page.getByAltText('A leaf that falls.')).toBeVisible();
  }
  await room.isAccessible();
  await host.next('Close and reveal');
  await expect(tapper.page.getByText('It costs $5 to $10 to find out.')).toBeVisible();
  await room.isAccessible();
  await host.next('Show standings');
  await host.next('Next round');
  await tapper.placeByTap(['Mix', 'Light']);
  await expect(tapper.box(1).locator('img')).toBeVisible();
  await expect(tapper.page.locator('h1 sub')).toHaveText('2');
  await room.isAccessible();
  await room.leave();
});
