// Goes over all pictures of the gallery in one page of a browser.
import { axeFaults, COLOUR_RULES, hiddenFocus, misfits } from '../e2e/audit.mjs';
import { drawn } from './gallery.mjs';

const SMALL_PHONE = { name: '320', width: 320, height: 568 };
const LAPTOP = { name: 'laptop', width: 1280, height: 800 };
/** A laptop's window at 200 %. */
const ZOOMED = { name: '200 %', width: 640, height: 400 };
/** And at 400 %. */
const ZOOMED_MORE = { name: '400 %', width: 320, height: 256 };
const ON_ITS_SIDE = { name: 'on its side', width: 568, height: 320 };
/** A phone of somebody who has asked for letters twice as large. */
const LARGE_TEXT = { name: 'text 200 %', width: 390, height: 844, text: 200 };
const PROJECTOR = { name: 'projector', width: 1280, height: 720 };

const SIZES = [SMALL_PHONE, LAPTOP, ON_ITS_SIDE, ZOOMED, ZOOMED_MORE, LARGE_TEXT, PROJECTOR];
/** A brief look: everything on phones, and each page with axe at the size that it is mostly seen at. */
const BRIEF = [SMALL_PHONE, LARGE_TEXT, LAPTOP, PROJECTOR];
/** The briefest, for one more language: whether its words fit. */
const WORDS = [SMALL_PHONE, PROJECTOR];
const THEMES = [
  { name: 'light', media: { colorScheme: 'light', contrast: 'no-preference' } },
  { name: 'dark', media: { colorScheme: 'dark', contrast: 'no-preference' } },
  { name: 'high contrast', media: { colorScheme: 'light', contrast: 'more' } },
];
/** Where axe is asked; the other sizes are for what is cut off or covered there. */
const WITH_AXE = new Set([SMALL_PHONE, LAPTOP, PROJECTOR]);

/**
 * Looks at the pictures whose id has one of the wanted parts, and tells of each fault where it is.
 *
 * @param {import('@playwright/test').Page} page
 * @param {string} base address of the gallery
 * @param {{ wanted?: readonly string[], how?: 'long' | 'brief' | 'words' }} options brief: axe once a picture, and its
 *   colours in the dark; words: only whether they fit
 * @param {(where: string, fault: string) => void} tell
 * @returns {Promise<number>} how often axe or a ruler was asked
 */
export async function sweep(page, base, { wanted = [], how = 'long' }, tell) {
  const letters = await page.context().newCDPSession(page);
  await page.goto(base);
  await page.locator('main').waitFor();
  const links = await page.locator('main a').evaluateAll((all) => all.map((link) => link.hash.slice(1)));
  const ids = links.filter((id) => wanted.length === 0 || wanted.some((part) => id.includes(part)));
  let looks = 0;
  const brief = how !== 'long';
  for (const size of { long: SIZES, brief: BRIEF, words: WORDS }[how]) {
    await page.setViewportSize(size);
    await letters.send('Page.setFontSizes', { fontSizes: { standard: (16 * (size.text ?? 100)) / 100 } });
    for (const id of ids.filter((one) => isSeen(one, size, brief))) {
      await page.emulateMedia(THEMES[0].media);
      await show(page, id);
      const faults = [...(await misfits(page)), ...(await hiddenFocus(page))];
      const asksAxe =
        how !== 'words' && WITH_AXE.has(size) && !(brief && size === SMALL_PHONE && !isPlayers(id));
      if (asksAxe) faults.push(...(await axeFaults(page)));
      for (const fault of faults) tell(`${id} at ${size.name}`, fault);
      looks += 1;
      for (const { name, media } of asksAxe ? THEMES.slice(1, brief ? 2 : undefined) : []) {
        await page.emulateMedia(media);
        looks += 1;
        for (const fault of await axeFaults(page, COLOUR_RULES))
          tell(`${id} at ${size.name}, ${name}`, fault);
      }
    }
  }
  await letters.detach();
  return looks;
}

function isSeen(id, size, brief) {
  if (id.startsWith('screen-') || size === PROJECTOR) return id.startsWith('screen-') && size === PROJECTOR;
  return !(brief && size === LAPTOP && isPlayers(id));
}

function isPlayers(id) {
  return id.startsWith('player-');
}

/** Without a new load: the words, the styles and axe are there already. */
async function show(page, id) {
  await page.evaluate(async (next) => {
    if (location.hash.slice(1) !== next) {
      const changed = new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }));
      location.hash = next;
      await changed;
    }
    scrollTo(0, 0);
    await new Promise(requestAnimationFrame);
    await new Promise((resolve) => setTimeout(resolve));
  }, id);
  await page.locator('h1').first().waitFor();
  await drawn(page);
  // Nothing is judged while the host's bar is still closed to slips.
  await page.evaluate(() => {
    for (const bar of document.querySelectorAll('.hostacts[inert]')) bar.inert = false;
  });
}
