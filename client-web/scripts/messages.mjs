// Compiles messages/*.json to src/i18n/paraglide. A browser loads one language only, and of it only
// the words of the part that it shows: words/<part>-<locale>.js names them, and the bundler takes no
// other out of the language's module. A message used but not written is a type error (svelte-check);
// a language that says something else than the base language fails here, and with --used also a
// message that no page uses.
import fs from 'node:fs';
import path from 'node:path';
import { compile } from '@inlang/paraglide-js';
import { catalogueFaults, isMessage } from './catalogue.mjs';
import { wordsOf } from './words.mjs';

const OUTPUT = 'src/i18n/paraglide';
const GENERATED = [path.normalize(OUTPUT), path.normalize('src/gen')];

/** What comes to a browser at once, by the file it begins with. `behind` a part are words it has. */
const PARTS = {
  player: { root: 'src/player.ts' },
  room: { root: 'src/screens/player/RoomScreens.svelte', behind: 'player' },
  host: { root: 'src/host.ts' },
  screen: { root: 'src/screen.ts' },
  review: { root: 'src/review.ts' },
  gallery: { root: 'src/gallery/main.ts' },
};

const { locales, baseLocale } = JSON.parse(fs.readFileSync('project.inlang/settings.json', 'utf8'));
const catalogues = Object.fromEntries(
  locales.map((locale) => [locale, JSON.parse(fs.readFileSync(`messages/${locale}.json`, 'utf8'))]),
);
const base = catalogues[baseLocale];
const isGenerated = (file) => GENERATED.some((folder) => file.startsWith(folder));

await compile({
  project: './project.inlang',
  outdir: `./${OUTPUT}`,
  outputStructure: 'locale-modules',
  // Which language it is, src/i18n/language.ts decides.
  strategy: ['baseLocale'],
  isServer: 'false',
  emitGitIgnore: false,
  emitPrettierIgnore: false,
  emitReadme: false,
});

// In place of Paraglide's own, which calls every language by name and so would load all of them.
fs.writeFileSync(
  `${OUTPUT}/messages.js`,
  `/**
 * Every message as a function. It may be named at any time, also before the words of its part are
 * loaded, and called from then on.
 *
 * @type {typeof import('./messages/_index.js')}
 */
export const m = /** @type {any} */ (
  new Proxy({}, { get: (words, key) => (inputs) => words[key](inputs) })
);
`,
);

const wordsByPart = {};
for (const [part, { root, behind }] of Object.entries(PARTS)) {
  const others = behind
    ? []
    : Object.values(PARTS).flatMap((other) => (other.behind === part ? other.root : []));
  const words = wordsOf(root, others, isGenerated);
  wordsByPart[part] = [...words].filter((key) => key in base && !wordsByPart[behind]?.includes(key));
}
fs.mkdirSync(`${OUTPUT}/words`, { recursive: true });
for (const [part, words] of Object.entries(wordsByPart)) {
  for (const locale of locales) {
    // What follows ? makes it a module of its own, so that this part gets nothing but these words.
    const from = `../messages/${locale}.js?${part}`;
    fs.writeFileSync(
      `${OUTPUT}/words/${part}-${locale}.js`,
      `export {\n${words.map((key) => `  ${key},`).join('\n')}\n} from '${from}';\n`,
    );
  }
  const loaders = locales.map((locale) => `  '${locale}': () => import('./${part}-${locale}.js'),\n`);
  fs.writeFileSync(`${OUTPUT}/words/${part}.js`, `export const words = {\n${loaders.join('')}};\n`);
}

const faults = locales.flatMap((locale) => catalogueFaults(base, catalogues[locale], locale));
if (process.argv.includes('--used')) {
  const used = new Set(Object.values(wordsByPart).flat());
  for (const key of Object.keys(base).filter(isMessage)) {
    if (!used.has(key)) faults.push(`${key}: not used as m.${key} by any page`);
  }
}
for (const locale of locales) {
  if (!fs.existsSync(`${OUTPUT}/messages/${locale}.js`)) {
    faults.push(`nothing was compiled to ${OUTPUT}: see the plugin's path in project.inlang/settings.json`);
  }
}
if (faults.length > 0) {
  console.error(`messages:\n  ${faults.join('\n  ')}`);
  process.exitCode = 1;
}
