// Makes the README's pictures out of the gallery: npm run pictures. They go to ../docs/images.
import fs from 'node:fs';
import { begin, withGallery } from './gallery.mjs';

const FOLDER = '../docs/images';
const PHONE = { width: 390, height: 700 };
const LAPTOP = { width: 1080, height: 600 };
const PROJECTOR = { width: 1280, height: 720 };
const PICTURES = [
  { file: 'player-flow.png', id: 'player-flow-half', size: PHONE },
  { file: 'player-reveal.png', id: 'player-reveal-flow-in-part', size: PHONE },
  { file: 'host-reveal.png', id: 'host-reveal-flow', size: LAPTOP },
  { file: 'screen-flow.png', id: 'screen-flow', size: PROJECTOR },
];
/** A README is read over bad Wi-Fi too. */
const MAX_BYTES = 120_000;

await withGallery(async ({ base, chrome }) => {
  fs.mkdirSync(FOLDER, { recursive: true });
  const page = await chrome.newPage();
  await begin(page, 'en');
  await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'light' });
  for (const { file, id, size } of PICTURES) {
    await page.setViewportSize(size);
    await page.goto(`${base}#${id}`);
    await page.locator('h1').first().waitFor();
    // The host's bar is closed to slips for a moment, and looks so.
    await page.locator('[inert]').waitFor({ state: 'detached' });
    await page.evaluate(() => document.fonts.ready);
    const { length } = await page.screenshot({ path: `${FOLDER}/${file}` });
    if (length > MAX_BYTES) throw new Error(`${file} has ${length} bytes, expected at most ${MAX_BYTES}`);
    console.log(`${FOLDER}/${file}  ${length} B`);
  }
});
