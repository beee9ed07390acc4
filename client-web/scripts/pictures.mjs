// Makes the README's pictures out of the gallery: npm run pictures. They go to ../docs/images, each
// light, and dark for whoever reads the README so.
import fs from 'node:fs';
import { begin, drawn, withGallery } from './gallery.mjs';

const FOLDER = '../docs/images';
const PHONE = { width: 390, height: 700 };
const LAPTOP = { width: 1120, height: 720 };
const PROJECTOR = { width: 1280, height: 720 };
const PICTURES = [
  { name: 'player-flow', id: 'player-flow-half', size: PHONE },
  { name: 'player-reveal', id: 'player-reveal-flow-in-part', size: PHONE },
  { name: 'player-standings', id: 'player-standings', size: PHONE },
  { name: 'host-flow', id: 'host-flow-right', size: LAPTOP },
  { name: 'screen-lobby', id: 'screen-lobby', size: PROJECTOR },
  { name: 'screen-flow', id: 'screen-flow', size: PROJECTOR },
  { name: 'screen-reveal', id: 'screen-reveal-flow', size: PROJECTOR },
  { name: 'screen-standings', id: 'screen-standings', size: PROJECTOR },
];
/** They stand two or three in a row. */
const SCALE = 0.75;
/** A README is read over bad Wi-Fi too. */
const MAX_BYTES = 90_000;

await withGallery(async ({ base, chrome }) => {
  fs.mkdirSync(FOLDER, { recursive: true });
  const page = await chrome.newPage({ deviceScaleFactor: SCALE });
  await begin(page, 'en');
  for (const colorScheme of ['light', 'dark']) {
    await page.emulateMedia({ reducedMotion: 'reduce', colorScheme });
    for (const { name, id, size } of PICTURES) {
      await page.setViewportSize(size);
      await page.goto(`${base}#${id}`);
      await page.locator('h1').first().waitFor();
      // The host's bar is closed to slips for a moment, and looks so.
      await page.locator('[inert]').waitFor({ state: 'detached' });
      await drawn(page);
      const file = `${FOLDER}/${name}${colorScheme === 'dark' ? '-dark' : ''}.png`;
      const { length } = await page.screenshot({ path: file });
      if (length > MAX_BYTES) throw new Error(`${file} has ${length} bytes, expected at most ${MAX_BYTES}`);
      console.log(`${file}  ${length} B`);
    }
  }
});
