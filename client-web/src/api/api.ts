import {
  AnswerKey,
  CreateHostLinkRequest,
  CreateRoomRequest,
  HostLink,
  ListDecksResponse,
  ListResultsResponse,
  ListRoomsResponse,
  OpenSessionRequest,
  Result,
  Room,
} from '../gen/riffle/api/v1/api.js';
import { API_BASE, call } from './call.js';

interface Decoder<T> {
  decode(bytes: Uint8Array): T;
}

/** The teacher's HTTP interface. Every call throws an ApiError. */
export class Api {
  readonly #fetch: typeof fetch;

  constructor(fetcher: typeof fetch = (...call) => fetch(...call)) {
    this.#fetch = fetcher;
  }

  /** Signs this browser in with the key of a host link, which is good once. */
  async openSession(key: string): Promise<void> {
    await this.#call('/session', OpenSessionRequest.encode({ key }).finish());
  }

  /** Signs this browser out. */
  async closeSession(): Promise<void> {
    await this.#call('/session', undefined, 'DELETE');
  }

  /** A link that signs another device in, once, and opens this room there. */
  async lendHostLink(roomCode: string): Promise<HostLink> {
    return HostLink.decode(
      await this.#call('/host-links', CreateHostLinkRequest.encode({ roomCode }).finish()),
    );
  }

  listDecks(): Promise<ListDecksResponse> {
    return this.#get('/decks', ListDecksResponse);
  }

  async createRoom(deckId: string): Promise<Room> {
    return Room.decode(await this.#call('/rooms', CreateRoomRequest.encode({ deckId }).finish()));
  }

  listRooms(): Promise<ListRoomsResponse> {
    return this.#get('/rooms', ListRoomsResponse);
  }

  /** What is right in the round that a room is at; 409 where nothing is, or all can see it. */
  answerKey(code: string): Promise<AnswerKey> {
    return this.#get(`/rooms/${encodeURIComponent(code)}/key`, AnswerKey);
  }

  listResults(): Promise<ListResultsResponse> {
    return this.#get('/results', ListResultsResponse);
  }

  result(gameId: string): Promise<Result> {
    return this.#get(`/results/${encodeURIComponent(gameId)}`, Result);
  }

  async #get<T>(path: string, message: Decoder<T>): Promise<T> {
    return message.decode(await this.#call(path));
  }

  #call(path: string, body?: Uint8Array, method?: 'DELETE'): Promise<Uint8Array> {
    return call(this.#fetch, path, body, method);
  }
}

/** Where a browser downloads a game's results as a table. */
export function resultCsvAddress(gameId: string): string {
  return `${API_BASE}/results/${encodeURIComponent(gameId)}.csv`;
}
