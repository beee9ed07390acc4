package riffle.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import riffle.game.Deck;
import riffle.game.Decks;
import riffle.net.OpenPort;
import riffle.simulation.Verdict;
import riffle.store.BrokenLine;
import riffle.store.Database;
import riffle.wire.v1.View;

/** A disk that fails in the middle of a lesson, and works again. */
class FailingDiskIT {
  private static final int SILENCE_MILLIS = 10_000;
  private static final int PAUSE_MILLIS = 100;
  private static final int STUDENTS = 3;
  private static final int TRIES = 5;

  private static final Deck DECK = Decks.deck(Decks.flow(3, 1), Decks.choice("*a", "b"));

  @TempDir Path folder;

  @Test
  void nothingIsSaidWhileNothingIsKeptAndNothingIsLost() throws Exception {
    try (var database = Database.open(folder)) {
      var disk = new BrokenLine(database);
      try (var store = disk.store(OpenPort.CLOCK);
          var port = new OpenPort(store)) {
        String code = port.room(DECK).code();
        var way = new Client.Way(port.number(), "", SILENCE_MILLIS, PAUSE_MILLIS);
        var news = new News();
        try (var lesson = new Lesson(code, way, news, 1, STUDENTS)) {
          Teacher teacher = lesson.teacher();
          Student ada = lesson.students().get(0);
          Student bob = lesson.students().get(1);
          Student cleo = lesson.students().get(2);
          List<Client> present = List.of(teacher, ada, bob);
          present.forEach(Client::starts);
          lesson.await(client -> client == cleo || client.isSettled(), "in");
          teacher.advances(0);
          lesson.await(client -> client == cleo || isOpen(client.view()), "at the round");
          ada.places(1, List.of(1, 2, 3));
          lesson.await(client -> client == cleo || client.isSettled(), "answered");

          disk.commit = BrokenLine.Commit.FAILS;
          ada.places(1, List.of(3, 2, 1));
          lesson.await(client -> client == cleo || !client.saves(), "told that nothing is saved");
          bob.places(1, List.of(1, 3, 2));
          cleo.starts();
          lesson.await(client -> !client.saves(), "told that nothing is saved");
          int tries = disk.commits.get();
          assertTrue(news.await(() -> disk.commits.get() >= tries + TRIES, Lesson.PATIENCE_MILLIS));
          assertEquals(1, ada.acknowledged());
          assertEquals(0, bob.acknowledged());
          assertNull(cleo.view());

          disk.commit = BrokenLine.Commit.WORKS;
          lesson.await(client -> client.saves() && client.isSettled(), "told that all is well");
          assertEquals(2, ada.acknowledged());
          assertEquals(1, bob.acknowledged());
          cleo.places(1, List.of(2, 1, 3));
          lesson.ends();
          Verdict verdict = lesson.verdict(store.takeOver().getFirst());
          assertTrue(verdict.isGood(), verdict::toString);
          assertTrue(verdict.acknowledged() >= STUDENTS + 5, verdict::toString);
        }
      }
    }
  }

  private static boolean isOpen(@Nullable View view) {
    return view != null && view.getStage().hasOpen();
  }
}
