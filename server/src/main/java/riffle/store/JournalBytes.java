package riffle.store;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.List;
import riffle.room.JournalEntry;
import riffle.store.v1.StoredEntries;
import riffle.store.v1.StoredEntry;

/** Entries of journals to bytes and back: {@code riffle.store.v1.StoredEntries}. */
final class JournalBytes {
  private JournalBytes() {}

  static StoredEntry write(JournalEntry entry) {
    return StoredEntry.newBuilder()
        .setSeat(entry.seat())
        .setRequestId(entry.requestId())
        .addAllEvents(entry.events().stream().map(EventWriter::write).toList())
        .build();
  }

  static ByteString write(List<JournalEntry> entries) {
    return StoredEntries.newBuilder()
        .addAllEntries(entries.stream().map(JournalBytes::write).toList())
        .build()
        .toByteString();
  }

  /**
   * Reads what any version up to this one has written.
   *
   * @throws UnreadableEvent if it is damaged, or a later version wrote what this one does not know
   */
  static List<JournalEntry> read(ByteString bytes) throws UnreadableEvent {
    try {
      return StoredEntries.parseFrom(bytes).getEntriesList().stream()
          .map(JournalBytes::read)
          .toList();
    } catch (InvalidProtocolBufferException | IllegalArgumentException e) {
      throw new UnreadableEvent(
          "stored entries of " + bytes.size() + " bytes cannot be read: " + e.getMessage(), e);
    }
  }

  private static JournalEntry read(StoredEntry stored) {
    return new JournalEntry(
        stored.getSeat(),
        stored.getRequestId(),
        stored.getEventsList().stream().map(EventReader::read).toList());
  }
}
