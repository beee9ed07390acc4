package riffle.app;

import java.util.List;
import riffle.room.JournalEntry;
import riffle.room.RoomJournal;
import riffle.room.RoomStore;

/** Until there is a journal: all is lost with the process. */
final class Unkept implements RoomStore {
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
