/** The part of a WebSocket that a line uses. */
export interface Socket {
  binaryType: string;
  onopen: (() => void) | null;
  onmessage: ((event: { data: unknown }) => void) | null;
  onclose: ((event: { code: number }) => void) | null;
  onerror: (() => void) | null;
  send(data: Uint8Array<ArrayBuffer>): void;
  close(code?: number): void;
}

/** Makes a socket that is connecting. */
export type OpenSocket = () => Socket;

/** Time as a line needs it. */
export interface Timers {
  /** Milliseconds that only rise; only differences mean anything. */
  now(): number;
  /** Runs `action` once, `ms` milliseconds from now; the answer cancels it. */
  after(ms: number, action: () => void): () => void;
}

/** Calls `wake` whenever the network or the page comes back; the answer ends that. */
export type OnWake = (wake: () => void) => () => void;

/** The browser's timers. */
export const browserTimers: Timers = {
  now: () => performance.now(),
  after(ms, action) {
    const id = setTimeout(action, ms);
    return () => clearTimeout(id);
  },
};

/** The browser's signs that it is worth trying again now. */
export const browserWake: OnWake = (wake) => {
  const shown = () => {
    if (document.visibilityState === 'visible') wake();
  };
  window.addEventListener('online', wake);
  document.addEventListener('visibilitychange', shown);
  return () => {
    window.removeEventListener('online', wake);
    document.removeEventListener('visibilitychange', shown);
  };
};

/** Opens the game's socket on the server this page came from. */
export const browserSocket: OpenSocket = () => {
  const scheme = location.protocol === 'https:' ? 'wss' : 'ws';
  return new WebSocket(`${scheme}://${location.host}/ws`) as Socket;
};
