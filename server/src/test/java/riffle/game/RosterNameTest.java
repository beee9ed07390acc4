package riffle.game;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static riffle.game.Playing.ANA;
import static riffle.game.Playing.BEN;
import static riffle.game.Refusal.Reason.NO_SUCH_PLAYER;
import static riffle.game.Refusal.Reason.OUT_OF_RANGE;
import static riffle.game.Refusal.Reason.REMOVED;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Who a player is, in the host's own words. */
class RosterNameTest {
  private final Playing game = Playing.lobby(Decks.deck(Decks.poll("a", "b")), "Ana", "Ben");

  private static Command name(PlayerId player, String name) {
    return new Command.NameOnRoster(player, name);
  }

  @Test
  void itStandsBesideTheAlias() {
    assertEquals(
        List.of(new GameEvent.RosterNamed(ANA, "Anna María Jürgens")),
        game.does(0, name(ANA, "  Anna  María Jürgens ")));
    assertEquals("Anna María Jürgens", game.state().player(ANA).rosterName());
    assertEquals("Ana", game.state().alias(ANA));
    assertEquals(List.of(), game.does(1, name(ANA, "Anna María Jürgens")), "as it was");
  }

  @Test
  void twoMayHaveTheSame() {
    game.does(0, name(ANA, "Lee"));
    game.does(0, name(BEN, "Lee"));
    assertEquals("Lee", game.state().player(BEN).rosterName());
  }

  @Test
  void itIsTakenBack() {
    game.does(0, name(ANA, "Anna"));
    assertEquals(List.of(new GameEvent.RosterNamed(ANA, "")), game.does(1, name(ANA, " ")));
    assertEquals("", game.state().player(ANA).rosterName());
  }

  @Test
  void itHasABound() {
    game.does(0, name(ANA, "é".repeat(60)));
    assertEquals(OUT_OF_RANGE, game.refuses(0, name(ANA, "é".repeat(61))));
    assertEquals(OUT_OF_RANGE, game.refuses(0, name(ANA, "a\u0000b")));
    assertEquals("é".repeat(60), game.state().player(ANA).rosterName());
  }

  @Test
  void itNeedsSomebody() {
    assertEquals(NO_SUCH_PLAYER, game.refuses(0, name(new PlayerId(9), "Anna")));
    game.does(0, new Command.Remove(BEN));
    assertEquals(REMOVED, game.refuses(0, name(BEN, "Ben")));
  }
}
