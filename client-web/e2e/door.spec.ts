import { type Browser, expect, test } from '@playwright/test';
import { EVERY_KIND } from './classroom.js';
import { Host, LAPTOP, PHONE, type Seat, Student } from './people.js';

/** Two capitalized words, as in Calm Otter; a number behind them where the two are taken. */
const FRIENDLY_NAME = /^\p{Lu}\p{L}+ \p{Lu}\p{L}+( \d+)?$/u;

test('a host locks the door, lets in one by one, and sends away for good', async ({ browser }) => {
  test.setTimeout(60_000);
  const { host, code } = await lobby(browser);
  const [mei, ada, bo, eve] = await visitors(browser, 'Mei', 'Ada', 'Bo', 'Eve');
  await mei.join(`/j/${code}`);

  await test.step('a locked room takes nobody new, and keeps who has a seat', async () => {
    const people = await host.people();
    await people.getByRole('button', { name: 'Lock the room' }).click();
    await expect(people.getByText('Locked: nobody new gets in.')).toBeVisible();
    await host.isAccessible();
    await ada.asksToJoin(`/j/${code}`);
    await expect(
      ada.page.getByText('The room takes nobody new now. Ask your teacher.').first(),
    ).toBeVisible();
    await ada.isAccessible();
    await mei.page.reload();
    await mei.isIn();
    await people.getByRole('button', { name: 'Unlock the room' }).click();
    await expect(people.getByText('Open: whoever has the code gets in.')).toBeVisible();
    await host.close(people);
  });

  await test.step('who knocks waits: one is let in, one is sent away, then all are let in', async () => {
    const rules = await host.rules();
    await rules.getByLabel('Let in one by one').check();
    await rules.getByRole('button', { name: 'Done' }).click();
    await ada.page.getByRole('button', { name: 'Join' }).click();
    for (const visitor of [bo, eve]) await visitor.asksToJoin(`/j/${code}`);
    for (const visitor of [ada, bo, eve])
      await expect(visitor.page.getByRole('heading', { name: /lets you in in a moment/ })).toBeVisible();
    await expect(host.page.getByText('1 is in')).toBeVisible();
    await ada.isAccessible();

    const people = await host.people();
    await expect(people.getByText('3 wait to be let in')).toBeVisible();
    await host.isAccessible();
    await people.getByRole('button', { name: 'Let in Ada' }).click();
    await ada.isIn();
    await people.getByRole('button', { name: 'Send Eve away' }).click();
    await expect(people.getByText('Remove Eve for good?')).toBeVisible();
    await people.getByRole('button', { name: 'Remove for good' }).click();
    await expect(eve.page.getByText('Your teacher has taken you out of this room.')).toBeVisible();
    await people.getByRole('button', { name: 'Let all in' }).click();
    await bo.isIn();
    await host.close(people);
    await expect(host.page.getByText('3 are in')).toBeVisible();
  });

  await test.step('who is removed does not come back: not by a reload, not by another name', async () => {
    const person = await host.person('Mei');
    await person.getByRole('button', { name: 'Remove for good' }).click();
    await expect(person.getByText('Remove Mei for good?')).toBeVisible();
    await host.isAccessible();
    await person.getByRole('button', { name: 'Remove for good' }).click();
    await expect(mei.page.getByText('Your teacher has taken you out of this room.')).toBeVisible();
    await expect(mei.page.getByRole('button')).toHaveCount(0);
    await mei.isAccessible();
    await mei.page.reload();
    await expect(mei.page.getByText('Your teacher has taken you out of this room.').first()).toBeVisible();
    await mei.isAccessible();
    await mei.page.getByLabel('Your name in the game').fill('Somebody else');
    await mei.page.getByRole('button', { name: 'Join' }).click();
    await expect(mei.page.getByText('Your teacher has taken you out of this room.').first()).toBeVisible();
    await host.close(host.sheet('People'));
    await expect(host.page.getByText('2 are in')).toBeVisible();
    await expect(host.page.getByText('Somebody else')).toHaveCount(0);
  });
  await leave(host, mei, ada, bo, eve);
});

test('names are drawn by who wants it, or for everybody; and teams are chosen', async ({ browser }) => {
  test.setTimeout(60_000);
  const { host, code } = await lobby(browser);
  const screen = await host.openScreen();
  const [wisher, ada, bo] = await visitors(browser, 'wisher', 'Ada', 'Bo');

  await test.step('a name for one who wants none of their own', async () => {
    await wisher.page.goto(`/j/${code}`);
    await wisher.page.getByRole('button', { name: 'Draw a name for me' }).click();
    await wisher.isIn();
    await expect(screen.page.locator('.person').first()).toHaveText(FRIENDLY_NAME);
  });

  await test.step('a friendly name for everybody, whatever they type', async () => {
    const rules = await host.rules();
    await rules.getByLabel('Friendly names').check();
    await rules.getByRole('button', { name: 'Done' }).click();
    await ada.join(`/j/${code}`);
    await expect(screen.page.locator('.person')).toHaveCount(2);
    for (const name of await screen.page.locator('.person').allInnerTexts())
      expect(name).toMatch(FRIENDLY_NAME);
    await expect(host.page.getByText('Ada', { exact: true })).toHaveCount(0);
  });

  await test.step('everybody chooses a team, and the host moves somebody', async () => {
    const rules = await host.rules();
    await rules.getByLabel('Teams').selectOption('3');
    await rules.getByLabel('Who is in which').selectOption('They choose');
    await rules.getByRole('button', { name: 'Done' }).click();
    await bo.join(`/j/${code}`);
    await expect(screen.page.getByText('Choose your team on your phone')).toBeVisible();
    for (const student of [wisher, ada]) await student.page.getByRole('button', { name: 'Team 3' }).click();
    await bo.page.getByRole('button', { name: 'Team 1' }).click();
    await expect(bo.page.getByRole('button', { name: 'Team 1' })).toHaveAttribute('aria-pressed', 'true');
    await expect(host.page.getByRole('heading', { name: 'Team 3 · 2 players' })).toBeVisible();
    await expect(screen.page.getByText('Team 3: 2 players')).toBeAttached();
    for (const seat of [host, screen, bo]) await seat.isAccessible();

    const name = await host.page.locator('.person').first().innerText();
    const person = await host.person(name);
    await person.getByLabel('Team').selectOption('Team 2');
    await host.close(person);
    await expect(host.page.getByRole('heading', { name: 'Team 2 · 1 player' })).toBeVisible();
  });
  await leave(host, screen, wisher, ada, bo);
});

async function lobby(browser: Browser): Promise<{ host: Host; code: string }> {
  const host = await Host.open(browser, 'host', LAPTOP);
  await host.signIn();
  return { host, code: await host.hosts(EVERY_KIND) };
}

/** Each with a phone of their own. */
async function visitors<Names extends readonly string[]>(
  browser: Browser,
  ...names: Names
): Promise<{ [Name in keyof Names]: Student }> {
  const open = names.map((name) => Student.open(browser, name, PHONE));
  return (await Promise.all(open)) as { [Name in keyof Names]: Student };
}

async function leave(...seats: readonly Seat[]): Promise<void> {
  for (const { complaints, who } of seats) expect(complaints, who).toEqual([]);
  await Promise.all(seats.map(({ page }) => page.context().close()));
}
