import { chromium } from '@playwright/test';
import { createServer } from 'vite';
import { browser } from '../e2e/browser.mjs';

/** Opens the gallery in a browser, does something with it, and closes both again. */
export async function withGallery(act) {
  const server = await createServer({ server: { port: 0 }, logLevel: 'error' });
  await server.listen();
  const base = `http://localhost:${server.httpServer.address().port}/gallery.html`;
  const chrome = await chromium.launch({ ...(await browser()), args: ['--no-sandbox', '--disable-quic'] });
  try {
    await act({ base, chrome });
  } finally {
    await chrome.close();
    await server.close();
  }
}
