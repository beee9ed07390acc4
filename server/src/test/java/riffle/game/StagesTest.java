package riffle.game;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;
import static riffle.game.Playing.ANA;
import static riffle.game.Playing.START_MILLIS;
import static riffle.game.Refusal.Reason.OTHER_STAGE;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which step leads where, and which is refused. */
class StagesTest {
  private static final int PREVIEW_MILLIS = 3_000;

  private static ChoiceRound question() {
    return Decks.choice(Decks.brief(PREVIEW_MILLIS, Decks.LIMIT_MILLIS, 1_000), false, "*a", "b");
  }

  /** A game of two questions, led to a stage. */
  private static Playing at(String stage) {
    Settings settings =
        stage.equals("OwnPace") ? Chosen.usual().selfPaced(10).settings() : Settings.USUAL;
    Playing game = Playing.lobby(Decks.deck(settings, question(), question()), "Ana", "Ben");
    switch (stage) {
      case "Lobby" -> {}
      case "Preview", "OwnPace" -> steps(game, 1);
      case "paused Preview" -> {
        steps(game, 1);
        game.pauses(0);
      }
      case "Open" -> steps(game, 2);
      case "paused Open" -> {
        steps(game, 2);
        game.pauses(0);
      }
      case "Talk" -> {
        steps(game, 2);
        game.closesAnswers(0);
      }
      case "revote" -> {
        steps(game, 2);
        game.closesAnswers(0);
        game.reopens(0);
      }
      case "Reveal" -> steps(game, 3);
      case "Standings" -> steps(game, 4);
      case "last Open" -> steps(game, 6);
      case "last Reveal" -> steps(game, 7);
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
      case "jump" -> new Command.Jump(stage, 2);
      case "add time" -> new Command.AddTime(stage, 10);
      case "pause" -> new Command.Pause(stage);
      case "close" -> new Command.CloseAnswers(stage);
      case "reopen" -> new Command.Reopen(stage);
      case "end" -> new Command.EndGame(stage);
      case "next" -> new Command.PlayNext(stage, Decks.deck(question()));
      default -> fail(step);
    };
  }

  private static final List<String> STEPS =
      List.of(
          "start",
          "advance",
          "skip",
          "jump",
          "add time",
          "pause",
          "close",
          "reopen",
          "end",
          "next");

  /** One row a stage, one column a step; - where it is refused. */
  @ParameterizedTest(name = "from {0}")
  @CsvFileSource(resources = "stages.csv", numLinesToSkip = 1)
  void stepsLeadFromStageToStage(ArgumentsAccessor row) {
    int column = 1;
    for (String step : STEPS) {
      Playing game = at(row.getString(0));
      Command command = command(step, game.state().stageNumber());
      String to = row.getString(column);
      if (to.equals("-")) {
        assertEquals(OTHER_STAGE, game.refuses(0, command), step);
      } else {
        game.does(0, command);
        assertEquals(
            to, game.stage().getClass().getSimpleName() + " " + game.state().roundNumber(), step);
      }
      column++;
    }
    assertEquals(column, row.size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Lobby",
        "Preview",
        "Open",
        "paused Open",
        "Talk",
        "Reveal",
        "Standings",
        "OwnPace",
        "Ended"
      })
  void aStepForAnotherStageThanTheHostSawIsRefused(String from) {
    Playing game = at(from);
    int stage = game.state().stageNumber();

    for (String step : STEPS) {
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

  @ParameterizedTest
  @ValueSource(strings = {"Lobby", "paused Open", "Talk", "Reveal", "Standings", "Ended"})
  void onlyPeopleMoveAGameThatWaits(String stage) {
    assertEquals(List.of(), at(stage).ticks(86_400_000));
  }
}
