import { expect, test } from '@playwright/test';
import { Classroom, EVERY_KIND } from './classroom.js';
import type { Student } from './people.js';

test('a class plays at its own pace until the host ends it, and practices afterwards', async ({
  browser,
}) => {
  test.setTimeout(90_000);
  const room = await Classroom.open(browser, EVERY_KIND);
  const { host, screen, tapper, typist, clicker } = room;

  await test.step('open for two hours', async () => {
    const rules = await host.rules();
    await rules.getByLabel('How it is played').selectOption('At their own pace');
    await rules.getByLabel('Unit').selectOption('hours');
    await rules.getByLabel('Open for').fill('2');
    await rules.getByLabel('Open for').blur();
    await host.isAccessible();
    await rules.getByRole('button', { name: 'Done' }).click();
    await expect(host.page.getByText('It is open for 2 hours.')).toBeVisible();
    await expect(tapper.page.getByText('Everybody goes at their own pace.')).toBeVisible();
    await host.next('Open it for the class');
    await expect(screen.page.getByText('0 of 3 have finished')).toBeVisible();
    await expect(tapper.page.getByText(/Each round is played once/)).toBeVisible();
    await room.isAccessible();
  });

  await test.step('each in a round of their own, and a reload leads back into it', async () => {
    await tapper.page.getByRole('button', { name: 'Start with round 1' }).tap();
    await tapper.page.getByLabel('Your answer').fill('cafe');
    await tapper.page.getByRole('button', { name: 'Send' }).tap();
    await expect(tapper.page.getByText('The accent may be left out.')).toBeVisible();
    await tapper.isAccessible();
    await tapper.page.getByRole('button', { name: 'Next round' }).tap();
    await expect(tapper.page.getByText('How many kilometers is a marathon?')).toBeVisible();

    await startByKeys(typist, 6);
    await typist.placeByKeys(['Boil', 'Pour']);
    await typist.page.reload();
    await expect(typist.box(1)).toContainText('Boil');
    await expect(typist.box(2)).toContainText('Pour');
    await expect(tapper.page.getByLabel('Your number')).toBeVisible();
    await typist.tabTo(typist.page.getByRole('button', { name: 'Hand in' }));
    await typist.isAccessible();
    await typist.page.keyboard.press('Enter');
    await typist.earned('+3');
    await expect(host.page.getByRole('row', { name: /Mei/ })).toContainText('1 of 7');
    await expect(host.page.getByRole('row', { name: /نور/ })).toContainText('1 of 7');
    await host.isAccessible();
  });

  await test.step('one goes through all rounds', async () => {
    await clicker.page.getByRole('button', { name: 'Start with round 1' }).click();
    await playEveryKind(clicker);
    await expect(clicker.page.getByRole('heading', { name: 'All rounds are done' })).toBeVisible();
    await clicker.isAccessible();
    await expect(screen.page.getByText('1 of 3 have finished')).toBeVisible();
    await expect(host.page.getByRole('row', { name: /Jürgen/ })).toContainText('7 of 7');
  });

  await test.step('what is open counts when the host ends it', async () => {
    await tapper.page.getByLabel('Your number').fill('42.2');
    await tapper.page.getByRole('button', { name: 'Send' }).tap();
    await expect(tapper.page.getByText('The right number')).toBeVisible();
    await host.next('End it now');
    await expect(host.page.getByText('End the game now?')).toBeVisible();
    await host.next('End the game');
    for (const student of room.students)
      await expect(student.page.getByRole('heading', { name: 'Round by round' })).toBeVisible();
    await expect(tapper.page.getByText('2 of 5 all right')).toBeVisible();
    await room.isAccessible();
  });

  await test.step('practice: without a clock, as often as one likes, and nobody is ranked', async () => {
    await host.page.getByRole('button', { name: 'Practice with this deck' }).click();
    await host.next('Start the practice');
    await expect(tapper.page.getByText(/Practice: play any round/)).toBeVisible();
    await room.isAccessible();
    await start(tapper, 7);
    await expect(tapper.page.getByRole('timer')).toHaveCount(0);
    await pickBoth(tapper, 'Milk', 'Sand');
    await expect(tapper.page.getByRole('heading', { level: 1 })).toHaveText('Not this time');
    await tapper.isAccessible();
    await tapper.page.getByRole('button', { name: 'Play again' }).tap();
    await pickBoth(tapper, 'Milk', 'Cocoa');
    await expect(tapper.page.getByRole('heading', { level: 1 })).toHaveText('Right');
    await tapper.page.getByRole('button', { name: 'All rounds' }).first().tap();
    await start(tapper, 1);
    await tapper.page.getByRole('button', { name: 'All rounds' }).tap();
    await expect(tapper.page.getByRole('button', { name: /^Go on ?: Round 1$/ })).toBeVisible();
    await host.next('End the practice');
    await host.next('End the practice');
    await expect(tapper.page.getByRole('heading', { name: 'Your result' })).toBeVisible();
    await expect(host.page.getByRole('link', { name: 'Open the results' })).toHaveCount(0);
    await room.isAccessible();
  });
  await room.leave();
});

async function start({ page }: Student, round: number): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`Start ?: Round ${round}$`) }).click();
}

async function startByKeys(student: Student, round: number): Promise<void> {
  await student.tabTo(student.page.getByRole('button', { name: new RegExp(`Start ?: Round ${round}$`) }));
  await student.page.keyboard.press('Enter');
}

async function pickBoth(student: Student, ...labels: readonly string[]): Promise<void> {
  for (const label of labels) await student.choice(label).click();
  await student.page.getByRole('button', { name: 'Send 2 answers' }).click();
}

/** The deck from its first round, which is open, to its last. */
async function playEveryKind(student: Student): Promise<void> {
  const { page } = student;
  const next = () => page.getByRole('button', { name: 'Next round' }).click();
  await page.getByLabel('Your answer').fill('Café');
  await page.getByRole('button', { name: 'Send' }).click();
  await next();
  await page.getByLabel('Your number').fill('42');
  await page.getByRole('button', { name: 'Send' }).click();
  await next();
  await student.choice('Coffee').click();
  await next();
  await page.getByRole('button', { name: 'I have read it' }).click();
  await next();
  await student.choice('Tea').click();
  await next();
  await student.placeByDrag(['Boil', 'Brew', 'Pour']);
  await page.getByRole('button', { name: 'Hand in' }).click();
  await next();
  await pickBoth(student, 'Milk', 'Cocoa');
  await page.getByRole('button', { name: 'All rounds' }).click();
}
