// Fixed views, as the server would send them: of each stage, and for each audience.

export * from './views/authored.js';
export * from './views/choices.js';
export * from './views/flows.js';
export * from './views/host.js';
export * from './views/lobbies.js';
export { NOW_MS, SETTINGS } from './views/makers.js';
export * from './views/mine.js';
export * from './views/pace.js';
export * from './views/player.js';
export * from './views/standings.js';
export * from './views/texts.js';
