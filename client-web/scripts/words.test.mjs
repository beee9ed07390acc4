import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { wordsOf } from './words.mjs';

let folder;

/** Writes these files, and finds the words of start.ts. */
function wordsIn(files, others = []) {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'words-'));
  for (const [name, text] of Object.entries(files)) fs.writeFileSync(path.join(folder, name), text);
  const at = (name) => path.join(folder, name);
  return [...wordsOf(at('start.ts'), others.map(at), (file) => file.endsWith('generated.js'))];
}

afterEach(() => fs.rmSync(folder, { recursive: true }));

test('the words of a part are those of its files, however they are imported', () => {
  const words = wordsIn({
    'start.ts': `import './side.js';
      import {
        one,
        type Two,
      } from './one.js';
      export { three } from './Three.svelte';
      import { m } from './generated.js';
      m.start();`,
    'side.ts': 'm.side()',
    'one.svelte.ts': '',
    'one.ts': `const later = () => import('./later.js'); m.one()`,
    'later.ts': 'm.later',
    'Three.svelte': '{m.three({ count: 3 })}',
    'stranger.ts': 'm.stranger()',
  });
  expect(words.toSorted()).toEqual(['later', 'one', 'side', 'start', 'three']);
});

test('what begins another part, and types alone, bring no words', () => {
  const files = {
    'start.ts': `import type { Door } from './door.js';
      const room = () => import('./Room.svelte');
      m.start()`,
    'door.ts': 'm.door()',
    'Room.svelte': '{m.room()}',
  };
  expect(wordsIn(files, ['Room.svelte'])).toEqual(['start']);
});

test('an import that leads nowhere is a fault', () => {
  expect(() => wordsIn({ 'start.ts': `import './gone.js';` })).toThrow('imports ./gone.js');
});
