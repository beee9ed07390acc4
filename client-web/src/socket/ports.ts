import type { ClientFrame } from '../gen/riffle/wire/v1/client.js';
import type { ServerFrame } from '../gen/riffle/wire/v1/server.js';

/** One connection to the server, which carries frames. */
export interface Socket {
  onopen: (() => void) | null;
  onframe: ((frame: ServerFrame) => void) | null;
  onclose: ((event: { code: number }) => void) | null;
  /** Only once it is open. */
  send(frame: ClientFrame): void;
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

/**
 * Calls `wake` whenever the network, the page or the device comes back; the answer ends that. `doubt`
 * is for a line that may be dead however lately it was heard: after a sleep that {@link Timers.now}
 * has not counted, and where the network went.
 */
export type OnWake = (wake: (doubt?: boolean) => void) => () => void;

/** How often it is looked whether the device slept, in milliseconds. */
const LOOK_MS = 2_000;
/** Clocks that part by this much in between were parted by a sleep, in milliseconds. */
const SLEPT_MS = 10_000;

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
  const online = () => wake();
  // Maybe another network than the server's: a new socket tells, and says so where there is none.
  const offline = () => wake(true);
  const shown = () => {
    if (document.visibilityState === 'visible') wake();
  };
  const endSleepWatch = watchSleep(wake);
  window.addEventListener('online', online);
  window.addEventListener('offline', offline);
  document.addEventListener('visibilitychange', shown);
  return () => {
    endSleepWatch();
    window.removeEventListener('online', online);
    window.removeEventListener('offline', offline);
    document.removeEventListener('visibilitychange', shown);
  };
};

/**
 * A projector's laptop that is opened again tells by no event, and performance.now() may have stood
 * still meanwhile: then the clock of the device has gone further.
 */
function watchSleep(wake: (doubt: boolean) => void): () => void {
  let pageMs = performance.now();
  let deviceMs = Date.now();
  const id = setInterval(() => {
    const onPage = performance.now() - pageMs;
    const onDevice = Date.now() - deviceMs;
    pageMs += onPage;
    deviceMs += onDevice;
    const uncounted = onDevice - onPage > SLEPT_MS;
    if (uncounted || onPage > SLEPT_MS) wake(uncounted);
  }, LOOK_MS);
  return () => clearInterval(id);
}
