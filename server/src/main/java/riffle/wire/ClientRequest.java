package riffle.wire;

import riffle.room.Incoming;

/**
 * One frame of a client.
 *
 * @param requestId 1 or more
 * @param roomCode which room to enter, as it was typed; empty where the request is no Enter
 */
public record ClientRequest(int requestId, String roomCode, Incoming request) {}
