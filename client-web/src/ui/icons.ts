/** One icon: the path of its strokes in a field of 24 by 24. */
interface Drawing {
  readonly path: string;
  /** It points somewhere, so it mirrors where writing runs from right to left. */
  readonly turns?: boolean;
}

/** Every icon there is, by what it shows. */
export const ICONS = {
  again: { path: 'M4 5v5h5M4.6 10A8 8 0 1 1 4 14', turns: true },
  arrow: { path: 'M5 12h14M13 6l6 6-6 6', turns: true },
  chevron: { path: 'M6 9l6 6 6-6' },
  clock: { path: 'M12 5a8 8 0 1 0 0 16 8 8 0 1 0 0-16M12 9v4l2.5 2M9.5 2h5' },
  cross: { path: 'M6 6l12 12M18 6L6 18' },
  down: { path: 'M12 5v13M6 13l6 6 6-6' },
  download: { path: 'M12 4v11M7 11l5 5 5-5M5 20h14' },
  flag: { path: 'M6 21V4h11l-2 4 2 4H6' },
  full: { path: 'M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5' },
  globe: { path: 'M12 3a9 9 0 1 0 0 18 9 9 0 1 0 0-18M3 12h18M12 3c-5 5-5 13 0 18M12 3c5 5 5 13 0 18' },
  hidden: {
    path: 'M3 3l18 18M10 6.2A9 9 0 0 1 21 12a12 12 0 0 1-2.4 3.3M6.3 7.7A12 12 0 0 0 3 12c2 4 5.4 6 9 6a9 9 0 0 0 3.8-.8',
  },
  info: { path: 'M12 3a9 9 0 1 0 0 18 9 9 0 1 0 0-18M12 11v5.5M12 7.5v.01' },
  lock: { path: 'M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3' },
  more: { path: 'M5 12h.01M12 12h.01M19 12h.01' },
  mute: { path: 'M4 9.5v5h3.5L12 19V5L7.5 9.5zM16 9.5l5 5M21 9.5l-5 5' },
  noLine: {
    path: 'M3 3l18 18M5 12.5a10 10 0 0 1 4-2.4M2 9a14 14 0 0 1 5-3M8.5 16a5 5 0 0 1 6-.8M12 19.5v.01M12 6a14 14 0 0 1 10 3M15.5 10.5A10 10 0 0 1 19 12.5',
  },
  pause: { path: 'M8 5v14M16 5v14' },
  people: {
    path: 'M9 4.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 1 0 0-7M3 20c0-4 2.5-6 6-6s6 2 6 6M16 5a3.5 3.5 0 0 1 0 6M18 14.5c2 .8 3 2.7 3 5.5',
  },
  plus: { path: 'M12 5v14M5 12h14' },
  print: { path: 'M7 9V3h10v6M7 17H4V9h16v8h-3M7 14h10v7H7z' },
  put: { path: 'M12 4v10M8 10l4 4 4-4M5 20h14' },
  share: { path: 'M12 15V4M8 8l4-4 4 4M5 13v7h14v-7' },
  skip: { path: 'M5 5l9 7-9 7zM19 5v14', turns: true },
  sound: { path: 'M4 9.5v5h3.5L12 19V5L7.5 9.5zM15.5 9a4.5 4.5 0 0 1 0 6M18 6.5a8 8 0 0 1 0 11' },
  talk: { path: 'M4 5h16v11h-8l-4 4v-4H4z' },
  tick: { path: 'M4.5 12.5l5 5 10-11' },
  up: { path: 'M12 19V6M6 11l6-6 6 6' },
} as const satisfies Record<string, Drawing>;

export type IconName = keyof typeof ICONS;
