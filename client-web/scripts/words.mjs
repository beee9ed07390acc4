// Finds which messages a part of the client can show: those that its files name, and the files that
// these import.
import fs from 'node:fs';
import path from 'node:path';

const STATIC_IMPORT = /^\s*(?:import|export)\s(?!type\s)(?:[^'";]*?\sfrom\s)?'(\.[^']+)';?$/gm;
const DYNAMIC_IMPORT = /\bimport\(\s*'(\.[^']+)'\s*\)/g;
const MESSAGE = /\bm\.(\w+)/g;
const SOURCE = /\.(ts|svelte)$/;

/**
 * The keys of the messages in a part, in the order of their names.
 *
 * @param {string} root the file that the part begins with
 * @param {string[]} others where other parts begin: these files are theirs
 * @param {(file: string) => boolean} isGenerated whether a file is made by a tool, and has no words
 * @returns {Set<string>}
 */
export function wordsOf(root, others, isGenerated) {
  const files = new Set([path.normalize(root)]);
  const foreign = new Set(others.map((file) => path.normalize(file)));
  const words = new Set();
  // A set hands out what is added to it on the way.
  for (const file of files) {
    const text = fs.readFileSync(file, 'utf8');
    for (const [, key] of text.matchAll(MESSAGE)) words.add(key);
    for (const [, written] of [...text.matchAll(STATIC_IMPORT), ...text.matchAll(DYNAMIC_IMPORT)]) {
      const named = path.join(path.dirname(file), written);
      if (isGenerated(named)) continue;
      const found = sourceOf(named);
      if (found === undefined) throw new Error(`${file} imports ${written}, which is not there`);
      if (SOURCE.test(found) && !foreign.has(found)) files.add(found);
    }
  }
  return words;
}

/** Sources are imported by the name that they have once they are compiled. */
function sourceOf(file) {
  return [file, file.replace(/\.js$/, '.ts')].find((name) => fs.existsSync(name));
}
