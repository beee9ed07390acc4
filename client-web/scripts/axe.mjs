// Looks at every picture of the gallery: node scripts/axe.mjs [part of an id …]. Axe finds nothing and
// nothing is cut, at each size that its page has, in light, dark and high contrast; a fault is printed
// with where it is, and ends it with 1. --ar, --de and so on choose the language, --all takes all.
import { begin, languagesOf, withGallery } from './gallery.mjs';
import { sweep } from './sweep.mjs';

const args = process.argv.slice(2);
const wanted = args.filter((arg) => !arg.startsWith('--'));
let faults = 0;

await withGallery(async ({ base, chrome }) => {
  for (const language of languagesOf(args)) {
    const context = await chrome.newContext({ reducedMotion: 'reduce' });
    await begin(context, language);
    const page = await context.newPage();
    page.on('pageerror', (error) => {
      faults += 1;
      console.error(error.message);
    });
    const start = performance.now();
    const looks = await sweep(page, base, { wanted }, (where, fault) => {
      faults += 1;
      console.error(`${language} ${where}: ${fault}`);
    });
    const seconds = Math.round((performance.now() - start) / 1000);
    console.log(`${language}: ${looks} looks, ${seconds} s`);
    await context.close();
  }
  console.log(`${faults} faults`);
});
process.exitCode = faults > 0 ? 1 : 0;
