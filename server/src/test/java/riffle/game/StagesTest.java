package riffle.game;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;
import static riffle.game.Playing.ANA;
import static riffle.game.Playing.START_MILLIS;
import static riffle.game.Refusal.Reason.OTHER_STAGE;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which step leads where, and which is refused. */
class StagesTest {
  private static final int PREVIEW_MILLIS = 3_000;

  private static ChoiceRound question() {
    return Decks.choice(Decks.brief(PREVIEW_MILLIS, Decks.LIMIT_MILLIS, 1_000), false, "*a", "b");
  }

  /** A game of two questions, led to a stage. */
  private static Playing at(String stage) {
    Playing game = Playing.lobby(Decks.deck(question(), question()), "Ana", "Ben");
    switch (stage) {
      case "Lobby" -> {}
      case "Preview" -> steps(game, 1);
      case "Open" -> steps(game, 2);
      case "Reveal" -> steps(game, 3);
      case "Standings" -> steps(game, 4);
      case "last Open" -> steps(game, 6);
      case "last Standings" -> steps(game, 8);
      case "Ended" -> steps(game, 9);
      default -> fail(stage);
    }
    return game;
  }

  private static void steps(Playing game, int steps) {
    game.does(0, command("start", game.state().stageNumber()));
    for (int n = 1; n < steps; n++) {
      game.advances(0);
    }
  }

  private static Command command(String step, int stage) {
    return switch (step) {
      case "start" -> new Command.Start(stage, "game", 7);
      case "advance" -> new Command.Advance(stage);
      case "skip" -> new Command.SkipRound(stage);
      case "add time" -> new Command.AddTime(stage, 10);
      case "end" -> new Command.EndGame(stage);
      default -> fail(step);
    };
  }

  @ParameterizedTest(name = "from {0}, {1} leads to {2}")
  @CsvSource(
      textBlock =
          """
          Lobby,          start,    Preview 1
          Lobby,          advance,  -
          Lobby,          skip,     -
          Lobby,          add time, -
          Lobby,          end,      Ended 0
          Preview,        start,    -
          Preview,        advance,  Open 1
          Preview,        skip,     Preview 2
          Preview,        add time, -
          Preview,        end,      Ended 0
          Open,           start,    -
          Open,           advance,  Reveal 1
          Open,           skip,     Preview 2
          Open,           add time, Open 1
          Open,           end,      Ended 0
          Reveal,         start,    -
          Reveal,         advance,  Standings 1
          Reveal,         skip,     -
          Reveal,         add time, -
          Reveal,         end,      Ended 0
          Standings,      start,    -
          Standings,      advance,  Preview 2
          Standings,      skip,     -
          Standings,      add time, -
          Standings,      end,      Ended 0
          last Open,      advance,  Reveal 2
          last Open,      skip,     Ended 0
          last Standings, advance,  Ended 0
          Ended,          start,    -
          Ended,          advance,  -
          Ended,          skip,     -
          Ended,          add time, -
          Ended,          end,      -
          """)
  void stepsLeadFromStageToStage(String from, String step, String to) {
    Playing game = at(from);
    Command command = command(step, game.state().stageNumber());

    if (to.equals("-")) {
      assertEquals(OTHER_STAGE, game.refuses(0, command));
    } else {
      game.does(0, command);
      assertEquals(
          to, game.state().stage().getClass().getSimpleName() + " " + game.state().roundNumber());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Lobby", "Preview", "Open", "Reveal", "Standings", "Ended"})
  void aStepForAnotherStageThanTheHostSawIsRefused(String from) {
    Playing game = at(from);
    int stage = game.state().stageNumber();

    for (String step : List.of("start", "advance", "skip", "add time", "end")) {
      assertEquals(OTHER_STAGE, game.refuses(0, command(step, stage - 1)), step);
      assertEquals(OTHER_STAGE, game.refuses(0, command(step, stage + 1)), step);
    }
  }

  @Test
  void aDoubleClickIsOneStep() {
    Playing game = at("Open");
    Command click = command("advance", game.state().stageNumber());

    game.does(1_000, click);

    assertEquals(OTHER_STAGE, game.refuses(1_000, click));
    assertEquals(new Stage.Reveal(1, Stage.NEVER), game.state().stage());
  }

  @Test
  void aClickThatCrossesTheBellDoesNotGoBeyondTheReveal() {
    Playing game = at("Open");
    Command click = command("advance", game.state().stageNumber());

    game.ticks(Decks.LIMIT_MILLIS + 1_000);

    assertEquals(OTHER_STAGE, game.refuses(Decks.LIMIT_MILLIS + 1_001, click));
  }

  @Test
  void stageNumbersRiseAndAddedTimeIsNoNewStage() {
    Playing game = at("Open");
    assertEquals(2, game.state().stageNumber());
    game.does(0, command("add time", 2));
    assertEquals(2, game.state().stageNumber());
    game.does(0, command("advance", 2));
    assertEquals(3, game.state().stageNumber());
  }

  @Test
  void aSkippedRoundGivesNoPointsAndDoesNotCount() {
    Playing game = at("Open");
    game.submits(0, ANA, 1);

    assertEquals(
        List.of(
            new GameEvent.RoundSkipped(1),
            new GameEvent.RoundPreviewed(2, START_MILLIS + 500 + PREVIEW_MILLIS)),
        game.does(500, command("skip", 2)));
    assertEquals(0, game.state().points(ANA));
    assertEquals(List.of(), game.state().played());
    assertEquals(List.of(), game.state().standings());
  }

  @Test
  void anOpenRoundCountsWhenTheGameEnds() {
    Playing game = at("Open");
    game.submits(0, ANA, 1);

    game.does(0, command("end", 2));

    assertEquals(new Stage.Ended(), game.state().stage());
    assertEquals(1_000, game.state().points(ANA));
    assertEquals(1, game.state().played().size());
    assertEquals(50, game.state().classPercent());
  }

  @Test
  void aGameThatEndsInTheLobbyHasNothingToTell() {
    Playing game = at("Lobby");

    assertEquals(
        List.of(new GameEvent.GameEnded(START_MILLIS + 42)), game.does(42, command("end", 0)));
    assertEquals("", game.state().gameId());
    assertEquals(0, game.state().classPercent());
    assertEquals(List.of(), game.state().standings());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Lobby", "Reveal", "Standings", "Ended"})
  void onlyPeopleMoveAGameThatWaits(String stage) {
    assertEquals(List.of(), at(stage).ticks(86_400_000));
  }
}
