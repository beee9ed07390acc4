import { defineConfig } from '@playwright/test';
import { browser } from './e2e/browser.mjs';

// BASE_URL is a running server: BrowserIT starts one; by hand, npm run e2e uses mvn -Prun's.
export default defineConfig({
  testDir: 'e2e',
  workers: 1,
  forbidOnly: !!process.env.CI,
  reporter: 'list',
  use: {
    actionTimeout: 15_000,
    baseURL: process.env.BASE_URL ?? 'http://localhost:8080',
    launchOptions: {
      ...(await browser()),
      // Not the package's own list of arguments: that one switches web security off.
      args: ['--no-sandbox', '--disable-quic', '--disable-background-networking'],
    },
  },
});
