import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

const SERVER = 'http://localhost:8080';

export default defineConfig({
  plugins: [svelte()],
  build: {
    // What a phone of 2020 in a classroom can run.
    target: ['es2020', 'chrome84', 'firefox79', 'safari14'],
    // The design's own features, not lowered: logical properties unfolded would double the styles.
    cssTarget: ['chrome108', 'firefox121', 'safari15.4'],
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
  test: {
    environment: 'happy-dom',
    include: ['src/**/*.test.ts', 'scripts/**/*.test.mjs'],
    setupFiles: 'src/i18n/inEnglish.ts',
  },
});
