/**
 * Sockets: one port for HTTP and WebSocket, and for each browser a {@link riffle.net.Connection}
 * that stands between its frames and its room.
 */
@NullMarked
package riffle.net;

import org.jspecify.annotations.NullMarked;
