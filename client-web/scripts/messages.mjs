// Compiles messages/*.json to src/i18n/paraglide, one small module a message, so that a page loads
// only the messages it shows. A message used but not written is a type error (svelte-check); one
// missing in a language fails here, and with --used also one that no page uses.
import fs from 'node:fs';
import path from 'node:path';
import { compile } from '@inlang/paraglide-js';

const OUTPUT = 'src/i18n/paraglide';
const GENERATED = [path.normalize(OUTPUT), path.normalize('src/gen')];

await compile({
  project: './project.inlang',
  outdir: `./${OUTPUT}`,
  strategy: ['preferredLanguage', 'baseLocale'],
  isServer: 'false',
  emitGitIgnore: false,
  emitPrettierIgnore: false,
  emitReadme: false,
});

const settings = JSON.parse(fs.readFileSync('project.inlang/settings.json', 'utf8'));
const keysOf = (locale) =>
  Object.keys(JSON.parse(fs.readFileSync(`messages/${locale}.json`, 'utf8'))).filter(
    (k) => !k.startsWith('$'),
  );
const base = keysOf(settings.baseLocale);

const source = fs
  .readdirSync('src', { recursive: true })
  .map((name) => path.join('src', name))
  .filter((file) => /\.(ts|svelte)$/.test(file) && !GENERATED.some((folder) => file.startsWith(folder)))
  .map((file) => fs.readFileSync(file, 'utf8'))
  .join('\n');
const used = new Set(Array.from(source.matchAll(/\bm\.(\w+)/g), ([, key]) => key));

const unused = base.filter((key) => !used.has(key)).map((key) => `${key}: not used as m.${key} below src`);
const faults = process.argv.includes('--used') ? unused : [];
for (const locale of settings.locales) {
  const keys = keysOf(locale);
  faults.push(...base.filter((key) => !keys.includes(key)).map((key) => `${key}: missing in ${locale}`));
  faults.push(...keys.filter((key) => !base.includes(key)).map((key) => `${key}: only in ${locale}`));
}
if (base.length === 0 || !fs.existsSync(`${OUTPUT}/messages/${base[0]}.js`)) {
  faults.push(`no message was compiled to ${OUTPUT}: see the plugin's path in project.inlang/settings.json`);
}
if (faults.length > 0) {
  console.error(`messages:\n  ${faults.join('\n  ')}`);
  process.exitCode = 1;
}
