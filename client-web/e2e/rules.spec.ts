import fs from 'node:fs';
import { expect, test } from '@playwright/test';
import { Classroom, EVERY_KIND } from './classroom.js';
import type { Seat, Student } from './people.js';
import { DOOR_MOST_BYTES, PLAYER_MOST_BYTES } from './weight.js';

test('a class plays a round of every kind, by rules that its host chose', async ({ browser }) => {
  test.setTimeout(150_000);
  const room = await Classroom.open(browser, EVERY_KIND);
  const { host, screen, tapper, typist, clicker } = room;

  // Without a price of time every number below is exact.
  const rules = await host.rules();
  await rules.getByLabel('How much speed counts').selectOption('Calm: not at all');
  await rules.getByLabel('Streaks').check();
  await rules.getByLabel('Teams').selectOption('2');
  await expect(rules.getByLabel('Who is in which')).toHaveValue('false');
  await expect(rules.getByLabel('Goes on by itself')).toHaveValue('0');
  await rules.getByLabel('Close when all are done').check();
  await host.isAccessible();
  await rules.getByRole('button', { name: 'Done' }).click();
  await expect(host.page.getByText('4 changed')).toBeVisible();
  const teams = await Promise.all(room.students.map(teamOf));
  expect([...teams].sort().join(), 'three in two teams').toMatch(/^(1,1,2|1,2,2)$/);
  await expect(screen.page.getByRole('list', { name: 'Teams' }).getByRole('listitem')).toHaveCount(2);
  await room.isAccessible();

  await host.next('Start the game');
  await test.step('typed: an accent may be left out, and the round closes when all are done', async () => {
    await expect(screen.page.getByText('Read it now. Then write on your phone.')).toBeVisible();
    await room.isAccessible();
    await host.next('Open it now');
    await tapper.write('cafe');
    await room.isAccessible();
    await typist.writeByKeys('  CAFÉ ');
    await clicker.write('tea');
    await earned('+1,000', '+1,000', '0');
    await expect(host.page.getByText('What they wrote')).toBeVisible();
    await room.isAccessible();
    await standings();
    await host.next('Next round');
  });

  await test.step('number: with a comma, and near enough', async () => {
    await expect(screen.page.getByText('Write a number on your phone')).toBeVisible();
    await tapper.write('42,2');
    await typist.writeByKeys('42.195');
    await room.isAccessible();
    await clicker.write('40');
    await earned('+1,100', '+1,100', '0');
    await expect(tapper.page.getByText('2 in a row: + 10 %')).toBeVisible();
    await room.isAccessible();
    await standings();
    await expect(screen.page.getByText('2 in a row').first()).toBeAttached();
    await host.next('Next round');
  });

  await test.step('poll: nothing is right, and nobody gets points', async () => {
    await expect(screen.page.getByText('Nothing is right or wrong here')).toBeVisible();
    await tapper.pick('Tea');
    await typist.pickByKeys('Neither');
    await room.isAccessible();
    await clicker.pick('Tea');
    await expect(host.page.getByText('A poll: nothing is right, and there are no points.')).toBeVisible();
    await expect(tapper.page.getByText('Your pick counts. Nothing is right or wrong.')).toBeVisible();
    await room.isAccessible();
    await host.next('Next round');
  });

  await test.step('slide: something to read', async () => {
    for (const seat of room.everybody)
      await expect(seat.page.getByText('Next week we taste three kinds of tea.')).toBeVisible();
    await room.isAccessible();
    await host.next('Next round');
  });

  await test.step('choice: with a picture, on every page', async () => {
    for (const seat of room.everybody) await showsThePicture(seat);
    await tapper.pick('Tea');
    await typist.pickByKeys('Tea');
    await room.isAccessible();
    await clicker.pick('Lime');
    // The poll and the slide between have not ended the streak.
    await earned('+1,200', '+1,200', '0');
    await room.isAccessible();
    await standings();
    await host.next('Next round');
  });

  await test.step('flow: a check tells how many, and who says so is done', async () => {
    await tapper.placeByTap(['Boil', 'Pour', 'Brew']);
    await tapper.check.tap();
    await expect(tapper.page.getByText('1 of 3 right')).toBeVisible();
    await expect(tapper.page.getByText('It is not told which.')).toBeVisible();
    await expect(tapper.page.getByRole('button', { name: 'Description' })).toHaveCount(0);
    await tapper.page.getByRole('button', { name: 'I’m done' }).tap();
    await expect(host.page.getByText('1 of 3', { exact: true })).toBeVisible();
    await seesTheClassAtWork();
    await room.isAccessible();
    await typist.placeByKeys(['Boil', 'Brew', 'Pour']);
    await typist.tabTo(typist.check);
    await typist.page.keyboard.press('Enter');
    await expect(typist.page.getByText('You did it!')).toBeVisible();
    await clicker.placeByDrag(['Boil', 'Brew', 'Roast']);
    await clicker.page.getByRole('button', { name: 'I’m done' }).click();
    await earned('+333', '+1,300', '+667');
    await room.isAccessible();
    await standings();
    await host.next('Next round');
  });

  await test.step('several: a false pick takes a right one away', async () => {
    await pickSeveral(tapper, ['Milk']);
    await pickSeveral(typist, ['Milk', 'Cocoa']);
    await pickSeveral(clicker, ['Milk', 'Sand']);
    await earned('+500', '+1,400', '0');
    await standings();
  });

  await test.step('teams have the mean of their members', async () => {
    const points = [4133, 6000, 667];
    for (const team of [1, 2]) {
      const members = points.filter((_, student) => teams[student] === team);
      const mean = Math.round(members.reduce((sum, one) => sum + one, 0) / members.length);
      const shown = mean.toLocaleString('en');
      await expect(host.page.getByRole('row', { name: `Team ${team} ${members.length}` })).toContainText(
        shown,
      );
      for (const seat of [screen, tapper]) await expect(seat.page.getByText(shown).first()).toBeVisible();
    }
    await room.isAccessible();
    await host.next('Show the podium');
    await expect(screen.page.getByText('As a class')).toBeVisible();
    await expect(host.page.getByText('Poll: nothing is right or wrong')).toBeVisible();
    await expect(host.page.getByText('Time for a cup')).toHaveCount(0);
    await expect(screen.page.getByRole('heading', { name: 'Teams' })).toBeVisible();
    await expect(tapper.page.getByRole('heading', { name: 'Round by round' })).toBeVisible();
    await room.isAccessible();
  });

  await test.step('one who has seen every kind of round has loaded little', async () => {
    const bytes = await clicker.scales.bytes();
    console.log(`a player’s page with rounds of every kind: ${bytes} B`);
    expect(bytes).toBeGreaterThan(DOOR_MOST_BYTES);
    expect(bytes).toBeLessThanOrEqual(PLAYER_MOST_BYTES);
  });

  await test.step('the same class plays again, and then another deck', async () => {
    await host.page.getByRole('button', { name: 'Play again' }).click();
    for (const student of room.students) await student.isIn();
    await expect(host.page.getByText('3 are in')).toBeVisible();
    await host.more('Change the deck');
    await host.sheet('Next deck').getByRole('button', { name: 'How we hear' }).click();
    for (const seat of room.everybody) await expect(seat.page.getByText('How we hear').first()).toBeVisible();
    await host.next('Start the game');
    await expect(tapper.page.getByText('Sound can travel through empty space.')).toBeVisible();
  });
  await room.leave();

  /** What each of the three has on the page. */
  async function earned(...points: readonly string[]) {
    for (const [index, student] of room.students.entries()) await student.earned(points[index] ?? '');
  }

  /** One is done and the others have placed nothing; what is right shows to nobody but the host. */
  async function seesTheClassAtWork() {
    await expect(host.page.getByRole('heading', { name: 'Not done 2' })).toBeVisible();
    await host.page.getByRole('button', { name: 'Pour', exact: true }).click();
    await expect(host.page.getByRole('button', { name: /^Mei.*Box 2$/ })).toBeVisible();
    await expect(host.page.locator('td.ok')).toHaveCount(0);
    await host.page.getByRole('button', { name: 'Show what is right' }).click();
    await expect(host.page.locator('td.ok')).toHaveCount(3);
    await host.page.reload();
    await expect(host.page.getByRole('button', { name: 'Show what is right' })).toBeVisible();
    await expect(host.page.locator('td.ok'), 'hidden anew').toHaveCount(0);
    await expect(host.page.getByRole('heading', { name: 'Not done 2' })).toBeVisible();
  }

  async function standings() {
    await host.next('Show standings');
    await expect(screen.page.getByRole('heading', { name: 'Top five' })).toBeVisible();
  }
});

test('a host leads a round: time, talk, a second vote, points by hand', async ({ browser }) => {
  test.setTimeout(120_000);
  const room = await Classroom.open(browser, EVERY_KIND);
  const { host, screen, tapper, typist, clicker } = room;
  await host.next('Start the game');

  await test.step('a player has twice the time, and only that player is told', async () => {
    const person = await host.person('Jürgen');
    await person.getByLabel('Time').selectOption('Twice as much');
    await host.isAccessible();
    await host.close(person);
  });

  await test.step('to another round', async () => {
    await host.more('Go to a round');
    const rounds = host.sheet('Go to a round');
    await rounds.getByRole('button', { name: 'Which leaf is it?' }).click();
    await expect(rounds.getByText(/What has just been answered in round/)).toBeVisible();
    await host.isAccessible();
    await rounds.getByRole('button', { name: 'Go there' }).click();
    for (const seat of room.everybody) await expect(seat.page.getByText('Which leaf is it?')).toBeVisible();
    await expect(clicker.page.getByText('Your time: × 2')).toBeVisible();
    await expect(tapper.page.getByText('Your time')).toHaveCount(0);
    expect(await secondsLeft(clicker)).toBeGreaterThan(300);
    expect(await secondsLeft(tapper)).toBeLessThanOrEqual(300);
  });

  await test.step('the clock stands still, and goes on', async () => {
    await host.press('p');
    for (const seat of [host, ...room.students])
      await expect(seat.page.getByText('The clock stands still.').first()).toBeVisible();
    await expect(screen.page.getByText('Paused')).toBeVisible();
    await expect(tapper.choice('Tea')).toHaveCount(0);
    await room.isAccessible();
    await host.next('Go on');
    await expect(tapper.choice('Tea')).toBeVisible();
  });

  await test.step('30 seconds more', async () => {
    const before = await secondsLeft(tapper);
    await host.page.getByRole('button', { name: '30 s' }).click();
    await expect.poll(() => secondsLeft(tapper)).toBeGreaterThan(before + 10);
  });

  await test.step('a talk, and a second vote', async () => {
    await tapper.pick('Mint');
    await typist.pickByKeys('Mint');
    await clicker.pick('Tea');
    await host.page.getByRole('button', { name: 'Let them talk' }).click();
    await expect(screen.page.getByText('Talk about it')).toBeVisible();
    await expect(tapper.page.getByText('Talk about it.')).toBeVisible();
    await room.isAccessible();
    await host.page.getByRole('button', { name: 'Vote again' }).click();
    await expect(tapper.page.getByText(/Your first answer counts otherwise/)).toBeVisible();
    await room.isAccessible();
    await tapper.pick('Tea');
    await host.next('Close and reveal');
    // The second vote has no price of time, and who has twice the time never had one.
    await tapper.earned('+1,000');
    await typist.earned('0');
    await clicker.earned('+1,000');
    await room.isAccessible();
  });

  await test.step('another name, and points by hand with their reason', async () => {
    const mei = await host.person('Mei');
    await mei.getByLabel('Name', { exact: true }).fill('Mei Lin');
    await mei.getByRole('button', { name: 'Rename' }).click();
    const meiLin = host.sheet('Mei Lin');
    await meiLin.getByLabel('Points, + or −').fill('-150');
    await meiLin.getByRole('button', { name: 'Change the points' }).click();
    await expect(meiLin.getByText('Say why: the report shows it.')).toBeVisible();
    await meiLin.getByLabel('Reason').fill('Helped by a neighbor');
    await meiLin.getByRole('button', { name: 'Change the points' }).click();
    await expect(meiLin.getByText(/850 points, [-−]150 of them by hand/)).toBeVisible();
    await host.isAccessible();
    await host.close(meiLin);
    await host.next('Show standings');
    await expect(screen.page.getByText('Mei Lin')).toBeVisible();
    await expect(tapper.page.getByText('850').first()).toBeVisible();
    await room.isAccessible();
  });

  await test.step('a round is skipped, and the game ended in the next one', async () => {
    await host.next('Next round');
    await expect(tapper.check).toBeVisible();
    await host.skip();
    await expect(tapper.choice('Cocoa')).toBeVisible();
    await host.end();
    await expect(tapper.page.getByRole('heading', { name: 'Round by round' })).toBeVisible();
  });

  await test.step('the report has the reason', async () => {
    await host.page.getByRole('link', { name: 'Open the results' }).click();
    await expect(host.page.getByText('Helped by a neighbor')).toBeVisible();
    await host.isAccessible();
    const [table] = await Promise.all([
      host.page.waitForEvent('download'),
      host.page.getByRole('link', { name: /CSV/ }).click(),
    ]);
    const csv = fs.readFileSync(await table.path(), 'utf8');
    expect(csv).toContain('Adjusted,Reason');
    expect(csv).toMatch(/Mei Lin,850,-150,Helped by a neighbor/);
  });
  await room.leave();
});

async function teamOf({ page }: Student): Promise<number> {
  const words = await page.getByText(/You are in team \d/).innerText();
  return Number(words.match(/\d/)?.[0]);
}

async function showsThePicture({ page, who }: Seat): Promise<void> {
  const picture = page.getByRole('img', { name: 'A leaf with a jagged edge and a pointed tip.' });
  await expect(picture, who).toBeVisible();
  const WIDTH = 160;
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(WIDTH);
}

async function pickSeveral(student: Student, labels: readonly string[]): Promise<void> {
  for (const label of labels) await student.choice(label).click();
  await student.page.getByRole('button', { name: /^Send \d/ }).click();
  await student.hasAnswered();
}

async function secondsLeft({ page }: Seat): Promise<number> {
  return Number.parseInt(await page.getByRole('timer').locator('.vh').innerText(), 10);
}
