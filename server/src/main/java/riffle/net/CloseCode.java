package riffle.net;

import java.util.Locale;
import riffle.room.Farewell;

/**
 * Why a socket is closed, as a WebSocket close code (RFC 6455, section 7.4). Ours tell the browser
 * whether to come back: 4000 to 4099 at once, 4100 to 4199 later, 4200 to 4299 not at all.
 */
enum CloseCode {
  /** RFC 6455: "an endpoint is terminating the connection due to a protocol error". */
  PROTOCOL_ERROR(1002),
  /** RFC 6455: "a type of data it cannot accept". */
  UNSUPPORTED_FRAME(1003),
  /** RFC 6455: "data within a message that was not consistent with the type of the message". */
  INVALID_TEXT(1007),
  /** RFC 6455: "a message that is too big for it to process". */
  TOO_BIG(1009),

  SLOW_CONSUMER(4000),
  SILENT(4001),

  SERVER_STOPPING(4100),
  TOO_MANY_FRAMES(4101),
  ROOM_FAILED(4102),

  ROOM_CLOSED(4200),
  SEAT_TAKEN_OVER(4201),
  BAD_FRAME(4202),
  REMOVED(4203);

  /** RFC 6455, section 7.4.2: "reserved for private use" is the last range. */
  static final int MAX = 4_999;

  private final int code;

  CloseCode(int code) {
    this.code = code;
  }

  int code() {
    return code;
  }

  /** For developers; goes into the Close frame. */
  String reason() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  static CloseCode of(Farewell farewell) {
    return switch (farewell) {
      case SERVER_STOPPING -> SERVER_STOPPING;
      case ROOM_CLOSED -> ROOM_CLOSED;
      case SEAT_TAKEN_OVER -> SEAT_TAKEN_OVER;
      case BAD_FRAME -> BAD_FRAME;
      case TOO_MANY_FRAMES -> TOO_MANY_FRAMES;
      case REMOVED -> REMOVED;
      case ROOM_FAILED -> ROOM_FAILED;
    };
  }
}
