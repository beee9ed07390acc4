package riffle.game;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static riffle.game.Playing.ANA;
import static riffle.game.Playing.BEN;
import static riffle.game.Playing.CEM;
import static riffle.game.Refusal.Reason.ALIAS_TAKEN;
import static riffle.game.Refusal.Reason.ALIAS_UNFIT;
import static riffle.game.Refusal.Reason.OTHER_STAGE;
import static riffle.game.Refusal.Reason.ROOM_FULL;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Coming in: before the start, in the middle, and with a name that is taken. */
class JoiningTest {
  private static Deck twoFlows() {
    return Decks.deck(Decks.flow(3, 1), Decks.flow(3, 1));
  }

  @Test
  void playersAreNumberedAsTheyCome() {
    Playing game = Playing.lobby(twoFlows(), "Ana");

    SeatKey key = Playing.keyOf(1, "  Ben \t B. ");
    assertEquals(
        List.of(new GameEvent.PlayerJoined(BEN, "Ben B.", Player.Status.IN, 0, key)),
        game.does(0, Playing.join("  Ben \t B. ", 1)));
    assertEquals(2, game.state().players());
    assertEquals("Ben B.", game.state().alias(BEN));
    assertEquals(BEN, game.state().playerWith(key));
    assertNull(game.state().playerWith(new SeatKey(5, 5)));
  }

  // Late.

  @Test
  void whoComesLatePlaysFromTheRoundThatIsOpen() {
    Playing game = Playing.started(twoFlows());
    game.places(100, ANA, 1, 2, 3);

    game.joins(200, "Cem");
    game.places(10_000, CEM, 1, 2, 3);
    game.advances(11_000);

    assertEquals(
        new Answer.Boxes(game.cards(1, 2, 3), 100, 0, false, 0, List.of(0, 0, 0), false),
        game.state().answer(ANA));
    assertEquals(875, game.state().points(CEM));
    assertEquals(3, game.state().standings().size());
  }

  @Test
  void whoComesAfterARoundHasNoScoreInItAndNoPlaceYet() {
    Playing game = Playing.started(twoFlows());
    game.places(0, ANA, 1, 2, 3);
    game.advances(100);

    game.joins(200, "Cem");

    assertNull(game.state().played().getFirst().score(CEM));
    assertNull(game.state().played().getFirst().outcome(CEM));
    assertEquals(0, game.state().points(CEM));
    assertEquals(OptionalInt.empty(), game.state().place(CEM));
    assertEquals(2, game.state().standings().size());
    // The mean of the class is not lowered by who was not there.
    assertEquals(50, game.state().classPercent());
  }

  @Test
  void whoComesAfterARoundPlaysTheNext() {
    Playing game = Playing.started(twoFlows());
    game.advances(100);
    game.joins(200, "Cem");
    game.advances(300);
    game.advances(400);

    game.places(400, CEM, 1, 2, 3);
    game.advances(500);

    assertEquals(List.of(new Standing(CEM, 1, 1_000, 0)), game.state().standings().subList(0, 1));
    assertEquals(OptionalInt.of(0), game.state().place(CEM));
  }

  @Test
  void nobodyComesIntoAGameThatHasEnded() {
    Playing game = Playing.started(twoFlows(), "Ana");
    game.ends(0);

    assertEquals(OTHER_STAGE, game.refuses(0, Playing.join("Ben", 1)));
  }

  // Names.

  @ParameterizedTest(name = "{1} looks like {0}")
  @CsvSource({
    "Ana, Ana",
    "Ana, aNA",
    "Ana, ' Ana '",
    "Ana, Аnа",
    "Ana, Ａｎａ",
    "Ana B, AnaB",
    "MAX, МАХ",
    "MAX, ΜΑΧ",
    "Jürgen, JÜRGEN",
    "Jürgen, Ju\u0308rgen",
    "Straße, STRASSE",
    "Ana, A\u200Dna",
    "Ana, Ana\uFE0F",
    "Ana, A\u034Fna",
    "❤️, ❤",
    "Нина, НИНА",
    "Iris, lris",
    "lris, Iris",
    "Iris, 1ris",
    "lan, Іаn",
    "Al, AI",
    "BOB, B0B",
    "Bill, BiII",
    "Bill, Bi|1",
  })
  void aNameThatLooksLikeAnothersIsTaken(String first, String second) {
    Playing game = Playing.lobby(twoFlows(), first);

    assertEquals(ALIAS_TAKEN, game.refuses(0, Playing.join(second, 1)));
  }

  @ParameterizedTest(name = "{1} is another than {0}")
  @CsvSource({
    "Jürgen, Jurgen",
    "Ana, Anna",
    "Ian, Lan",
    "Lia, Ila",
    "Ella, Elia",
    "Neil, Neli",
    "Iris, Liris",
    "Ana 1, Ana 11",
    "Ana, Ана П",
    "محمد, محمود",
    "राम, रमा",
    "小明, 小红",
    "👩‍🔬, 👨‍🔬",
    "Zoë, Zoe",
  })
  void namesThatOnlyResembleEachOtherAreBothFree(String first, String second) {
    assertEquals(2, Playing.lobby(twoFlows(), first, second).state().players());
  }

  @Test
  void withATakenNameComesOneThatIsFree() {
    Playing game = Playing.lobby(twoFlows(), "Ana", "Ana 2", "ana 3");

    assertEquals("Ana 4", suggestion(game, "Ana"));
    game.does(0, Playing.join("Ana 4", 1));
  }

  @Test
  void aSuggestionKeepsToTheLengthOfNames() {
    String longest = "abcdefghijklmnopqrstuvwx";
    Playing game = Playing.lobby(twoFlows(), longest);

    assertEquals("abcdefghijklmnopqrstuv 2", suggestion(game, longest));
    game.does(0, Playing.join("abcdefghijklmnopqrstuv 2", 1));
    assertEquals("abcdefghijklmnopqrstuv 3", suggestion(game, longest));
  }

  private static String suggestion(Playing game, String alias) {
    Decision decision = game.decides(0, Playing.join(alias, 1));
    return assertInstanceOf(Decision.Refused.class, decision).refusal().suggestion();
  }

  @Test
  void aNameIsLookedAtBeforeAnythingElse() {
    Playing game = Playing.lobby(twoFlows());

    assertEquals(ALIAS_UNFIT, game.refuses(0, Playing.join("x".repeat(5_000), 1)));
    assertEquals(
        new Decision.Refused(
            new Refusal(
                ALIAS_UNFIT,
                "the name has 5000 UTF-16 units; expected 1 to 24 visible characters")),
        game.decides(0, Playing.join("x".repeat(5_000), 1)));
  }

  @Test
  void aRoomHasSeatsForTenThousand() {
    GameState state = GameState.lobby(twoFlows());
    for (int n = 1; n <= Game.MAX_PLAYERS; n++) {
      state.apply(
          new GameEvent.PlayerJoined(
              new PlayerId(n), "P" + n, Player.Status.IN, 0, Playing.keyOf(n, null)));
    }

    var refused =
        assertInstanceOf(
            Decision.Refused.class, Game.decide(state, Playing.join("One more", 1), 0));
    assertEquals(ROOM_FULL, refused.refusal().reason());
  }
}
