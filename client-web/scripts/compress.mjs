// After vite build: holds the pages to the content security policy, then writes a .br and a .gz
// beside each text file, so that the server never compresses. Prints what each file and page weighs.
import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';

const SMALLEST_BYTES = 512;
const TEXT = /\.(html|js|css|svg|json|webmanifest)$/;
const INLINE = /<script(?![^>]*\bsrc=)|<style|\s(style|on[a-z]+)\s*=/i;

// Maven only adds to what it copied before: a page too small for a .br would be served by its old one.
fs.rmSync('target/classes/web', { recursive: true, force: true });

// The licence of the font goes wherever the font goes.
fs.copyFileSync('src/ui/riffle-num.OFL.txt', 'dist/assets/riffle-num.OFL.txt');

const files = fs
  .readdirSync('dist', { recursive: true })
  .map((name) => path.join('dist', name))
  .filter((file) => fs.statSync(file).isFile() && !/\.(br|gz|txt)$/.test(file));
/** What each file names of the others, and its weight in bytes as it crosses the line. */
const named = new Map();
const weights = new Map();

for (const file of files) {
  const plain = fs.readFileSync(file);
  const text = TEXT.test(file) ? plain.toString() : '';
  if (file.endsWith('.html') && INLINE.test(text)) {
    throw new Error(`${file} has an inline script or style: the policy default-src 'self' blocks it`);
  }
  named.set(
    file,
    files.filter((other) => text.includes(path.basename(other))),
  );
  weights.set(file, plain.length);
  if (text === '' || plain.length < SMALLEST_BYTES) continue;
  const quality = { [zlib.constants.BROTLI_PARAM_QUALITY]: zlib.constants.BROTLI_MAX_QUALITY };
  const brotli = zlib.brotliCompressSync(plain, { params: quality });
  fs.writeFileSync(`${file}.br`, brotli);
  fs.writeFileSync(`${file}.gz`, zlib.gzipSync(plain, { level: zlib.constants.Z_BEST_COMPRESSION }));
  weights.set(file, brotli.length);
  console.log(`${file}  ${plain.length} B, brotli ${brotli.length} B`);
}

for (const page of files.filter((file) => file.endsWith('.html'))) {
  // A script's own imports stand in the page, too; what else it names comes later, or never.
  const atOnce = weigh(page, (file) => !file.endsWith('.js'));
  const inAll = weigh(page, () => true);
  console.log(`${path.basename(page)} with what it needs: ${atOnce} B; with all that may come: ${inAll} B`);
}

/** The bytes of a page and of what is named in it, and in what that names where `isRead`. */
function weigh(page, isRead) {
  const loaded = new Set([page]);
  for (const file of loaded) {
    if (isRead(file)) for (const other of named.get(file)) loaded.add(other);
  }
  return [...loaded].reduce((sum, file) => sum + weights.get(file), 0);
}
