package riffle.game;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static riffle.game.Playing.ANA;
import static riffle.game.Playing.BEN;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What opens a review, and which games leave one. */
class ReviewKeyTest {
  private static final SeatKey SEAT = new SeatKey(0x0001020304050607L, 0x08090a0b0c0d0e0fL);

  /** Links of last week must open next week: sha256sum gives the same. */
  @Test
  void itIsDrawnFromTheSeatAndTheGame() {
    ReviewKey key = ReviewKey.of(SEAT, "gAme-1_x");

    assertEquals("39e5c928deb41baee98e6beb4dfb99e4", key.text());
    assertEquals("80d50f5cbbbcad7015c32210b50f3ba0aaf79ff6a9b293cf54448693ca3797a5", key.hash());
  }

  @Test
  void everySeatAndEveryGameHasItsOwn() {
    Set<String> keys = new HashSet<>();
    for (SeatKey seat : List.of(SEAT, new SeatKey(0, 0), new SeatKey(0, 1), new SeatKey(1, 0))) {
      for (String game : List.of("", "g1", "g2")) {
        keys.add(ReviewKey.of(seat, game).text());
      }
    }
    assertEquals(12, keys.size());
  }

  @Test
  void itsTextIsNotPrinted() {
    ReviewKey key = ReviewKey.of(SEAT, "g1");
    assertFalse(key.toString().contains(key.text()));
  }

  @Test
  void aPlayersKeyIsOfTheirSeatAndThisGame() {
    Playing game = Playing.started(Decks.choice("*a", "b"));
    SeatKey anas = Playing.keyOf(42, "Ana");

    assertEquals(ANA, game.state().playerWith(anas));
    assertEquals(ReviewKey.of(anas, "game"), game.state().reviewKey(ANA));
    assertFalse(game.state().reviewKey(ANA).equals(game.state().reviewKey(BEN)));
  }

  // What a game leaves.

  @Test
  void aGameLeavesAResultWhenARoundHasCounted() {
    Playing game = Playing.started(Decks.slide(), Decks.choice("*a", "b"));
    assertFalse(game.state().leavesResult());
    game.advances(1);
    assertFalse(game.state().leavesResult(), "a slide asks nothing");
    game.advances(2);
    assertTrue(game.state().leavesResult());
  }

  @Test
  void practiceLeavesNone() {
    Playing game = Playing.started(Chosen.usual().practice().settings(), Decks.poll("a", "b"));
    game.does(1, new Command.OpenTurn(ANA, 1));
    game.does(2, new Command.SubmitChoice(ANA, 1, List.of(1)));
    assertEquals(1, game.state().turnsClosed());
    assertFalse(game.state().leavesResult());
  }
}
