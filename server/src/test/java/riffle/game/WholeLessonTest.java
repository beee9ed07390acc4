package riffle.game;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static riffle.game.Playing.ANA;
import static riffle.game.Playing.BEN;
import static riffle.game.Playing.CEM;
import static riffle.game.Playing.DIA;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * One hour of a class that uses every rule there is: a game together, a review at their own pace,
 * and practice. Nothing here waits: time comes with the commands.
 */
class WholeLessonTest {
  private static final Duration AT_MOST = Duration.ofSeconds(1);
  private static final PlayerId EVA = new PlayerId(5);

  private static final Settings TOGETHER =
      Chosen.usual().streaks().teamsChosen(2).approve().settings();

  private static final Deck LESSON =
      Decks.deck(
          TOGETHER,
          Decks.slide(80_000),
          Decks.flow(Decks.brief(5_000, 180_000, 1_000), 5, 2, 3, 10),
          Decks.choice("*a", "b", "c"),
          Decks.choice("*a", "*b", "c"),
          Decks.typed("Paris"),
          Decks.number("42", "0.5"),
          Decks.poll("good", "bad"),
          Decks.choice(Decks.brief(0, 0, 2_000), "*a", "b"));

  private static final Deck REVIEW =
      Decks.deck(
          Chosen.usual().selfPaced(15).settings(), Decks.flow(3, 0), Decks.choice("*a", "b"));

  private static final Deck PRACTICE =
      Decks.deck(Chosen.usual().practice().settings(), Decks.flow(3, 1));

  private final Playing game = Playing.lobby(LESSON);
  private final Set<Class<?>> commands = new HashSet<>();

  private long minutes(double minutes) {
    return Math.round(60_000 * minutes);
  }

  private void does(double minutes, Command command) {
    commands.add(command.getClass());
    game.does(minutes(minutes), command);
  }

  private int stage() {
    return game.state().stageNumber();
  }

  @Test
  void anHourOfEveryRuleTakesNoTime() {
    var cpu = ManagementFactory.getThreadMXBean();
    long began = cpu.getCurrentThreadCpuTime();

    comeIn();
    together();
    review();
    practice();

    long took = cpu.getCurrentThreadCpuTime() - began;
    assertTrue(took < AT_MOST.toNanos(), () -> "it took " + Duration.ofNanos(took));
    assertEquals(Playing.START_MILLIS + minutes(60), game.state().endedAtMillis());
    assertEquals(Set.of(Command.class.getPermittedSubclasses()), commands);
    Set<Class<?>> events = new HashSet<>();
    game.events().forEach(event -> events.add(event.getClass()));
    assertEquals(Set.of(GameEvent.class.getPermittedSubclasses()), events);
  }

  private void comeIn() {
    does(0, Playing.join("Ana", 1));
    does(0.1, Playing.join("Ben", 2));
    does(0.2, Playing.join("Rude", 3));
    does(0.3, Playing.join(null, 4));
    does(1, new Command.Admit(ANA));
    does(1, new Command.AdmitAll());
    does(1.1, new Command.Rename(CEM, "Cem"));
    does(1.1, new Command.NameOnRoster(CEM, "Cem Yılmaz"));
    does(1.2, new Command.DrawTeams(5));
    does(1.3, new Command.ChooseTeam(ANA, 1));
    does(1.3, new Command.ChooseTeam(BEN, 2));
    does(1.4, new Command.MoveToTeam(DIA, 1));
    does(1.4, new Command.MoveToTeam(CEM, 2));
    does(1.5, new Command.AllowTime(DIA, TimeAllowance.HALF_MORE));
    does(1.6, new Command.ChangeSettings(Chosen.from(TOGETHER).closeWhenDone().settings(), 6));
    does(1.7, new Command.LockJoining(true));
    does(1.8, new Command.LockJoining(false));
    does(2, new Command.Start(stage(), "lesson", 7));
  }

  private void together() {
    // 1, a slide, for two minutes with Dia's time; a fifth player comes late.
    does(3, Playing.join("Eva", 8));
    does(3, new Command.Admit(EVA));
    does(3, new Command.MoveToTeam(EVA, 1));
    does(4.1, new Command.Tick());

    // 2, a flow: previewed, paused, longer, and closed when all are done.
    does(4.11, new Command.MakeUpFor(600));
    does(4.15, new Command.Pause(stage()));
    does(5, new Command.Advance(stage()));
    does(6, new Command.Tick());
    does(6.5, new Command.PlaceCards(ANA, 2, game.cards(1, 2, 3, 4, 5)));
    does(7, new Command.CheckBoxes(BEN, 2, game.cards(2, 1, 3, 4, 5)));
    does(7.5, new Command.CheckBoxes(BEN, 2, game.cards(1, 2, 3, 4, 5)));
    does(8, new Command.AddTime(stage(), 60));
    does(8.5, new Command.Finish(ANA, 2));
    does(8.6, new Command.AllDone(2));
    assertEquals(969, game.points(ANA), "half a minute of four, after a preview and a pause");
    does(9, new Command.Advance(stage()));
    does(9, new Command.Remove(CEM));
    does(9.5, new Command.Advance(stage()));

    // 3, a question: the class talks and votes again, twice.
    does(9.6, new Command.SubmitChoice(ANA, 3, List.of(1)));
    does(9.6, new Command.SubmitChoice(BEN, 3, List.of(2)));
    does(10, new Command.CloseAnswers(stage()));
    does(12, new Command.Reopen(stage()));
    does(12.1, new Command.SubmitChoice(BEN, 3, List.of(1)));
    does(13, new Command.Tick());
    does(14, new Command.Reopen(stage()));
    does(14.1, new Command.SubmitChoice(EVA, 3, List.of(1)));
    does(15, new Command.Advance(stage()));
    assertEquals(2, game.state().streak(ANA));
    assertEquals(1_100, game.score(BEN, 3).points(), "no speed, and the second in a row");

    // 4 is left for 5, which is skipped; then 4 after all, and back to 6.
    does(16, new Command.Jump(stage(), 4));
    does(16.1, new Command.Jump(stage(), 5));
    does(16.2, new Command.SubmitText(ANA, 5, "Paris"));
    does(16.3, new Command.SkipRound(stage()));
    does(16.4, new Command.Jump(stage(), 4));
    does(16.5, new Command.SubmitChoice(ANA, 4, List.of(2, 1)));
    does(16.6, new Command.Advance(stage()));
    does(17, new Command.AdjustScore(EVA, 250, "A fine drawing"));
    does(17, new Command.Jump(stage(), 6));
    does(17.1, new Command.SubmitText(BEN, 6, "42.5"));
    does(17.2, new Command.Advance(stage()));

    // 7, a poll, and from here on the game goes on by itself; the reveal is held.
    does(
        18,
        new Command.ChangeSettings(
            Chosen.from(game.state().settings()).autoAdvance(30).settings(), 9));
    does(18, new Command.Advance(stage()));
    does(18, new Command.Advance(stage()));
    does(18.1, new Command.SubmitChoice(EVA, 7, List.of(2)));
    does(18.55, new Command.Tick());
    does(18.6, new Command.Pause(stage()));
    does(20, new Command.Advance(stage()));

    // 8, without a limit.
    does(24, new Command.SubmitChoice(DIA, 8, List.of(1)));
    does(25, new Command.Advance(stage()));
    does(25.5, new Command.Tick());
    does(26, new Command.Tick());
    assertEquals(Playing.START_MILLIS + minutes(26), game.state().endedAtMillis());
    assertEquals(2_000, game.points(DIA));
    assertEquals(2, game.state().teamStandings().size());
    assertEquals(
        List.of(2, 3, 4, 6, 7, 8),
        game.state().played().stream().map(PlayedRound::number).toList());
  }

  private void review() {
    does(30, new Command.PlayNext(stage(), REVIEW));
    does(30, new Command.Start(stage(), "review", 10));
    does(31, new Command.OpenTurn(ANA, 2));
    does(31.1, new Command.SubmitChoice(ANA, 2, List.of(1)));
    does(32, new Command.OpenTurn(ANA, 1));
    does(32.1, new Command.PlaceCards(ANA, 1, game.cardsOf(1, 1, 2, 3)));
    does(33, new Command.Finish(ANA, 1));
    does(44.9, new Command.OpenTurn(BEN, 1));
    does(44.95, new Command.PlaceCards(BEN, 1, game.cardsOf(1, 1, 2, 3)));
    does(45.1, new Command.Tick());
    assertEquals(1, game.state().finishedPlayers());
    assertTrue(game.points(BEN) > 900);
  }

  private void practice() {
    does(46, new Command.PlayNext(stage(), PRACTICE));
    does(46, new Command.Start(stage(), "practice", 11));
    for (int minute = 47; minute < 59; minute++) {
      does(minute, new Command.OpenTurn(EVA, 1));
      does(minute + 0.1, new Command.CheckBoxes(EVA, 1, game.cardsOf(1, 3, 2, 1)));
      does(minute + 0.2, new Command.CheckBoxes(EVA, 1, game.cardsOf(1, 1, 2, 3)));
      does(minute + 0.3, new Command.Finish(EVA, 1));
    }
    assertEquals(1_000, game.points(EVA));
    does(60, new Command.EndGame(stage()));
  }
}
