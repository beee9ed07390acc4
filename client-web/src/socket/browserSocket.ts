import type { ClientFrame } from '../gen/riffle/wire/v1/client.js';
import { NO_CONNECTION } from './closeCodes.js';
import type { OpenSocket, Socket } from './ports.js';

/** Fetches what turns frames into bytes; from the second time on it is here already. */
export const loadCodec = () => import('./codec.js');

type Codec = Awaited<ReturnType<typeof loadCodec>>;

/** Opens the game's socket on the server this page came from. */
export const browserSocket: OpenSocket = () => new BrowserSocket();

/** A WebSocket that is opened as soon as the codec is here; where that does not come, it closes. */
class BrowserSocket implements Socket {
  onopen: Socket['onopen'] = null;
  onframe: Socket['onframe'] = null;
  onclose: Socket['onclose'] = null;
  #open: { readonly web: WebSocket; readonly codec: Codec } | undefined;
  #isClosed = false;

  constructor() {
    loadCodec().then(
      (codec) => this.#connect(codec),
      (error) => {
        console.warn('a part of the page did not come', error);
        this.onclose?.({ code: NO_CONNECTION });
      },
    );
  }

  send(frame: ClientFrame): void {
    this.#open?.web.send(this.#open.codec.bytesOf(frame));
  }

  close(code?: number): void {
    this.#isClosed = true;
    this.#open?.web.close(code);
  }

  #connect(codec: Codec): void {
    if (this.#isClosed) return;
    const scheme = location.protocol === 'https:' ? 'wss' : 'ws';
    const web = new WebSocket(`${scheme}://${location.host}/ws`);
    web.binaryType = 'arraybuffer';
    web.onopen = () => this.onopen?.();
    web.onmessage = ({ data }) => {
      if (data instanceof ArrayBuffer) this.onframe?.(codec.frameOf(data));
    };
    web.onclose = ({ code }) => this.onclose?.({ code });
    this.#open = { web, codec };
  }
}
