import { cleanup, render, screen } from '@testing-library/svelte';
import { afterEach, expect, test, vi } from 'vitest';
import { ListDecksResponse, ListResultsResponse, ListRoomsResponse } from '../../gen/riffle/api/v1/api.js';
import { loadCodec } from '../../socket/browserSocket.js';
import App from './App.svelte';

const DECK = { id: 'm', title: 'Metastasis', language: 'en', credit: 'CancerQuest', rounds: 13, minutes: 11 };
const EMPTY = new Uint8Array();

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

/** A server that answers by path; everything else is 401. */
function serve(answers: Record<string, Uint8Array | number>) {
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (path: string, { method }: RequestInit) => {
    asked.push(`${method} ${path} at ${location.pathname}${location.hash}`);
    const answer = answers[path.replace('/api/v1', '')] ?? 401;
    return typeof answer === 'number'
      ? new Response(null, { status: answer })
      : new Response(new Uint8Array(answer), { status: 200 });
  });
  return asked;
}

const DESK = {
  '/decks': ListDecksResponse.encode({ decks: [DECK] }).finish(),
  '/rooms': ListRoomsResponse.encode({ rooms: [] }).finish(),
  '/results': ListResultsResponse.encode({ results: [] }).finish(),
};

test('a host link signs in: the key is out of the address before anything is asked', async () => {
  const asked = serve({ '/session': EMPTY, ...DESK });
  history.replaceState(null, '', '/host#key=once');
  render(App);
  expect(await screen.findByRole('button', { name: 'Host Metastasis' })).toBeTruthy();
  expect(asked[0]).toBe('POST /api/v1/session at /host');
  expect(asked.every((line) => !line.includes('once'))).toBe(true);
});

test('a link to a room signs in first, and then enters it', async () => {
  let sockets = 0;
  vi.stubGlobal(
    'WebSocket',
    class {
      close = () => {};
      constructor() {
        sockets += 1;
      }
    },
  );
  let answer = (_: Response) => {};
  const asked: string[] = [];
  vi.stubGlobal('fetch', (path: string) => {
    asked.push(`${path} at ${location.pathname}${location.hash}`);
    return new Promise<Response>((resolve) => {
      answer = resolve;
    });
  });
  history.replaceState(null, '', '/host/K7M2QP#key=once');
  render(App);
  expect(await screen.findByRole('heading', { name: 'Signing in' })).toBeTruthy();
  expect(asked).toEqual(['/api/v1/session at /host/K7M2QP']);
  expect(sockets).toBe(0);
  answer(new Response(null, { status: 204 }));
  expect(await screen.findByRole('heading', { name: 'Opening the room' })).toBeTruthy();
  await loadCodec();
  expect(sockets).toBe(1);
});

test('a link that was used says where a fresh one is', async () => {
  serve({ '/session': 403 });
  history.replaceState(null, '', '/host#key=twice');
  render(App);
  expect(await screen.findByRole('heading', { name: /used before/ })).toBeTruthy();
  expect(screen.getByText(/window in which the server runs/)).toBeTruthy();
});

test('without a session every page says so', async () => {
  for (const path of ['/host', '/results', '/results/g-1']) {
    serve({});
    history.replaceState(null, '', path);
    const { unmount } = render(App);
    expect(await screen.findByRole('heading', { name: 'You are not signed in.' })).toBeTruthy();
    unmount();
  }
});

test('a room is entered once, and left for the desk', async () => {
  serve(DESK);
  const sockets: string[] = [];
  const close = vi.fn();
  vi.stubGlobal(
    'WebSocket',
    class {
      close = close;
      constructor(url: string) {
        sockets.push(url);
      }
    },
  );
  history.replaceState(null, '', '/host/K7M2QP');
  render(App);
  expect(await screen.findByRole('heading', { name: 'Opening the room' })).toBeTruthy();
  await loadCodec();
  screen.getByRole('link', { name: 'To your decks' }).click();
  expect(await screen.findByRole('heading', { name: 'Decks' })).toBeTruthy();
  expect(sockets).toHaveLength(1);
  expect(close).toHaveBeenCalledOnce();
});

test('links within the page change the address and load nothing', async () => {
  serve(DESK);
  history.replaceState(null, '', '/host');
  render(App);
  (await screen.findByRole('link', { name: 'Results' })).click();
  expect(await screen.findByRole('heading', { name: 'Results' })).toBeTruthy();
  expect(location.pathname).toBe('/results');
});
