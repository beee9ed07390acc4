package riffle.room;

import java.util.List;

/**
 * Says that all is kept, and keeps nothing: rooms end with their process. Safe for any thread.
 */
public final class Forgetful implements RoomStore {
  @Override
  public RoomJournal begin(Head room, RoomJournal.Keeper keeper) {
    return new RoomJournal() {
      private long entries;

      @Override
      public void append(JournalEntry entry) {
        keeper.kept(++entries);
      }

      @Override
      public void shorten() {}

      @Override
      public void clockRuns(boolean runs) {}

      @Override
      public void drop() {}
    };
  }

  @Override
  public List<Kept> takeOver() {
    return List.of();
  }

  @Override
  public Kept takeOver(String roomId) throws UnreadableRoom {
    throw new UnreadableRoom("nothing is kept");
  }

  @Override
  public RoomJournal goOn(Kept room, RoomJournal.Keeper keeper) {
    return begin(room.head(), keeper);
  }
}
