package riffle.game;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Short games of random commands, good and bad, by random rules. {@link Playing} sees to it that
 * deciding, and so every refusal, changes nothing. To look into one game, give its seed to {@link
 * #play}.
 */
class RandomGamesTest {
  private static final int GAMES = 3_000;
  private static final int COMMANDS = 60;

  private final Set<Class<?>> accepted = new HashSet<>();
  private final Set<Class<?>> refused = new HashSet<>();
  private final Set<Class<?>> happened = new HashSet<>();

  @Test
  void whateverIsAskedTheRulesHold() {
    int events = 0;
    int ended = 0;
    for (int seed = 1; seed <= GAMES; seed++) {
      try {
        Playing game = play(seed);
        events += game.events().size();
        ended += game.state().endedAtMillis() != null ? 1 : 0;
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError("seed " + seed + ": " + e.getMessage(), e);
      }
    }
    assertTrue(events > 20 * GAMES, "most commands are refused: " + events);
    assertTrue(ended > GAMES / 4, "few games come to their end: " + ended);
    assertEquals(Set.of(Command.class.getPermittedSubclasses()), accepted);
    assertEquals(Set.of(GameEvent.class.getPermittedSubclasses()), happened);
    Set<Class<?>> neverRefused = new HashSet<>(Set.of(Command.class.getPermittedSubclasses()));
    neverRefused.removeAll(refused);
    assertEquals(
        Set.of(
            Command.Tick.class,
            Command.AllDone.class,
            Command.LockJoining.class,
            Command.AdmitAll.class,
            Command.MakeUpFor.class),
        neverRefused);
  }

  private Playing play(long seed) {
    RandomCommands random = new RandomCommands(new SplittableRandom(seed));
    Deck deck = random.deck();
    Playing game = Playing.lobby(deck, "Ana", "Ben");
    long millis = 0;
    for (int n = 0; n < COMMANDS; n++) {
      millis += random.pause();
      Stage before = game.stage();
      int numberBefore = game.state().stageNumber();
      Command command = random.command(game.state());
      note(command, game.tries(millis, command));
      if (!(command instanceof Command.MakeUpFor lost)) {
        assertMovesOn(before, numberBefore, game.state());
      } else {
        assertEquals(later(before, lost.millis()), game.stage());
        assertEquals(numberBefore, game.state().stageNumber());
      }
      Rules.assertHold(game.state());
    }
    game.events().forEach(event -> happened.add(event.getClass()));
    assertReplays(deck, game);
    return game;
  }

  private void note(Command command, Decision decision) {
    switch (decision) {
      case Decision.Accepted(List<GameEvent> events) when !events.isEmpty() ->
          accepted.add(command.getClass());
      case Decision.Accepted _ -> {}
      case Decision.Refused _ -> refused.add(command.getClass());
    }
  }

  private static Stage later(Stage stage, long millis) {
    return switch (stage) {
      case Stage.Timed timed -> timed.later(millis);
      case Stage.Shown shown -> shown.later(millis);
      case Stage.OwnPace pace -> pace.later(millis);
      case Stage.Lobby _, Stage.Paused _, Stage.Talk _, Stage.Ended _ -> stage;
    };
  }

  /** Every new stage has a higher number; only a deadline moves within one. */
  private static void assertMovesOn(Stage before, int numberBefore, GameState state) {
    Stage after = state.stage();
    if (state.stageNumber() == numberBefore) {
      assertEquals(before.getClass(), after.getClass());
      if (before instanceof Stage.Open was && after instanceof Stage.Open is) {
        assertEquals(
            was,
            new Stage.Open(is.round(), is.openedAtMillis(), was.deadlineMillis(), is.revote()));
      } else if (before instanceof Stage.OwnPace was && after instanceof Stage.OwnPace is) {
        assertTrue(is.deadlineMillis() >= was.deadlineMillis());
      } else {
        assertEquals(before, after);
      }
    } else {
      assertTrue(state.stageNumber() > numberBefore, () -> "back from " + before + " to " + after);
    }
  }

  private static void assertReplays(Deck deck, Playing game) {
    GameState replayed = GameState.lobby(deck);
    game.events().forEach(replayed::apply);
    assertEquals(Snapshot.of(game.state()), Snapshot.of(replayed));
  }

  /** What is true of every game at any time. */
  private static final class Rules {
    private final GameState state;

    private Rules(GameState state) {
      this.state = state;
    }

    static void assertHold(GameState state) {
      Rules rules = new Rules(state);
      List<PlayerId> players = Snapshot.everybody(state);
      players.forEach(rules::assertAnswerFits);
      players.forEach(rules::assertPointsAddUp);
      rules.assertDone(players);
      rules.assertStandings();
      rules.assertTeams();
      rules.assertTimeGoesOn();
      assertEquals(
          players.stream().filter(player -> state.player(player).isIn()).count(), state.players());
      rules.assertOwnPace(players);
    }

    private void assertDone(List<PlayerId> players) {
      boolean asked = state.settings().pace().closeWhenDone();
      long done =
          players.stream()
              .map(state::answer)
              .filter(answer -> answer != null && (asked ? answer.finished() : answer.whole()))
              .count();
      assertEquals(done, state.done());
    }

    private void assertOwnPace(List<PlayerId> players) {
      int finished = 0;
      for (PlayerId player : players) {
        int done =
            (int) state.played().stream().filter(round -> round.score(player) != null).count();
        assertEquals(state.settings().pace().mode().ownPace() ? done : 0, state.roundsDone(player));
        finished += state.roundsDone(player) == state.deck().rounds().size() ? 1 : 0;
      }
      assertEquals(finished, state.finishedPlayers());
    }

    private void assertAnswerFits(PlayerId player) {
      @Nullable Answer answer = state.answer(player);
      if (answer == null) {
        return;
      }
      assertTrue(state.player(player).isIn(), "only who takes part has an answer");
      assertTrue(answer.answerMillis() >= 0);
      if (state.roundNumber() > 0) {
        assertFits(answer, state.roundNumber());
      }
      for (PlayedRound played : state.played()) {
        played.answers().forEach(one -> assertFits(one, played.number()));
      }
    }

    private void assertFits(Answer answer, int number) {
      Round round = state.deck().round(number);
      Deal deal = state.deal(number);
      List<Integer> cards = answer.cards().stream().filter(card -> card != 0).toList();
      assertTrue(cards.stream().allMatch(deal::has));
      assertEquals(cards.size(), new HashSet<>(cards).size());
      switch (round) {
        case FlowRound flow -> {
          Answer.Boxes boxes = assertInstanceOf(Answer.Boxes.class, answer);
          assertEquals(flow.boxes(), boxes.cards().size());
          FlowRules rules = state.rules(number);
          assertTrue(rules.checks() == 0 || boxes.checksUsed() <= rules.checks());
          assertTrue(rules.feedback() != Feedback.NONE || boxes.checksUsed() == 0);
        }
        case ChoiceRound choice ->
            assertTrue(cards.size() >= 1 && cards.size() <= (choice.several() ? 4 : 1));
        case PollRound _ -> assertEquals(1, cards.size());
        case TypedRound _, NumberRound _ -> assertInstanceOf(Answer.Text.class, answer);
        case SlideRound _ -> throw new AssertionError("an answer to a slide: " + answer);
      }
    }

    private void assertPointsAddUp(PlayerId player) {
      int sum = 0;
      int allRight = 0;
      for (PlayedRound played : state.played()) {
        Score score = played.score(player);
        if (score != null) {
          int worth = state.deck().round(played.number()).brief().points();
          assertTrue(0 <= score.points() && score.points() <= worth * 3 / 2, score::toString);
          assertTrue(score.speedLoss() >= 0 && score.checkLoss() >= 0, score::toString);
          assertTrue(score.streakBonus() >= 0 && score.streak() >= 0, score::toString);
          assertTrue(score.right() <= score.of(), score::toString);
          sum += score.points();
          allRight += score.allRight() ? 1 : 0;
        }
      }
      int given = 0;
      for (Adjustment adjustment : state.adjustments()) {
        given += adjustment.player().equals(player) ? adjustment.points() : 0;
      }
      assertEquals(sum + state.adjusted(player), state.points(player));
      assertEquals(allRight, state.roundsAllRight(player));
      assertTrue(state.points(player) >= 0);
      assertTrue(state.adjusted(player) >= given, "what was taken away is given back at most");
      if (!state.player(player).isIn()) {
        assertEquals(0, state.points(player));
        assertEquals(0, state.streak(player));
        assertEquals(0, state.roundsDone(player));
        assertEquals(OptionalInt.empty(), state.place(player));
      }
    }

    private void assertStandings() {
      List<Standing> standings = state.standings();
      for (int place = 0; place < standings.size(); place++) {
        Standing standing = standings.get(place);
        assertTrue(state.player(standing.player()).isIn());
        assertEquals(state.points(standing.player()), standing.points());
        assertEquals(OptionalInt.of(place), state.place(standing.player()));
        long better = standings.stream().filter(one -> one.points() > standing.points()).count();
        assertEquals(1 + better, standing.rank());
        assertTrue(place == 0 || standings.get(place - 1).points() >= standing.points());
      }
      for (PlayedRound played : state.played()) {
        for (PlayerId player : Snapshot.everybody(state)) {
          assertTrue(played.score(player) == null || state.place(player).isPresent());
        }
      }
    }

    private void assertTeams() {
      List<TeamStanding> teams = state.teamStandings();
      assertEquals(state.settings().teams().count(), teams.size());
      for (TeamStanding team : teams) {
        List<Player> members =
            state.everybody().stream()
                .filter(player -> player.isIn() && player.team() == team.team())
                .toList();
        long sum = members.stream().mapToLong(member -> state.points(member.id())).sum();
        assertEquals(members.size(), team.members());
        assertEquals(
            members.isEmpty() ? 0 : Math.round((double) sum / members.size()), team.points());
        long better = teams.stream().filter(one -> one.points() > team.points()).count();
        assertEquals(1 + better, team.rank());
      }
      boolean lobby = state.stage() instanceof Stage.Lobby;
      for (Player player : state.everybody()) {
        boolean fits = player.team() >= 0 && player.team() <= teams.size();
        boolean undecided = player.team() == 0 && !teams.isEmpty() && player.isIn();
        boolean ended = state.stage() instanceof Stage.Ended;
        assertTrue(fits, player::toString);
        assertTrue(
            !undecided || ((lobby || ended) && state.settings().teams().chosen()),
            player::toString);
      }
    }

    /** No tick is asked for that would change nothing: the room would ask for ever. */
    private void assertTimeGoesOn() {
      state
          .nextDeadline()
          .ifPresent(
              at -> {
                var now =
                    assertInstanceOf(
                        Decision.Accepted.class, Game.decide(state, new Command.Tick(), at));
                assertTrue(!now.events().isEmpty(), () -> "an endless tick: " + state.stage());
                assertEquals(
                    new Decision.Accepted(List.of()),
                    Game.decide(state, new Command.Tick(), at - 1));
              });
    }
  }
}
