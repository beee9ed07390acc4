package riffle.wire;

import riffle.room.Incoming;

/**
 * One frame of a client.
 *
 * @param requestId 1 or more
 * @param stage as in {@code ClientFrame}
 * @param roomCode which room to enter, as it was typed; empty where the request is no Enter
 */
public record ClientRequest(int requestId, int stage, String roomCode, Incoming request) {}
