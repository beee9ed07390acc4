package riffle.game;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static riffle.game.Playing.ANA;
import static riffle.game.Playing.START_MILLIS;
import static riffle.game.Refusal.Reason.OTHER_STAGE;
import static riffle.game.Refusal.Reason.OUT_OF_RANGE;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules of a game that can be chosen, and when. */
class SettingsTest {
  private static final ChoiceRound QUESTION = Decks.choice("*a", "b");

  // Their ranges.

  @ParameterizedTest(name = "{0} from {1} to {2}, or 0: {3}")
  @CsvSource({
    "minutes, 1, 20160, false",
    "time, 50, 300, true",
    "auto-advance, 3, 120, true",
    "weight, 0, 100, true",
    "teams, 2, 12, true",
    "checks, 0, 10, true",
    "cost, 0, 100, true",
  })
  void eachHasItsRange(String what, int least, int most, boolean orNone) {
    for (int fit : List.of(least, least + 1, most - 1, most, orNone ? 0 : least)) {
      assertNull(with(what, fit).unfit(), what + " " + fit);
    }
    for (int unfit : List.of(most + 1, -1, Integer.MIN_VALUE, Integer.MAX_VALUE)) {
      assertNotNull(with(what, unfit).unfit(), what + " " + unfit);
    }
    if (!orNone || least > 1) {
      assertNotNull(with(what, least - 1).unfit(), what);
    }
  }

  private static Settings with(String what, int value) {
    return switch (what) {
      case "minutes" -> Chosen.usual().selfPaced(value).settings();
      case "time" -> Chosen.usual().time(value).settings();
      case "auto-advance" -> Chosen.usual().autoAdvance(value).settings();
      case "weight" -> Chosen.usual().weight(value).settings();
      case "teams" -> Chosen.usual().teamsDrawn(value).settings();
      case "checks" -> flows(value, 10);
      default -> flows(3, value);
    };
  }

  private static Settings flows(int checks, int costPercent) {
    return Chosen.usual()
        .flows(new FlowRules(Grade.EDIT_DISTANCE, Feedback.WHICH, checks, costPercent))
        .settings();
  }

  @Test
  void whatIsOutOfItsRangeIsRefused() {
    Playing game = Playing.lobby(Decks.deck(QUESTION));

    assertEquals(OUT_OF_RANGE, game.refuses(0, new Command.ChangeSettings(with("teams", 13), 1)));
  }

  // When they change.

  static Stream<Settings> thatScoreOtherwise() {
    return Stream.of(
        Chosen.usual().weight(50).settings(),
        Chosen.usual().streaks().settings(),
        flows(3, 10),
        Chosen.usual().teamsDrawn(2).settings(),
        Chosen.usual().teamsChosen(2).settings(),
        Chosen.usual().practice().settings(),
        Chosen.usual().mode(Mode.SELF_PACED).settings(),
        Chosen.usual().time(150).settings());
  }

  static Stream<Settings> thatOnlyRunOtherwise() {
    return Stream.of(
        Chosen.from(Settings.USUAL).selfPaced(7).mode(Mode.LIVE).settings(),
        Chosen.usual().closeWhenDone().settings(),
        Chosen.usual().autoAdvance(10).settings(),
        Chosen.usual().friendlyNames().settings(),
        Chosen.usual().approve().settings(),
        Chosen.usual().hideStandings().settings(),
        Chosen.usual().questionsOnScreen().settings());
  }

  @ParameterizedTest
  @MethodSource({"thatScoreOtherwise", "thatOnlyRunOtherwise"})
  void inTheLobbyAllMayChange(Settings settings) {
    Playing game = Playing.lobby(Decks.deck(QUESTION));

    assertEquals(new GameEvent.SettingsChanged(settings), game.chooses(0, settings).getFirst());
    assertEquals(settings, game.state().settings());
    assertEquals(List.of(), game.chooses(0, settings));
  }

  @ParameterizedTest
  @MethodSource("thatScoreOtherwise")
  void whatMakesPointsStaysAfterTheStart(Settings settings) {
    Playing game = Playing.started(QUESTION);
    Command change = new Command.ChangeSettings(settings, 1);

    assertEquals(OTHER_STAGE, game.refuses(0, change));
    game.ends(0);
    assertEquals(OTHER_STAGE, game.refuses(0, change));
  }

  @Test
  void howLongASelfPacedGameIsOpenStaysAfterTheStart() {
    Playing game = Playing.started(Chosen.usual().selfPaced(7).settings(), QUESTION);

    assertEquals(
        OTHER_STAGE,
        game.refuses(0, new Command.ChangeSettings(Chosen.usual().selfPaced(8).settings(), 1)));
  }

  @ParameterizedTest
  @MethodSource("thatOnlyRunOtherwise")
  void howTheLessonRunsMayAlwaysChange(Settings settings) {
    Playing game = Playing.started(QUESTION);
    int stage = game.state().stageNumber();

    assertEquals(List.of(new GameEvent.SettingsChanged(settings)), game.chooses(0, settings));
    assertEquals(stage, game.state().stageNumber());
  }

  @Test
  void aDeckBringsItsOwn() {
    Settings calm = Chosen.usual().weight(0).settings();

    assertEquals(calm, GameState.lobby(Decks.deck(calm, QUESTION)).settings());
  }

  // What they do.

  @ParameterizedTest(name = "{0} ms at {1} % is {2} ms")
  @CsvSource({
    "20000, 100, 20000",
    "20000, 50, 10000",
    "20000, 300, 60000",
    "20000, 0, 0",
    "0, 300, 0",
    "1001, 50, 500",
    "3600000, 300, 7200000",
    "3600000, 200, 7200000",
    "3600000, 199, 7164000",
  })
  void timeLimitsAreStretched(int limitMillis, int percent, int openMillis) {
    ChoiceRound round = Decks.choice(Decks.brief(0, limitMillis, 1_000), "*a", "b");
    Playing game = Playing.started(Chosen.usual().time(percent).settings(), round);

    assertEquals(openMillis, game.state().settings().limitMillis(round));
    assertEquals(
        new Stage.Open(
            1, START_MILLIS, openMillis == 0 ? Stage.NEVER : START_MILLIS + openMillis, false),
        game.stage());
  }

  @Test
  void speedIsMeasuredByTheStretchedLimit() {
    Playing game = Playing.started(Chosen.usual().time(200).settings(), QUESTION);
    game.submits(20_000, ANA, 1);
    game.advances(20_000);

    assertEquals(875, game.points(ANA), "20 of 40 s");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 60_000, 86_400_000})
  void withoutALimitTimeTakesNothingAway(long millis) {
    Playing game = Playing.started(Chosen.usual().time(0).weight(90).settings(), QUESTION);
    game.submits(millis, ANA, 1);
    game.advances(millis);

    assertEquals(1_000, game.points(ANA));
    assertEquals(
        OTHER_STAGE,
        Playing.started(Chosen.usual().time(0).settings(), QUESTION)
            .refuses(0, new Command.AddTime(1, 10)));
  }

  @Test
  void flowRulesOfTheGameGoBeforeThoseOfTheRounds() {
    FlowRules all = new FlowRules(Grade.ALL_OR_NOTHING, Feedback.HOW_MANY, 1, 0);
    Playing game =
        Playing.started(Chosen.usual().flows(all).settings(), Decks.flow(3, 1), QUESTION);
    assertEquals(all, game.state().rules(1));
    game.checks(0, ANA, 1, 2, 4);
    assertEquals(
        Refusal.Reason.NO_CHECKS_LEFT,
        game.refuses(0, new Command.CheckBoxes(ANA, 1, game.cards(1, 2, 3))));
    game.advances(0);

    assertEquals(0, game.points(ANA));
  }
}
