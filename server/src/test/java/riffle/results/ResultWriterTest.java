package riffle.results;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class ResultWriterTest {
  private final Disk disk = new Disk();

  @Test
  void whatWaitsIsSavedBeforeTheEnd() {
    try (var writer = ResultWriter.start(disk)) {
      writer.save(Samples.result("a", 1, null));
      writer.save(Samples.result("b", 2, null));
    }
    assertEquals(List.of("a 1", "b 2"), List.copyOf(disk.saved));
  }

  @Test
  void ofAGameOnlyTheNewestResultWaits() throws InterruptedException {
    try (var writer = ResultWriter.start(disk)) {
      disk.gate.acquire();
      writer.save(Samples.result("a", 1, null));
      disk.reached.await();
      writer.save(Samples.result("b", 2, null));
      writer.save(Samples.result("c", 3, null));
      writer.save(Samples.result("b", 4, null));
      disk.gate.release();
    }
    assertEquals(List.of("a 1", "b 4", "c 3"), List.copyOf(disk.saved));
  }

  @Test
  void whatFailedIsTriedAgain() throws InterruptedException {
    disk.failures.set(2);
    try (var writer = ResultWriter.start(disk, Duration.ofMillis(1))) {
      writer.save(Samples.result("a", 1, null));
      assertEquals("a 1", disk.saved.take());
    }
  }

  @Test
  void aNewerResultTakesThePlaceOfAFailedOne() {
    disk.failures.set(1);
    try (var writer = ResultWriter.start(disk, Duration.ofHours(1))) {
      writer.save(Samples.result("a", 1, null));
      disk.awaitFailure();
      writer.save(Samples.result("a", 2, null));
    }
    assertEquals(List.of("a 2"), List.copyOf(disk.saved));
  }

  @Test
  void whatWaitsForResultsIsDoneOnceTheyAreSaved() throws InterruptedException {
    try (var writer = ResultWriter.start(disk)) {
      writer.whenSaved(() -> disk.saved.add("at once"));
      disk.gate.acquire();
      writer.save(Samples.result("a", 1, null));
      writer.save(Samples.result("b", 1, null));
      writer.whenSaved(() -> disk.saved.add("then"));
      writer.save(Samples.result("c", 1, null));
      disk.gate.release();
    }
    assertEquals(List.of("at once", "a 1", "b 1", "then", "c 1"), List.copyOf(disk.saved));
  }

  @Test
  void whatIsBeingSavedIsWaitedForToo() throws InterruptedException {
    try (var writer = ResultWriter.start(disk)) {
      disk.gate.acquire();
      writer.save(Samples.result("a", 1, null));
      disk.reached.await();
      writer.whenSaved(() -> disk.saved.add("then"));
      disk.gate.release();
    }
    assertEquals(List.of("a 1", "then"), List.copyOf(disk.saved));
  }

  @Test
  void aNewerResultIsAsGoodAsTheOneThatFailed() {
    disk.failures.set(1);
    try (var writer = ResultWriter.start(disk, Duration.ofHours(1))) {
      writer.save(Samples.result("a", 1, null));
      writer.whenSaved(() -> disk.saved.add("then"));
      disk.awaitFailure();
      writer.save(Samples.result("b", 1, null));
      writer.save(Samples.result("a", 2, null));
    }
    assertEquals(Set.of("a 2", "b 1", "then"), Set.copyOf(disk.saved));
    List<String> order = List.copyOf(disk.saved);
    assertEquals(order.indexOf("a 2") + 1, order.indexOf("then"));
  }

  @Test
  void whatWaitsForAResultThatIsLostIsNeverDone() {
    disk.failures.set(2);
    try (var writer = ResultWriter.start(disk, Duration.ofHours(1))) {
      writer.save(Samples.result("a", 1, null));
      disk.awaitFailure();
      writer.whenSaved(() -> disk.saved.add("then"));
    }
    assertEquals(List.of(), List.copyOf(disk.saved));
  }

  @Test
  void whatDoesNotFitIsLostAndNothingAfterItCountsAsSaved() throws InterruptedException {
    try (var writer = ResultWriter.start(disk)) {
      disk.gate.acquire();
      writer.save(Samples.result("held", 1, null));
      disk.reached.await();
      for (int game = 0; game < ResultWriter.MAX_WAITING_GAMES; game++) {
        writer.save(Samples.result("g" + game, 1, null));
      }
      writer.whenSaved(() -> disk.saved.add("then"));
      writer.save(Samples.result("one too many", 1, null));
      writer.whenSaved(() -> disk.saved.add("never"));
      disk.gate.release();
    }
    assertEquals(ResultWriter.MAX_WAITING_GAMES + 2, disk.saved.size());
    assertEquals("then", List.copyOf(disk.saved).getLast());
  }

  /** Records what is saved; can fail, and can be held. */
  private static final class Disk implements ResultStore {
    private final BlockingQueue<String> saved = new LinkedBlockingQueue<>();
    private final Semaphore gate = new Semaphore(1);
    private final CountDownLatch reached = new CountDownLatch(1);
    private final CountDownLatch failed = new CountDownLatch(1);
    private final AtomicInteger failures = new AtomicInteger();

    @Override
    public void save(GameResult result) {
      reached.countDown();
      gate.acquireUninterruptibly();
      gate.release();
      if (failures.getAndDecrement() > 0) {
        failed.countDown();
        throw new IllegalStateException("no disk (as this test wants it)");
      }
      saved.add(result.gameId() + " " + result.startedAtMillis());
    }

    void awaitFailure() {
      try {
        failed.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public List<Summary> newest(int limit) {
      return List.of();
    }

    @Override
    public @Nullable GameResult find(String gameId) {
      return null;
    }

    @Override
    public int deleteStartedBefore(long millis) {
      return 0;
    }
  }
}
