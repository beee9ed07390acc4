package riffle.results;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import riffle.game.Chosen;
import riffle.game.Command;
import riffle.game.Decision;
import riffle.game.Deck;
import riffle.game.Decks;
import riffle.game.Game;
import riffle.game.GameState;
import riffle.game.PlayerId;
import riffle.game.ReviewKey;
import riffle.game.Round;
import riffle.game.SeatKey;
import riffle.game.Settings;
import riffle.results.GameResult.Given;
import riffle.results.GameResult.PlayerResult;
import riffle.results.GameResult.Ranked;
import riffle.results.Solution.Card;
import riffle.results.Solution.Kind;

/** What was answered and what was right, as a game leaves it behind. */
class AnswersKeptTest {
  private static final PlayerId ANA = new PlayerId(1);
  private static final PlayerId BEN = new PlayerId(2);

  private final List<GameResult> saved = new ArrayList<>();

  private long nanos;
  private final ResultRecorder recorder = new ResultRecorder(saved::add, () -> nanos);
  private GameState state = GameState.lobby(Decks.deck(Decks.slide()));
  private long atMillis;

  private void start(Settings settings, Round... rounds) {
    Deck deck = Decks.deck(settings, rounds);
    state = GameState.lobby(deck);
    does(new Command.Join("Ana", 0, new SeatKey(0, 1)));
    does(new Command.Join("Ben", 0, new SeatKey(0, 2)));
    does(new Command.Start(state.stageNumber(), "g1", 7));
  }

  private void does(Command command) {
    atMillis += 1_000;
    switch (Game.decide(state, command, atMillis)) {
      case Decision.Accepted accepted ->
          accepted
              .events()
              .forEach(
                  event -> {
                    state.apply(event);
                    // Time enough to save each.
                    nanos += ResultRecorder.PACE.toNanos();
                    recorder.happened(state, event);
                  });
      case Decision.Refused refused -> fail(command + " was refused: " + refused.refusal());
    }
  }

  private void advances() {
    does(new Command.Advance(state.stageNumber()));
  }

  private void ends() {
    does(new Command.EndGame(state.stageNumber()));
  }

  private GameResult last() {
    return saved.getLast();
  }

  private Solution solution(int index) {
    Solution solution = last().rounds().get(index).solution();
    return solution != null ? solution : fail("no solution");
  }

  private @Nullable Given given(PlayerId player, int index) {
    return last().players().get(player.number() - 1).scores().get(index).given();
  }

  @Test
  void aFlowKeepsItsBoxesAndItsStepsByCardNumber() {
    start(Settings.USUAL, Decks.flow(3, 1));
    List<Integer> boxes = List.of(state.deal(1).card(0), state.deal(1).card(3), 0);
    does(new Command.CheckBoxes(ANA, 1, boxes));
    advances();

    Solution flow = solution(0);
    assertEquals(Kind.FLOW, flow.kind());
    assertEquals("It is so.", flow.explanation());
    assertEquals(
        List.of(
            new Card("1", 1, true, "About 1.", ""),
            new Card("2", 2, true, "About 2.", ""),
            new Card("3", 3, true, "About 3.", ""),
            new Card("4", 0, false, "About 4.", "")),
        IntStream.range(0, 4)
            .mapToObj(item -> flow.cards().get(state.deal(1).card(item) - 1))
            .toList());
    assertEquals(new Given(boxes, "", 1_000, 1), given(ANA, 0));
    assertNull(given(BEN, 0), "nothing was sent");
  }

  @Test
  void choicesKeepWhatWasPickedAndWhatWasRight() {
    start(Settings.USUAL, Decks.choice("a", "*b", "c"), Decks.choice("*a", "*b"), Decks.poll("x"));
    does(new Command.SubmitChoice(ANA, 1, List.of(3)));
    advances();
    assertEquals(Kind.CHOICE_ONE, solution(0).kind());
    assertEquals(
        List.of(false, true, false), solution(0).cards().stream().map(Card::right).toList());
    assertEquals(new Given(List.of(3), "", 1_000, 0), given(ANA, 0));
    advances();
    advances();
    does(new Command.SubmitChoice(BEN, 2, List.of(2, 1)));
    advances();
    assertEquals(Kind.CHOICE_SEVERAL, solution(1).kind());
    Given several = given(BEN, 1);
    assertNotNull(several);
    assertEquals(List.of(1, 2), several.cards().stream().sorted().toList());
    advances();
    advances();
    does(new Command.SubmitChoice(ANA, 3, List.of(1)));
    advances();
    assertEquals(
        new Solution(
            Kind.POLL, "It is so.", List.of(new Card("x", 0, false, "", "")), List.of(), "", ""),
        solution(2));
    assertEquals(new Given(List.of(1), "", 1_000, 0), given(ANA, 2));
  }

  @Test
  void whatWasWrittenIsKeptAsItWas() {
    start(Settings.USUAL, Decks.typed("Straße", "strasse"), Decks.number("1500", "2.5"));
    does(new Command.SubmitText(ANA, 1, "STRASSE"));
    advances();
    assertEquals(
        new Solution(Kind.TYPED, "It is so.", List.of(), List.of("Straße", "strasse"), "", ""),
        solution(0));
    assertEquals(new Given(List.of(), "STRASSE", 1_000, 0), given(ANA, 0));
    advances();
    advances();
    does(new Command.SubmitText(BEN, 2, "1,501"));
    advances();
    assertEquals(
        new Solution(Kind.NUMBER, "It is so.", List.of(), List.of("1500"), "2.5", "km"),
        solution(1));
    assertEquals(new Given(List.of(), "1,501", 1_000, 0), given(BEN, 1));
  }

  // Who may open it.

  @Test
  void theKeyOfEachPlayerOpensTheirOwn() {
    start(Settings.USUAL, Decks.choice("*a", "b"));
    does(new Command.SubmitChoice(BEN, 1, List.of(1)));
    advances();
    ends();

    assertEquals("Ana", reviewed(ANA).player().alias());
    assertEquals("Ben", reviewed(BEN).player().alias());
    assertEquals(List.of(2, 1), List.of(reviewed(ANA).rank(), reviewed(BEN).rank()));
    assertNull(last().reviewed(new ReviewKey("")));
    assertFalse(last().toString().contains(state.reviewKey(ANA).text()), "the key is not kept");
  }

  private Ranked reviewed(PlayerId player) {
    Ranked ranked = last().reviewed(state.reviewKey(player));
    return ranked != null ? ranked : fail("nothing is opened");
  }

  /** At one's own pace others close rounds first: a review would tell what is right. */
  @Test
  void nothingIsOpenedBeforeTheEnd() {
    start(Chosen.usual().selfPaced(60).settings(), Decks.choice("*a", "b"));
    does(new Command.OpenTurn(BEN, 1));
    does(new Command.SubmitChoice(BEN, 1, List.of(1)));
    assertEquals(1, saved.size());
    assertNull(last().reviewed(state.reviewKey(ANA)));
    assertNull(last().reviewed(new ReviewKey("")), "no key has an empty hash");
    ends();
    assertNotNull(last().reviewed(state.reviewKey(ANA)));
  }

  @Test
  void whoIsRemovedHasNone() {
    start(Settings.USUAL, Decks.choice("*a", "b"));
    advances();
    ends();
    does(new Command.Remove(BEN));
    assertNull(last().reviewed(state.reviewKey(BEN)));
    assertNotNull(last().reviewed(state.reviewKey(ANA)));
  }

  @Test
  void whoIsLetInAfterTheEndHasOneToo() {
    start(Chosen.usual().approve().settings(), Decks.choice("*a", "b"));
    does(new Command.Join("Cem", 0, new SeatKey(0, 3)));
    does(new Command.Admit(ANA));
    does(new Command.Admit(BEN));
    advances();
    ends();
    does(new Command.Admit(new PlayerId(3)));
    assertNotNull(last().reviewed(state.reviewKey(new PlayerId(3))));
  }

  @Test
  void hiddenRanksStayHidden() {
    start(Chosen.usual().hideStandings().settings(), Decks.choice("*a", "b"));
    advances();
    assertTrue(last().ranksHidden());
    does(new Command.ChangeSettings(Settings.USUAL, 1));
    assertFalse(last().ranksHidden(), "the host has changed that");
  }

  // Who a player is.

  @Test
  void theRosterNameIsInTheReport() {
    start(Settings.USUAL, Decks.choice("*a", "b"));
    advances();
    assertFalse(last().hasRosterNames());
    does(new Command.NameOnRoster(ANA, "Anna María Jürgens"));
    assertTrue(last().hasRosterNames());
    assertEquals(
        List.of("Anna María Jürgens", ""),
        last().players().stream().map(PlayerResult::rosterName).toList());
  }
}
