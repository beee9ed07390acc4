package riffle.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import riffle.room.RoomJournal;

/** What a room hears of its journal. */
final class Heard implements RoomJournal.Keeper {
  private final BlockingQueue<String> news = new LinkedBlockingQueue<>();

  @Override
  public void kept(long entries) {
    news.add("kept " + entries);
  }

  @Override
  public void failing() {
    news.add("failing");
  }

  @Override
  public void lost() {
    news.add("lost");
  }

  /** The next news; waits for it as long as the test may take. */
  void awaits(String expected) throws InterruptedException {
    assertEquals(expected, news.take());
  }

  /** Waits until so many are kept, however many commits that takes. */
  void awaitsKept(long entries) throws InterruptedException {
    String next = news.take();
    while (!next.equals("kept " + entries)) {
      assertTrue(next.startsWith("kept "), next);
      next = news.take();
    }
  }

  /** Waits until nothing can be kept, whatever was kept before. */
  void awaitsFailing() throws InterruptedException {
    String next = news.take();
    while (!next.equals("failing")) {
      assertTrue(next.startsWith("kept "), next);
      next = news.take();
    }
  }

  List<String> rest() {
    return List.copyOf(news);
  }
}
