// Asks axe about the gallery: node scripts/axe.mjs [part of an id …]. Every picture, light and dark;
// a fault is printed with where it is, and ends it with 1.
// --ar, --de and so on choose the language.
import { AxeBuilder } from '@axe-core/playwright';
import { begin, languageOf, withGallery } from './gallery.mjs';

const SIZES = { screen: { width: 1280, height: 720 }, other: { width: 390, height: 844 } };

const args = process.argv.slice(2);
const wanted = args.filter((arg) => !arg.startsWith('--'));
let faults = 0;

await withGallery(async ({ base, chrome }) => {
  const context = await chrome.newContext({ reducedMotion: 'reduce' });
  const page = await context.newPage();
  page.on('pageerror', (error) => {
    faults += 1;
    console.error(error.message);
  });
  await begin(page, languageOf(args));
  await page.goto(base);
  await page.locator('main').waitFor();
  const links = await page.locator('main a').evaluateAll((all) => all.map((link) => link.hash.slice(1)));
  const ids = links.filter((id) => wanted.length === 0 || wanted.some((part) => id.includes(part)));
  for (const colorScheme of ['light', 'dark']) {
    await page.emulateMedia({ colorScheme });
    for (const id of ids) {
      await page.setViewportSize(SIZES[id.split('-')[0]] ?? SIZES.other);
      await page.goto(`${base}#${id}`);
      await page.locator('h1').first().waitFor();
      // Nothing is judged while the host's bar is still closed to slips.
      await page.locator('[inert]').waitFor({ state: 'detached' });
      const { violations } = await new AxeBuilder({ page }).analyze();
      faults += violations.length;
      for (const { id: rule, help, nodes } of violations) {
        console.error(`${id} (${colorScheme}): ${rule}: ${help}`);
        for (const { html } of nodes.slice(0, 3)) console.error(`  ${html.slice(0, 200)}`);
      }
    }
  }
  console.log(`${ids.length} pictures, ${faults} faults`);
});
process.exitCode = faults > 0 ? 1 : 0;
