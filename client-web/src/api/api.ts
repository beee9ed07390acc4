import {
  AnswerKey,
  CreateHostLinkRequest,
  CreateRoomRequest,
  HostLink,
  ListDecksResponse,
  ListResultsResponse,
  ListRoomsResponse,
  OpenSessionRequest,
  Problem,
  Result,
  Room,
} from '../gen/riffle/api/v1/api.js';

const BASE = '/api/v1';
const PROTOBUF = 'application/x-protobuf';

/** The server answered no, or not at all. */
export class ApiError extends Error {
  override readonly name = 'ApiError';

  /**
   * @param status the HTTP status from 400 on, or 0 where no answer came
   * @param detail one English sentence for developers, not for the page
   */
  constructor(
    readonly status: number,
    detail: string,
  ) {
    super(detail);
  }
}

interface Decoder<T> {
  decode(bytes: Uint8Array): T;
}

/** The teacher's HTTP interface. Every call throws {@link ApiError}. */
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

  async #call(path: string, body?: Uint8Array, method = body ? 'POST' : 'GET'): Promise<Uint8Array> {
    const headers: Record<string, string> = { Accept: PROTOBUF };
    const request: RequestInit = { headers, method };
    if (body) {
      headers['Content-Type'] = PROTOBUF;
      request.body = new Uint8Array(body);
    }
    const response = await this.#answer(path, request);
    const bytes = new Uint8Array(await response.arrayBuffer());
    if (!response.ok) throw new ApiError(response.status, problemDetail(response, bytes));
    return bytes;
  }

  async #answer(path: string, request: RequestInit): Promise<Response> {
    try {
      return await this.#fetch(BASE + path, request);
    } catch (cause) {
      throw new ApiError(0, cause instanceof Error ? cause.message : 'no answer');
    }
  }
}

/** Where a browser downloads a game's results as a table. */
export function resultCsvAddress(gameId: string): string {
  return `${BASE}/results/${encodeURIComponent(gameId)}.csv`;
}

/** A proxy's page of error is no Problem: then the status must do. */
function problemDetail(response: Response, bytes: Uint8Array): string {
  const isProblem = response.headers.get('Content-Type')?.startsWith(PROTOBUF);
  return isProblem ? Problem.decode(bytes).detail : response.statusText;
}
