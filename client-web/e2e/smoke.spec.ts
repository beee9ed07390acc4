import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';

const PAGES = [
  { path: '/', heading: 'Join your class' },
  { path: '/host', heading: 'Riffle for teachers' },
  { path: '/screen', heading: 'Riffle on the big screen' },
];

for (const { path, heading } of PAGES) {
  test(`${path} opens under its policy and without a fault of accessibility`, async ({ page }) => {
    const complaints: string[] = [];
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(path);
    await expect(page.getByRole('heading', { name: heading, exact: true })).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations).toEqual([]);
    expect(complaints).toEqual([]);
  });
}
