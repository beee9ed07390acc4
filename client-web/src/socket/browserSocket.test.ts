import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { browserSocket, loadCodec } from './browserSocket.js';
import type { Socket } from './ports.js';

/** The browser's own socket, as far as ours uses it. */
class WebSocketOfTest {
  binaryType = 'blob';
  onopen?: () => void;
  onmessage?: (event: { data: unknown }) => void;
  onclose?: (event: { code: number }) => void;
  readonly sent: Uint8Array[] = [];
  closedWith: number | undefined;

  constructor(readonly address: string) {
    opened.push(this);
  }

  send(bytes: Uint8Array): void {
    this.sent.push(bytes);
  }

  close(code: number): void {
    this.closedWith = code;
  }
}

/** The first byte of a field: its number × 8, and 2 more where a length follows. */
const FIELD_1 = 8;
const FINISH = 13 * 8 + 2;

let opened: WebSocketOfTest[];
let socket: Socket;

beforeEach(() => {
  opened = [];
  vi.stubGlobal('WebSocket', WebSocketOfTest);
  socket = browserSocket();
});

afterEach(() => {
  vi.unstubAllGlobals();
});

/** The browser's socket, once the codec is here. */
async function connected(): Promise<WebSocketOfTest> {
  await loadCodec();
  const [web] = opened;
  if (!web) throw new Error('no WebSocket was opened');
  return web;
}

test('is opened once the codec is here, where the page came from', async () => {
  expect(opened).toEqual([]);
  const { address, binaryType } = await connected();
  expect([address, binaryType]).toEqual([`ws://${location.host}/ws`, 'arraybuffer']);
});

test('tells what the browser tells', async () => {
  const told: string[] = [];
  socket.onopen = () => told.push('open');
  socket.onclose = ({ code }) => told.push(`closed with ${code}`);
  const web = await connected();
  web.onopen?.();
  web.onclose?.({ code: 4100 });
  expect(told).toEqual(['open', 'closed with 4100']);
});

test('sends a frame as its bytes', async () => {
  const web = await connected();
  socket.send({ requestId: 7, stage: 0, body: { $case: 'finish', value: { round: 2 } } });
  expect(web.sent).toEqual([new Uint8Array([FIELD_1, 7, FINISH, 2, FIELD_1, 2])]);
});

test('hears bytes as the frame they are, and nothing of a text', async () => {
  const web = await connected();
  const heard: unknown[] = [];
  socket.onframe = (frame) => heard.push(frame);
  web.onmessage?.({ data: new Uint8Array([FIELD_1, 9]).buffer });
  web.onmessage?.({ data: 'text' });
  expect(heard).toEqual([{ atMs: 9, version: 0, body: undefined }]);
});

test('closed before the codec is here, it is never opened', async () => {
  socket.close();
  await loadCodec();
  expect(opened).toEqual([]);
});

test('closed later, the browser closes with the same code', async () => {
  const web = await connected();
  socket.close(1000);
  expect(web.closedWith).toBe(1000);
});
