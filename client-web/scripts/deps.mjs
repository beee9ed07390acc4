// Installs the packages, and only where package-lock.json changed since the last time.
import { execSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';

const stamp = 'node_modules/.stamp';
const wanted = createHash('sha256').update(fs.readFileSync('package-lock.json')).digest('hex');

if (!fs.existsSync(stamp) || fs.readFileSync(stamp, 'utf8') !== wanted) {
  execSync('npm ci --no-audit --no-fund --loglevel=error', { stdio: 'inherit' });
  fs.writeFileSync(stamp, wanted);
}
