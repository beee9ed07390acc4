import fs from 'node:fs';
import { expect, test } from 'vitest';

/** Each part's own files; host and projector load all of them. */
const PARTS = {
  player: ['play', 'player'],
  host: ['host', 'sheet', 'figures', 'desk'],
  wall: ['wall', 'wallkinds'],
};
const SHARED = ['base', 'parts', 'choice', 'flow', 'score'];

/** Every class that begins a selector in these files, and so is styled wherever it stands. */
function styled(files: readonly string[]): Set<string> {
  const css = files.map((file) => fs.readFileSync(`src/ui/css/${file}.css`, 'utf8'));
  const selectors = css.join('\n').replaceAll(/\/\*.*?\*\//gs, '');
  return new Set(Array.from(selectors.matchAll(/^\s*\.([a-z][a-z0-9-]*)/gm), ([, name = '']) => name));
}

test.each([
  ['player', 'host'],
  ['player', 'wall'],
  ['host', 'wall'],
] as const)('no class means one thing to the %s and another to the %s', (one, other) => {
  const shared = styled(SHARED);
  const others = styled(PARTS[other]);
  expect([...styled(PARTS[one])].filter((name) => others.has(name) && !shared.has(name))).toEqual([]);
});

test('no phone is told of keys, not even one that says that it can hover', () => {
  const host = fs.readFileSync('src/ui/css/host.css', 'utf8');
  const [, media] = /@media ([^{]+) \{\s*\.keyhint \{\s*display: none;/.exec(host) ?? [];
  expect(media?.split(', ')).toEqual([
    'not all and (any-hover: hover)',
    '(hover: none) and (pointer: coarse)',
  ]);
});

test('what looks like a button is one, and no other part styles its own', () => {
  const parts = fs.readdirSync('src', { recursive: true, encoding: 'utf8' });
  const raw = parts
    .filter((name) => name.endsWith('.svelte') && !name.endsWith('Button.svelte'))
    .filter((name) => /class=("|\{\[?')btn\b/.test(fs.readFileSync(`src/${name}`, 'utf8')));
  expect(raw).toEqual([]);
});
