package riffle.store;

import com.google.protobuf.InvalidProtocolBufferException;
import riffle.game.GameEvent;
import riffle.store.v1.StoredEvent;

/** Events to bytes and back: {@code riffle.store.v1.StoredEvent}. */
public final class EventBytes {
  private EventBytes() {}

  public static byte[] write(GameEvent event) {
    return EventWriter.write(event).toByteArray();
  }

  /**
   * Reads what any version up to this one has written.
   *
   * @throws UnreadableEvent if it is damaged, or a later version wrote what this one does not know
   */
  public static GameEvent read(byte[] bytes) throws UnreadableEvent {
    try {
      return EventReader.read(StoredEvent.parseFrom(bytes));
    } catch (InvalidProtocolBufferException | IllegalArgumentException e) {
      throw new UnreadableEvent(
          "a stored event of " + bytes.length + " bytes cannot be read: " + e.getMessage(), e);
    }
  }
}
