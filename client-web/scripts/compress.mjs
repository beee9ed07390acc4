// After vite build: holds the pages to the content security policy, then writes a .br and a .gz
// beside each text file, so that the server never compresses.
import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';

const SMALLEST_BYTES = 512;
const TEXT = /\.(html|js|css|svg|json|webmanifest)$/;
const INLINE = /<script(?![^>]*\bsrc=)|<style|\s(style|on[a-z]+)\s*=/i;

// The licence of the font goes wherever the font goes.
fs.copyFileSync('src/ui/riffle-num.OFL.txt', 'dist/assets/riffle-num.OFL.txt');

const files = fs
  .readdirSync('dist', { recursive: true })
  .map((name) => path.join('dist', name))
  .filter((file) => TEXT.test(file));

for (const file of files) {
  const plain = fs.readFileSync(file);
  if (file.endsWith('.html') && INLINE.test(plain.toString())) {
    throw new Error(`${file} has an inline script or style: the policy default-src 'self' blocks it`);
  }
  if (plain.length < SMALLEST_BYTES) continue;
  const quality = { [zlib.constants.BROTLI_PARAM_QUALITY]: zlib.constants.BROTLI_MAX_QUALITY };
  const brotli = zlib.brotliCompressSync(plain, { params: quality });
  fs.writeFileSync(`${file}.br`, brotli);
  fs.writeFileSync(`${file}.gz`, zlib.gzipSync(plain, { level: zlib.constants.Z_BEST_COMPRESSION }));
  console.log(`${file}  ${plain.length} B, brotli ${brotli.length} B`);
}
