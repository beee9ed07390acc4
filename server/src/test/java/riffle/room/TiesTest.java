package riffle.room;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import riffle.game.Decks;

/** Ranks that more players share than a picture has lines for. */
class TiesTest {
  private static final int PLAYERS = 30;
  private static final int NAMED = 12;

  private final Classroom room = new Classroom(Decks.deck(Decks.choice("*a", "b")));
  private final Line screen = room.screen();
  private final List<Line> players =
      IntStream.range(0, PLAYERS)
          .mapToObj(n -> room.player("Class " + (n / 15 + 1) + (char) ('A' + n % 15)))
          .toList();

  private View.Standings standings() {
    return assertInstanceOf(View.Standings.class, screen.moment());
  }

  private View.End end() {
    room.advances();
    return assertInstanceOf(View.End.class, screen.moment());
  }

  /** The round is played, and the standings are shown. */
  private void played(int right) {
    room.advances();
    players.subList(0, right).forEach(player -> player.asks(room.submit(1, "a")));
    room.advances();
    if (screen.moment() instanceof View.Open) {
      room.advances();
    }
    room.advances();
  }

  @Test
  void whoHasNoLineIsCounted() {
    played(PLAYERS);

    assertEquals(NAMED, standings().top().size());
    assertEquals(PLAYERS - NAMED, standings().topMore());
    View.End end = end();
    assertEquals(NAMED, end.podium().size());
    assertEquals(PLAYERS - NAMED, end.podiumMore());
  }

  @Test
  void thoseLeftOutShareTheLastRank() {
    played(2);

    assertEquals(PLAYERS - NAMED, standings().topMore());
    assertEquals(3, standings().top().getLast().rank());
  }

  @Test
  void whereAllHaveALineNobodyIsLeftOut() {
    played(NAMED);

    assertEquals(NAMED, standings().top().size());
    assertEquals(0, standings().topMore());
    assertEquals(0, end().podiumMore());
  }

  @Test
  void whereNobodyHasPointsThereIsNoPodium() {
    played(0);

    assertEquals(0, standings().top().getFirst().points());
    View.End end = end();
    assertEquals(List.of(), end.podium());
    assertEquals(0, end.podiumMore());
  }
}
