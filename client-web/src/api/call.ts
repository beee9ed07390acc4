import { Problem } from '../gen/riffle/api/v1/api.js';

export const API_BASE = '/api/v1';
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

/**
 * Asks the server once.
 *
 * @param body a message to post
 * @throws ApiError
 */
export async function call(
  fetcher: typeof fetch,
  path: string,
  body?: Uint8Array,
  method: 'GET' | 'POST' | 'DELETE' = body ? 'POST' : 'GET',
): Promise<Uint8Array> {
  const headers: Record<string, string> = { Accept: PROTOBUF };
  const request: RequestInit = { headers, method };
  if (body) {
    headers['Content-Type'] = PROTOBUF;
    request.body = new Uint8Array(body);
  }
  const response = await answer(fetcher, path, request);
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (!response.ok) throw new ApiError(response.status, problemDetail(response, bytes));
  return bytes;
}

async function answer(fetcher: typeof fetch, path: string, request: RequestInit): Promise<Response> {
  try {
    return await fetcher(API_BASE + path, request);
  } catch (cause) {
    throw new ApiError(0, cause instanceof Error ? cause.message : 'no answer');
  }
}

/** A proxy's page of error is no Problem: then the status must do. */
function problemDetail(response: Response, bytes: Uint8Array): string {
  const isProblem = response.headers.get('Content-Type')?.startsWith(PROTOBUF);
  return isProblem ? Problem.decode(bytes).detail : response.statusText;
}
