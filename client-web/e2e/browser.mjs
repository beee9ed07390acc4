import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * How to start a browser: the one named by E2E_CHROME, else the Chromium inside the npm package
 * @sparticuz/chromium, unpacked once below node_modules/.cache with the libraries it needs.
 */
export async function browser() {
  if (process.env.E2E_CHROME) return { executablePath: process.env.E2E_CHROME };
  const folder = path.resolve('node_modules/.cache/e2e-chromium');
  fs.mkdirSync(folder, { recursive: true });
  const executablePath = await withTemporaryFolder(folder, () => unpack(folder));
  const libraries = [path.join(folder, 'al2023/lib'), process.env.LD_LIBRARY_PATH];
  const env = { ...process.env, LD_LIBRARY_PATH: libraries.filter(Boolean).join(':') };
  if (!fs.existsSync('/etc/fonts/fonts.conf')) env.FONTCONFIG_FILE = ownFonts(folder);
  return { executablePath, env };
}

async function unpack(folder) {
  const { default: chromium, inflate } = await import('@sparticuz/chromium');
  const executablePath = await chromium.executablePath();
  if (!fs.existsSync(path.join(folder, 'al2023'))) {
    const entry = fileURLToPath(import.meta.resolve('@sparticuz/chromium'));
    await inflate(path.join(path.dirname(entry), '../bin/al2023.tar.br'));
  }
  return executablePath;
}

/** The package unpacks to the temporary folder, where another user's old files may lie. */
async function withTemporaryFolder(folder, action) {
  const before = process.env.TMPDIR;
  process.env.TMPDIR = folder;
  try {
    return await action();
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}

/** For a machine without any fonts: those that come with the browser. */
function ownFonts(folder) {
  const file = path.join(folder, 'fonts.conf');
  fs.writeFileSync(
    file,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${folder}/fonts/fonts</dir><cachedir>${os.tmpdir()}/riffle-fonts</cachedir></fontconfig>
`,
  );
  return file;
}
