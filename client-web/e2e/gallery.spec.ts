import { type Browser, expect, type Page, test } from '@playwright/test';
import { begin, serveGallery } from '../scripts/gallery.mjs';
import { sweep } from '../scripts/sweep.mjs';

test.describe.configure({ mode: 'parallel' });

// node scripts/axe.mjs looks longer: more sizes, themes and languages.
test('axe finds nothing in any picture of the gallery, and on phones nothing is cut off, covered or too small for a finger', async ({
  browser,
}) => {
  test.setTimeout(300_000);
  await inGallery(browser, (page, base, tell) => sweep(page, base, { how: 'brief' }, tell));
});

test('right to left everything fits, too', async ({ browser }) => {
  test.setTimeout(200_000);
  await inGallery(browser, async (page, base, tell) => {
    await begin(page, 'ar');
    return sweep(page, base, { how: 'words' }, tell);
  });
});

test('on a phone on its side the choices stand beside the boxes, and no card is to be scrolled to sideways', async ({
  browser,
}) => {
  const SIDES = [
    { width: 480, height: 320 },
    { width: 568, height: 320 },
    { width: 639, height: 360 },
    { width: 844, height: 390 },
  ];
  await inGallery(browser, async (page, base, tell) => {
    await page.goto(`${base}#player-flow-start`);
    for (const size of SIDES) {
      await page.setViewportSize(size);
      const hidden = await page
        .locator('.tray')
        .evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
      if (hidden > 0) tell(`${size.width} pixels`, `${hidden} more are to be scrolled to`);
    }
    return SIDES.length;
  });
});

/** Does something on a page of its own, which may find no fault. */
async function inGallery(
  browser: Browser,
  look: (page: Page, base: string, tell: (where: string, fault: string) => void) => Promise<number>,
): Promise<void> {
  const gallery = await serveGallery();
  const page = await browser.newPage({ reducedMotion: 'reduce' });
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  try {
    const looks = await look(page, gallery.base, (where, fault) => faults.push(`${where}: ${fault}`));
    console.log(`the gallery: ${looks} looks`);
    expect(faults).toEqual([]);
  } finally {
    await page.close();
    await gallery.close();
  }
}
