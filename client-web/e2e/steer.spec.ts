import { expect, type Page, test } from '@playwright/test';
import { Host, LAPTOP, PHONE, Student } from './people.js';

/** Has a page remember the pitch of every tone that it makes. */
function remembersTones(): void {
  const tones: number[] = [];
  const create = AudioContext.prototype.createOscillator;
  AudioContext.prototype.createOscillator = function (this: AudioContext) {
    const tone = create.call(this);
    const set = tone.frequency.setValueAtTime.bind(tone.frequency);
    tone.frequency.setValueAtTime = (hz, at) => {
      tones.push(Math.round(hz));
      return set(hz, at);
    };
    return tone;
  };
  Object.assign(globalThis, { tones });
}

/** The tones since it was asked last. */
function tonesOf(page: Page): Promise<number[]> {
  return page.evaluate(() => (globalThis as unknown as { tones: number[] }).tones.splice(0));
}

test('a phone leads the lesson while the laptop shows the projector, which is heard', async ({ browser }) => {
  test.setTimeout(120_000);
  const laptop = await Host.open(browser, 'laptop', LAPTOP);
  await laptop.signIn();
  const code = await laptop.hosts('Marks and pictures');
  await laptop.page.context().addInitScript(remembersTones);
  const screen = await laptop.openScreen();
  await expect(screen.page.getByText('The first name appears here.')).toBeVisible();
  // A browser may want a tap first; then the switch says so.
  await screen.page.getByRole('heading', { level: 1 }).click();
  const sound = screen.page.getByRole('button', { name: 'Sound', exact: true });
  await expect(sound).toHaveAttribute('aria-pressed', 'true');

  await laptop.more('Go on on another device');
  const link = await laptop.sheet('Go on on another device').getByText('/host/').innerText();
  const phone = await Host.open(browser, 'phone', PHONE);
  await phone.page.goto(link);
  await expect(phone.page.getByRole('button', { name: /^Start the game/ })).toBeVisible();
  await expect(laptop.page.getByRole('heading', { level: 1 })).toBeVisible();
  const mei = await Student.open(browser, 'Mei', PHONE);
  await mei.join(`/j/${code}`);
  await expect.poll(() => tonesOf(screen.page), 'a drop').toEqual([523]);

  await phone.next('Start the game');
  await expect(screen.page.locator('.timer')).toBeVisible({ timeout: 15_000 });
  await expect.poll(() => tonesOf(screen.page), 'the round opens').toEqual([392, 523]);
  await phone.more('Skip this round');
  await phone.page.getByRole('button', { name: 'Go on playing' }).tap();
  await phone.page.getByRole('button', { name: /^Pause/ }).tap();
  await expect(screen.page.getByText('Paused').first()).toBeVisible();
  await phone.next('Go on');
  await mei.page.locator('.choice').first().tap();
  await mei.hasAnswered();
  await phone.next('Close and reveal');
  await expect
    .poll(() => tonesOf(screen.page), 'it closes, and all were right')
    .toEqual([523, 392, 262, 392, 330, 523, 659]);
  const wide = await phone.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(wide, 'pixels too wide').toBeLessThanOrEqual(0);

  await screen.page.reload();
  await expect(screen.page.getByRole('heading', { level: 1 })).toBeVisible();
  await screen.page.getByRole('heading', { level: 1 }).click();
  await expect(sound).toHaveAttribute('aria-pressed', 'true');
  await phone.next('Show standings');
  await expect(screen.page.getByText('After round 1')).toBeVisible();
  expect(await tonesOf(screen.page), 'what was heard before the reload').toEqual([]);
  await sound.click();
  await phone.end();
  await expect(screen.page.locator('.plinth').first()).toBeVisible();
  expect(await tonesOf(screen.page), 'turned off').toEqual([]);
  for (const seat of [laptop, phone, screen, mei]) expect(seat.complaints, seat.who).toEqual([]);
});
