import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

const SERVER = 'http://localhost:8080';
/** The oldest that are served. */
const BROWSERS = ['es2022', 'chrome109', 'firefox121', 'safari16'];

/**
 * The pages that share their code, by --mode. The player's has a build of its own: what it would share
 * with the others comes to a phone with all that only they use.
 */
const PAGES: Record<string, string[]> = {
  player: ['index.html'],
  others: ['host.html', 'screen.html', 'review.html'],
};

export default defineConfig(({ mode }) => ({
  plugins: [svelte()],
  build: {
    // The first of the builds empties the folder.
    emptyOutDir: mode !== 'others',
    // What the design needs (dvh, :has) is what the scripts may use, too: a phone or tablet of 2018 that
    // takes updates runs it. Private fields written for older ones cost each page 3 kB.
    target: BROWSERS,
    // Logical properties unfolded would double the styles.
    cssTarget: BROWSERS,
    // The content security policy is default-src 'self': nothing inline, no data: addresses.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { input: PAGES[mode] ?? Object.values(PAGES).flat() },
  },
  // npm run dev: pages from here, sockets and data from a server started with mvn -Prun
  server: { proxy: { '/api': SERVER, '/ws': { target: SERVER, ws: true } } },
  ...(process.env.VITEST ? { resolve: { conditions: ['browser'] } } : {}),
  test: {
    environment: 'happy-dom',
    // A window for each file, as usual, without a thread and a start of its own: a third of the time.
    pool: 'vmThreads',
    include: ['src/**/*.test.ts', 'scripts/**/*.test.mjs'],
    setupFiles: 'src/i18n/inEnglish.ts',
  },
}));
