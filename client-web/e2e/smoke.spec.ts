import fs from 'node:fs';
import { expect, test } from '@playwright/test';
import { axeFaults } from './audit.mjs';
import { DOOR_MOST_BYTES, Scales } from './weight.js';

const PAGES = [
  { path: '/', heading: 'Join your class' },
  { path: '/host', heading: 'You are not signed in.' },
  { path: '/screen', heading: 'This page needs its link.' },
];

const LOCALES: string[] = JSON.parse(fs.readFileSync('project.inlang/settings.json', 'utf8')).locales;

for (const { path, heading } of PAGES) {
  test(`${path} opens under its policy and without a fault of accessibility`, async ({ page }) => {
    const complaints: string[] = [];
    page.on('console', (message) => {
      // A browser complains of every 401, which is an answer like others to the page.
      const isAnswer = message.location().url.includes('/api/');
      if (message.type() === 'error' && !isAnswer) complaints.push(message.text());
    });
    await page.route('**/api/v1/**', (route) => route.fulfill({ status: 401 }));
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(path);
    await expect(page.getByRole('heading', { name: heading, exact: true })).toBeVisible();
    expect(await axeFaults(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });
}

test('the page to join by is light in every language', async ({ browser }) => {
  for (const locale of LOCALES) {
    const page = await browser.newPage({ locale });
    const scales = new Scales(page);
    await page.goto('/');
    await expect(page.locator('html')).toHaveAttribute('lang', locale);
    await expect(page.locator('.joinform')).toBeVisible();
    await page.waitForLoadState('networkidle');
    await page.evaluate(() => document.fonts.ready);
    const bytes = await scales.bytes();
    console.log(`the page to join by in ${locale}: ${bytes} B`);
    expect(bytes, locale).toBeLessThanOrEqual(DOOR_MOST_BYTES);
    await page.close();
  }
});
