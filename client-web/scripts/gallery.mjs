import fs from 'node:fs';
import { chromium } from '@playwright/test';
import { createServer } from 'vite';
import { browser } from '../e2e/browser.mjs';

/** The language that is asked for as --de, --ar and so on; else English. */
export function languageOf(args) {
  const { locales } = JSON.parse(fs.readFileSync('project.inlang/settings.json', 'utf8'));
  return locales.find((locale) => args.includes(`--${locale}`)) ?? 'en';
}

/** The same for several: --all is every language there is. */
export function languagesOf(args) {
  const { locales } = JSON.parse(fs.readFileSync('project.inlang/settings.json', 'utf8'));
  return args.includes('--all') ? locales : [languageOf(args)];
}

/** Has a page or a context begin in a language, as if it had been chosen there by hand. */
export async function begin(pages, language) {
  await pages.addInitScript((tag) => localStorage.setItem('riffle.language', tag), language);
}

/** Waits until letters and formulas are as they will stay. */
export async function drawn(page) {
  await page.evaluate(() => document.fonts.ready);
  if ((await page.locator('.formula').count()) > 0) await page.locator('.formula math').first().waitFor();
}

/** Serves the gallery as it is in the tree; `base` is its address. */
export async function serveGallery() {
  const server = await createServer({ server: { port: 0 }, logLevel: 'error' });
  await server.listen();
  const base = `http://localhost:${server.httpServer.address().port}/gallery.html`;
  return { base, close: () => server.close() };
}

/** Opens the gallery in a browser, does something with it, and closes both again. */
export async function withGallery(act) {
  const { base, close } = await serveGallery();
  const chrome = await chromium.launch({ ...(await browser()), args: ['--no-sandbox', '--disable-quic'] });
  try {
    await act({ base, chrome });
  } finally {
    await chrome.close();
    await close();
  }
}
