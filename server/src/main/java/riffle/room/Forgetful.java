package riffle.room;

import java.util.List;

/** Keeps nothing, and so nothing waits for it: rooms end with their process. */
public final class Forgetful implements RoomStore {
  @Override
  public RoomJournal begin(Head room, RoomJournal.Keeper keeper) {
    return new RoomJournal() {
      @Override
      public boolean append(JournalEntry entry) {
        return true;
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
