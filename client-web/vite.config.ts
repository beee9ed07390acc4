import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

const SERVER = 'http://localhost:8080';
/** The oldest that are served. */
const BROWSERS = ['es2022', 'chrome108', 'firefox121', 'safari16'];

export default defineConfig({
  plugins: [svelte()],
  build: {
    // What the design needs (dvh, :has) is what the scripts may use, too: a phone or tablet of 2018 that
    // takes updates runs it. Private fields written for older ones cost each page 3 kB.
    target: BROWSERS,
    // Logical properties unfolded would double the styles.
    cssTarget: BROWSERS,
    // The content security policy is default-src 'self': nothing inline, no data: addresses.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      // the player's page, the teacher's, the projector's, and what a player answered
      input: ['index.html', 'host.html', 'screen.html', 'review.html'],
    },
  },
  // npm run dev: pages from here, sockets and data from a server started with mvn -Prun
  server: { proxy: { '/api': SERVER, '/ws': { target: SERVER, ws: true } } },
  ...(process.env.VITEST ? { resolve: { conditions: ['browser'] } } : {}),
  test: { environment: 'happy-dom', include: ['src/**/*.test.ts'] },
});
