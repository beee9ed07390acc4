import { expect, test } from 'vitest';
import {
  CreateHostLinkRequest,
  CreateRoomRequest,
  HostLink,
  Problem,
  Room,
} from '../gen/riffle/api/v1/api.js';
import { Api, resultCsvAddress } from './api.js';
import { ApiError } from './call.js';

const PROTOBUF = { 'Content-Type': 'application/x-protobuf' };

function answering(response: Response | Error) {
  const calls: { path: string; request: RequestInit | undefined }[] = [];
  const api = new Api(async (path, request) => {
    calls.push({ path: String(path), request });
    if (response instanceof Error) throw response;
    return response;
  });
  return { api, calls };
}

function bytes(message: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(message);
}

test('a room is asked for and given in protobuf', async () => {
  const room: Room = { code: 'K7M2QP', deckTitle: 'Metastasis', openedAtMs: 1_700_000_000_000 };
  const { api, calls } = answering(new Response(bytes(Room.encode(room).finish()), { headers: PROTOBUF }));
  expect(await api.createRoom('metastasis')).toEqual(room);
  expect(calls[0]?.path).toBe('/api/v1/rooms');
  expect(calls[0]?.request).toMatchObject({ method: 'POST', headers: { Accept: PROTOBUF['Content-Type'] } });
  const body = calls[0]?.request?.body as Uint8Array;
  expect(CreateRoomRequest.decode(body)).toEqual({ deckId: 'metastasis' });
});

test('a link for another device is asked for with the room it leads to', async () => {
  const link: HostLink = { url: 'https://riffle.example/host/K7M2QP#key=a' };
  const { api, calls } = answering(
    new Response(bytes(HostLink.encode(link).finish()), { headers: PROTOBUF }),
  );
  expect(await api.lendHostLink('K7M2QP')).toEqual(link);
  expect(calls[0]).toMatchObject({ path: '/api/v1/host-links', request: { method: 'POST' } });
  expect(CreateHostLinkRequest.decode(calls[0]?.request?.body as Uint8Array)).toEqual({ roomCode: 'K7M2QP' });
});

test('a problem is an error with the status and the sentence', async () => {
  const body = bytes(Problem.encode({ detail: 'deck_id: no deck is called x' }).finish());
  const { api } = answering(new Response(body, { status: 404, headers: PROTOBUF }));
  await expect(api.result('x')).rejects.toThrow(new ApiError(404, 'deck_id: no deck is called x'));
});

test("a proxy's page of error is an error with the status", async () => {
  const { api } = answering(new Response('<h1>Bad gateway</h1>', { status: 502 }));
  await expect(api.listDecks()).rejects.toMatchObject({ status: 502 });
});

test('no answer is status 0', async () => {
  const { api } = answering(new TypeError('failed'));
  await expect(api.listRooms()).rejects.toMatchObject({ name: 'ApiError', status: 0 });
});

test('an id is escaped in addresses', () => {
  expect(resultCsvAddress('a/b')).toBe('/api/v1/results/a%2Fb.csv');
});
