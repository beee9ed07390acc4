import { expect, test } from '@playwright/test';
import { answerKey, type Round } from './deck.js';
import { Host, LAPTOP, PHONE, Student } from './people.js';

test('a class plays the Metastasis deck from start to finish', async ({ browser }) => {
  test.setTimeout(150_000);
  const key = answerKey('metastasis');
  const host = await Host.open(browser, 'host', LAPTOP);
  const tapper = await Student.open(browser, 'Mei', PHONE);
  const typist = await Student.open(browser, 'نور', LAPTOP);
  const dragger = await Student.open(browser, 'Jürgen', LAPTOP);
  const students = [tapper, typist, dragger];

  await host.signIn();
  await host.isAccessible();
  const code = await host.hosts('Metastasis');
  const screen = await host.openScreen();
  const everybody = [host, screen, ...students];

  await tapper.page.goto('/');
  await tapper.isAccessible();
  for (const student of students) await student.join(`/j/${code}`);
  await expect(screen.page.getByText('نور')).toBeVisible();
  await expect(host.page.getByText('Jürgen')).toBeVisible();
  await Promise.all(everybody.map((seat) => seat.isAccessible()));

  const seen = new Set<string>();
  const look = async (stage: string) => {
    if (seen.has(stage)) return;
    seen.add(stage);
    await Promise.all(everybody.map((seat) => seat.isAccessible()));
  };

  await host.next('Start the game');
  for (const [index, round] of key.entries()) {
    await expect(tapper.page).toHaveTitle(new RegExp(`${index + 1}`));
    await look('preview');
    // The first round opens by the server's clock, the others at once.
    if (index > 0) await host.next('Open it now');
    await answer(round, index);
    await expect(host.page.getByText('3 of 3', { exact: true })).toBeVisible();
    await look(`open ${round.kind}`);
    await host.next('Close and reveal');
    for (const student of students)
      await expect(student.page.getByText(round.kind === 'flow' ? 'The order' : 'The answer')).toBeVisible();
    await look(`reveal ${round.kind}`);
    await host.next('Show standings');
    await expect(screen.page.getByRole('heading', { name: 'Top five' })).toBeVisible();
    await look('standings');
    await host.next(index + 1 < key.length ? 'Next round' : 'Show the podium');
  }

  for (const student of students)
    await expect(student.page.getByRole('heading', { name: 'Round by round' })).toBeVisible();
  await expect(screen.page.getByText('As a class')).toBeVisible();
  await look('end');
  await expect(tapper.page.getByText(`${key.length} of ${key.length} all right`)).toBeVisible();

  await host.page.getByRole('link', { name: 'Open the results' }).click();
  const rows = host.page.getByRole('row').filter({ hasText: /Mei|نور|Jürgen/ });
  await expect(rows).toHaveCount(3);
  await host.isAccessible();
  const [table] = await Promise.all([
    host.page.waitForEvent('download'),
    host.page.getByRole('link', { name: /CSV/ }).click(),
  ]);
  expect(table.suggestedFilename()).toMatch(/\.csv$/);
  for (const seat of everybody) expect(seat.complaints, seat.who).toEqual([]);

  async function answer(round: Round, index: number) {
    if (round.kind === 'flow') await playFlow(round.right);
    else for (const student of students) await pick(student, round);
    if (index === 4) await reload();
  }

  /** Each in another way; one checks a wrong order first and reads the description. */
  async function playFlow(steps: readonly string[]) {
    await tapper.placeByTap([...steps.slice(0, 3), ...steps.slice(3).reverse()]);
    await tapper.check.tap();
    await expect(tapper.page.getByText('3 right')).toBeVisible();
    await tapper.isAccessible();
    await tapper.page.reload();
    await expect(tapper.page.getByText('3 right')).toBeVisible();
    await tapper.page.getByRole('button', { name: 'Description' }).first().tap();
    await expect(tapper.page.locator('.desc')).toBeVisible();
    await tapper.card(steps[3] ?? '').tap();
    await tapper.box(4).locator('[data-spot]').first().tap();
    await tapper.check.tap();
    await expect(tapper.page.getByText('You did it!')).toBeVisible();

    await typist.placeByKeys(steps);
    await typist.tabTo(typist.check);
    await typist.page.keyboard.press('Enter');
    await expect(typist.page.getByText('You did it!')).toBeVisible();

    await dragger.placeByDrag(steps);
    await dragger.check.click();
    await expect(dragger.page.getByText('You did it!')).toBeVisible();
  }

  async function pick(student: Student, round: Round) {
    for (const label of round.right) {
      if (student === typist) {
        await student.choice(label).focus();
        await student.page.keyboard.press(round.kind === 'several' ? 'Space' : 'Enter');
      } else await student.choice(label).click();
    }
    if (round.kind === 'several') await student.page.getByRole('button', { name: /^Send \d/ }).click();
    await expect(student.page.getByText(/Your answer is in/).first()).toBeVisible();
  }

  /** A student and the host load their pages again in the middle of a round. */
  async function reload() {
    for (const seat of [dragger, host]) await seat.page.reload();
    await expect(dragger.page.getByText(/Your answer is in/).first()).toBeVisible();
    await expect(host.page.getByText('3 of 3', { exact: true })).toBeVisible();
  }
});
