import { defineConfig } from '@playwright/test';
import { browser } from './e2e/browser.mjs';

// BASE_URL is a running server: BrowserIT starts one; by hand, npm run e2e uses mvn -Prun's.
export default defineConfig({
  testDir: 'e2e',
  // Lessons wait for their clocks most of the time: two at once take little more than one.
  workers: 2,
  projects: [
    { name: 'sign-in', testMatch: /sign-in\.setup\.ts/ },
    { name: 'lessons', dependencies: ['sign-in'] },
  ],
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
