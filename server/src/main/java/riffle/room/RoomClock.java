package riffle.room;

/** The server's clock: milliseconds since 1970, but never set back or forward while it runs. */
public interface RoomClock {
  long millis();
}
