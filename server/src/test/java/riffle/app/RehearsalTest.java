package riffle.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A server plays with itself, over real sockets, and then nothing of it is left. */
@Timeout(60)
class RehearsalTest {
  /** All rounds of all starter decks and a few more: another class comes for those. */
  private static final int MORE_THAN_ONE_CLASS = Cast.PLAYERS * 32;

  private Set<Thread> before = Set.of();

  @BeforeEach
  void lookAtTheThreads() {
    before = threads();
  }

  /** Those of event loops and of rehearsals. */
  private static Set<Thread> threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(
            thread ->
                thread.getName().equals(Rehearsal.THREAD)
                    || thread.getName().contains("EventLoopGroup"))
        .collect(Collectors.toUnmodifiableSet());
  }

  @AfterEach
  void noThreadIsLeft() throws InterruptedException {
    for (Thread thread : threads()) {
      if (!before.contains(thread)) {
        // An event loop says that it is over a moment before its thread is.
        assertTrue(thread.join(Duration.ofSeconds(10)), thread + " goes on");
      }
    }
  }

  @Test
  void itPlaysAsMuchAsIsAskedFor() throws InterruptedException {
    var rehearsal = Rehearsal.start(MORE_THAN_ONE_CLASS, () -> false);
    rehearsal.join();
    assertEquals(MORE_THAN_ONE_CLASS, rehearsal.played());
  }

  @Test
  void itEndsWhenSomebodyComes() throws InterruptedException {
    // Asked before each step, and a question is open after four: lobby, preview, open, reveal.
    var steps = new AtomicInteger();
    var rehearsal = Rehearsal.start(Integer.MAX_VALUE, () -> steps.incrementAndGet() > 10);
    rehearsal.join();
    assertTrue(rehearsal.played() > 0, "something was played");
    assertEquals(11, steps.get(), "it is not asked again");
  }

  @Test
  void itDoesNotBeginWhereSomebodyIsHere() throws InterruptedException {
    var rehearsal = Rehearsal.start(Integer.MAX_VALUE, () -> true);
    rehearsal.join();
    assertEquals(0, rehearsal.played());
  }

  @Test
  void itEndsWhenItIsToldTo() throws InterruptedException {
    var plays = new CountDownLatch(10);
    var rehearsal =
        Rehearsal.start(
            Integer.MAX_VALUE,
            () -> {
              plays.countDown();
              return false;
            });
    plays.await();
    rehearsal.close();
    assertTrue(rehearsal.hasEnded());
    assertTrue(rehearsal.played() > 0, "something was played");
  }
}
