import { expect, test } from '@playwright/test';
import { Host, LAPTOP, PHONE, Seat, Student } from './people.js';

/** Pages that somebody starts from, which need neither a room nor a session. */
const PAGES = ['/', '/host', '/screen', '/review'];
/** A file of words: which part's, and in which language. */
const WORDS = /\/assets\/(?:player|room|host|screen|review)-([a-z]{2}(?:-[A-Z][a-z]{3})?)-[\w-]{8}\.js$/;
const SPOKEN = [
  { locale: 'ar-EG', lang: 'ar', dir: 'rtl', join: 'انضم إلى صفك' },
  { locale: 'de-AT', lang: 'de', dir: 'ltr', join: 'Mach mit deiner Klasse mit' },
  { locale: 'zh-HK', lang: 'zh-Hant', dir: 'ltr', join: '加入你的班級' },
];

for (const { locale, lang, dir, join } of SPOKEN) {
  test(`a browser of ${locale} is spoken to in ${lang}, and loads nothing else`, async ({ browser }) => {
    const seat = await Seat.open(browser, locale, { ...PHONE, locale });
    const { page } = seat;
    const words: string[] = [];
    page.on('request', (request) => {
      const [, tag] = WORDS.exec(request.url()) ?? [];
      if (tag) words.push(tag);
    });
    await page.route('**/api/v1/**', (route) => route.fulfill({ status: 401 }));
    for (const path of PAGES) {
      await page.goto(path);
      await expect(page.locator('h1')).toBeVisible();
      await expect(page.locator('html')).toHaveAttribute('lang', lang);
      await expect(page.locator('html')).toHaveAttribute('dir', dir);
      await seat.isAccessible();
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(wide, `${path} is too wide`).toBeLessThanOrEqual(0);
    }
    await page.goto('/');
    await expect(page.getByRole('heading', { name: join })).toBeVisible();
    await page.waitForLoadState('networkidle');
    expect(new Set(words)).toEqual(new Set([lang]));
    // A browser complains of every 401, which is an answer like others to the page.
    expect(seat.complaints.filter((text) => !text.includes('401'))).toEqual([]);
    await page.context().close();
  });
}

test('a language chosen by hand is kept, and the projector follows it', async ({ browser }) => {
  const seat = await Seat.open(browser, 'chooser', { ...PHONE, locale: 'en-GB' });
  const screen = await seat.page.context().newPage();
  await screen.goto('/screen');
  await expect(screen.getByRole('heading', { name: 'This page needs its link.' })).toBeVisible();
  await seat.page.goto('/');
  await seat.page.getByLabel('Your name in the game').fill('Mei');
  await seat.page.getByText('Language English').click();
  await seat.isAccessible();
  await seat.page.getByRole('button', { name: 'العربية' }).click();
  await expect(seat.page.getByRole('heading', { name: 'انضم إلى صفك' })).toBeVisible();
  await expect(seat.page.locator('input').last()).toHaveValue('Mei');
  await expect(screen.getByRole('heading', { name: 'هذه الصفحة تحتاج إلى رابطها.' })).toBeVisible();
  await expect(screen.locator('html')).toHaveAttribute('dir', 'rtl');
  await seat.page.reload();
  await expect(seat.page.getByRole('heading', { name: 'انضم إلى صفك' })).toBeVisible();
  await seat.page.context().close();
});

test('a lesson on an Arabic phone in the dark, led in high contrast', async ({ browser }) => {
  test.setTimeout(90_000);
  const host = await Host.open(browser, 'host', { ...LAPTOP, contrast: 'more' });
  await host.signIn();
  const code = await host.hosts('Marks and pictures');
  const screen = await host.openScreen();
  const nour = await Student.open(browser, 'نور', { ...PHONE, locale: 'ar', colorScheme: 'dark' });
  const { page } = nour;
  const look = async (shown: string) => {
    await expect(page.locator(shown).first()).toBeVisible();
    for (const seat of [host, screen, nour]) await seat.isAccessible();
    await nour.fits();
  };

  await page.goto(`/j/${code}`);
  await page.locator('input[autocomplete=nickname]').fill(nour.who);
  await look('.joinform');
  await page.locator('.btn.go').click();
  await look('.pond');
  await host.next('Start the game');
  await look('.choice');
  await page.locator('.choice').first().tap();
  await look('.choice.on');
  await host.next('Close and reveal');
  await look('.verdict');
  await host.next('Show standings');
  await look('.place');
  await host.next('Next round');
  await nour.placeByTap(['Mix', 'Light']);
  await nour.check.tap();
  await look('.box .stone');
  await host.next('Close and reveal');
  await look('.stone');
  await host.next('Show standings');
  await host.next('Show the podium');
  await look('footer.acts');
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  for (const seat of [host, screen, nour]) expect(seat.complaints, seat.who).toEqual([]);
  for (const seat of [host, nour]) await seat.page.context().close();
});
