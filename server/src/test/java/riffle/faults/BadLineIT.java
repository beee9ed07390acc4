package riffle.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import riffle.game.Deck;
import riffle.game.Decks;
import riffle.game.FlowRules;
import riffle.net.OpenPort;
import riffle.simulation.Verdict;
import riffle.store.Database;
import riffle.store.SqlRoomStore;

/** A class of ten on lines that are late, go to pieces, break and fall silent. */
class BadLineIT {
  private static final int STUDENTS = 10;
  private static final int ACKNOWLEDGED = 60;

  /** More would be a lesson that does not go on. */
  private static final int MAX_HAPPENINGS = 10_000;

  private static final int SILENCE_MILLIS = 300;
  private static final int PAUSE_MILLIS = 100;

  private static final Deck DECK =
      Decks.deck(
          Decks.flow(Decks.brief(0, 5_000, 1_000), 3, 1, FlowRules.USUAL),
          Decks.choice(Decks.brief(0, 5_000, 1_000), "*a", "b", "c"),
          Decks.flow(Decks.brief(0, 5_000, 1_000), 5, 2, FlowRules.USUAL),
          Decks.number(Decks.brief(0, 5_000, 1_000), "42", "1"),
          Decks.flow(Decks.brief(0, 5_000, 1_000), 4, 0, FlowRules.USUAL));

  @TempDir Path folder;

  @Test
  void whatWasAcknowledgedIsScoredOnceAndWhoFellSilentIsBackInTheirSeat() throws Exception {
    RandomGenerator random = new SplittableRandom(1);
    try (var database = Database.open(folder);
        var store = SqlRoomStore.start(database, OpenPort.CLOCK);
        var port = new OpenPort(store);
        var line = new BadLine(port.number(), random.nextLong())) {
      String code = port.room(DECK).code();
      var way = new Client.Way(line.port(), "", SILENCE_MILLIS, PAUSE_MILLIS);
      var news = new News();
      try (var lesson = new Lesson(code, way, news, random.nextLong(), STUDENTS)) {
        lesson.starts();
        plays(lesson, line, random);
        line.calmsDown();
        // Who is on a dead line finds it out now.
        lesson.everybody().forEach(Client::knocks);
        lesson.ends();
        assertTrue(
            news.await(() -> line.halfOpen() == 0, Lesson.PATIENCE_MILLIS),
            "the server holds a line that nobody is on");

        Verdict verdict = lesson.verdict(store.takeOver().getFirst());
        System.out.printf(
            "On bad lines %d things were acknowledged. Faults: %s%n",
            verdict.acknowledged(), line.happened());
        assertEquals(List.of(), verdict.lost());
        assertEquals(List.of(), verdict.duplicated());
        assertEquals(List.of(), verdict.diverged());
      }
    }
  }

  /** Until enough was said, and each fault has come. */
  private static void plays(Lesson lesson, BadLine line, RandomGenerator random)
      throws InterruptedException {
    List<Client> all = lesson.everybody().toList();
    for (int n = 0; n < MAX_HAPPENINGS; n++) {
      // The lesson stands where its teacher does nothing.
      Client one = random.nextInt(4) == 0 ? lesson.teacher() : all.get(random.nextInt(all.size()));
      one.actsIfItCan();
      Thread.sleep(random.nextInt(1, 12));
      if (line.happened().size() == BadLine.Fault.values().length
          && all.stream().mapToInt(Client::acknowledged).sum() >= ACKNOWLEDGED) {
        return;
      }
    }
    throw new AssertionError("the lesson does not go on; faults: " + line.happened());
  }
}
