import { expect, test } from '@playwright/test';
import { serveGallery } from '../scripts/gallery.mjs';
import { sweep } from '../scripts/sweep.mjs';

// node scripts/axe.mjs looks longer: more sizes, themes and languages.
test('axe finds nothing in any picture of the gallery, and on phones nothing is cut off, covered or too small for a finger', async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const gallery = await serveGallery();
  const page = await browser.newPage({ reducedMotion: 'reduce' });
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  const tell = (where: string, fault: string) => faults.push(`${where}: ${fault}`);
  try {
    const looks = await sweep(page, gallery.base, { brief: true }, tell);
    console.log(`the gallery: ${looks} looks`);
    expect(faults).toEqual([]);
  } finally {
    await page.close();
    await gallery.close();
  }
});
