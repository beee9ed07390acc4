// The bytes of frames. It is half of a page's code, so it comes behind the page: see browserSocket.ts.
import { ClientFrame } from '../gen/codec/riffle/wire/v1/client.js';
import { ServerFrame } from '../gen/codec/riffle/wire/v1/server.js';

/** One frame as it is sent. */
export function bytesOf(frame: ClientFrame): Uint8Array<ArrayBuffer> {
  // A copy: the writer's array may be a view of a larger buffer.
  return new Uint8Array(ClientFrame.encode(frame).finish());
}

/** The frame that came; throws where these bytes are none. */
export function frameOf(bytes: ArrayBuffer): ServerFrame {
  return ServerFrame.decode(new Uint8Array(bytes));
}
