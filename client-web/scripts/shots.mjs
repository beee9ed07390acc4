// Takes pictures of the gallery: node scripts/shots.mjs [part of an id …]. They go to
// test-results/shots, one a screen and size. --dark and --contrast choose the theme, --ar, --de and
// so on the language.
import fs from 'node:fs';
import { begin, drawn, languageOf, withGallery } from './gallery.mjs';

const FOLDER = 'test-results/shots';
const SMALL_PHONE = { name: 'phone-320', width: 320, height: 568 };
const PHONE = { name: 'phone-390', width: 390, height: 844 };
const LAPTOP = { name: 'laptop', width: 1280, height: 800 };
const PROJECTOR = { name: 'projector', width: 1280, height: 720 };
const SIZES = { player: [SMALL_PHONE, PHONE, LAPTOP], host: [LAPTOP, PHONE], screen: [PROJECTOR] };

const args = process.argv.slice(2);
const wanted = args.filter((arg) => !arg.startsWith('--'));
const isOn = (option) => args.includes(`--${option}`);
const language = languageOf(args);
const theme = ['dark', 'contrast', language].filter(isOn);

await withGallery(async ({ base, chrome }) => {
  const page = await chrome.newPage();
  page.on('pageerror', (error) => console.error(error.message));
  await page.emulateMedia({
    reducedMotion: 'reduce',
    colorScheme: isOn('dark') ? 'dark' : 'light',
    contrast: isOn('contrast') ? 'more' : 'no-preference',
  });
  await begin(page, language);
  await page.goto(base);
  await page.locator('main').waitFor();
  const links = await page.locator('main a').evaluateAll((all) => all.map((link) => link.hash.slice(1)));
  const ids = links.filter((id) => wanted.length === 0 || wanted.some((part) => id.includes(part)));
  fs.mkdirSync(FOLDER, { recursive: true });
  for (const id of ids) {
    for (const { name, width, height } of SIZES[id.split('-')[0]] ?? SIZES.host) {
      await page.setViewportSize({ width, height });
      await page.goto(`${base}#${id}`);
      await drawn(page);
      const file = `${FOLDER}/${[id, name, ...theme].join('.')}.png`;
      await page.screenshot({ path: file, fullPage: name !== 'projector' });
      console.log(file);
    }
  }
});
