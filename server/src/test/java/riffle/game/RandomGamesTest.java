package riffle.game;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Short games of random commands, good and bad. {@link Playing} sees to it that deciding, and so
 * every refusal, changes nothing. To look into one game, give its seed to {@link #play}.
 */
class RandomGamesTest {
  private static final int GAMES = 1_000;
  private static final int COMMANDS = 60;

  @Test
  void whateverIsAskedTheRulesHold() {
    int accepted = 0;
    int ended = 0;
    for (int seed = 1; seed <= GAMES; seed++) {
      try {
        Playing game = play(seed);
        accepted += game.events().size();
        ended += game.state().stage() instanceof Stage.Ended ? 1 : 0;
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError("seed " + seed + ": " + e.getMessage(), e);
      }
    }
    assertTrue(accepted > 10 * GAMES, "most commands are refused: " + accepted);
    assertTrue(ended > GAMES / 4, "few games come to their end: " + ended);
  }

  private static Playing play(long seed) {
    RandomGenerator random = new SplittableRandom(seed);
    Deck deck = deck(random);
    Playing game = Playing.lobby(deck, "Ana", "Ben");
    long millis = 0;
    for (int n = 0; n < COMMANDS; n++) {
      millis += random.nextInt(random.nextInt(10) == 0 ? 8_000 : 300);
      Stage before = game.state().stage();
      int numberBefore = game.state().stageNumber();
      Command command = command(random, game);
      game.tries(millis, command);
      assertHolds(game.state());
      Stage after = game.state().stage();
      boolean risen = game.state().stageNumber() > numberBefore;
      boolean stayed =
          game.state().stageNumber() == numberBefore && after.getClass() == before.getClass();
      assertTrue(risen || stayed, () -> "from " + before + " to " + after);
    }
    assertReplays(deck, game);
    return game;
  }

  private static void assertHolds(GameState state) {
    if (state.roundNumber() > 0) {
      long whole =
          players(state).stream()
              .map(state::answer)
              .filter(answer -> answer != null && answer.whole())
              .count();
      assertEquals(whole, state.done());
    }
    for (PlayerId player : players(state)) {
      int sum = 0;
      for (GameState.PlayedRound played : state.played()) {
        Score score = played.score(player);
        if (score != null) {
          int worth = state.deck().round(played.number()).brief().points();
          assertTrue(0 <= score.points() && score.points() <= worth, score::toString);
          assertTrue(score.speedLoss() >= 0 && score.checkLoss() >= 0, score::toString);
          assertTrue(score.right() <= score.of(), score::toString);
          sum += score.points();
        }
      }
      assertEquals(sum, state.points(player));
      state
          .place(player)
          .ifPresent(place -> assertEquals(player, state.standings().get(place).player()));
    }
  }

  private static void assertReplays(Deck deck, Playing game) {
    GameState replayed = GameState.lobby(deck);
    game.events().forEach(replayed::apply);
    assertEquals(Snapshot.of(game.state()), Snapshot.of(replayed));
  }

  private static List<PlayerId> players(GameState state) {
    return IntStream.rangeClosed(1, state.players()).mapToObj(PlayerId::new).toList();
  }

  // What is asked.

  private static Deck deck(RandomGenerator random) {
    List<Round> rounds = new ArrayList<>();
    for (int n = random.nextInt(1, 4); n > 0; n--) {
      int preview = random.nextBoolean() ? 0 : 500;
      int points = List.of(0, 500, 1_000, 2_000).get(random.nextInt(4));
      Round.Brief brief = Decks.brief(preview, random.nextInt(1, 5_000), points);
      rounds.add(
          switch (random.nextInt(3)) {
            case 0 -> Decks.choice(brief, false, "a", "*b", "c");
            case 1 -> Decks.choice(brief, true, "*a", "b", "*c", "d");
            default ->
                Decks.flow(
                    brief,
                    random.nextInt(2, 5),
                    random.nextInt(3),
                    random.nextInt(1, 4),
                    random.nextInt(0, 101));
          });
    }
    int weight = List.of(0, 25, 50, 90, 100).get(random.nextInt(5));
    return Decks.weighted(weight, rounds.toArray(Round[]::new));
  }

  private static Command command(RandomGenerator random, Playing game) {
    GameState state = game.state();
    boolean astray = random.nextInt(12) == 0;
    int stage = state.stageNumber() + (astray ? random.nextInt(-2, 3) : 0);
    int round = state.roundNumber() + (astray ? random.nextInt(-2, 3) : 0);
    PlayerId player = new PlayerId(random.nextInt(1, state.players() + 1));
    if (state.stage() instanceof Stage.Lobby && random.nextInt(4) == 0) {
      return new Command.Start(stage, "game " + random.nextInt(), random.nextLong());
    }
    return switch (random.nextInt(16)) {
      case 0 -> new Command.Join(List.of("Ana", "Cem", "Dia", "Eva", "").get(random.nextInt(5)));
      case 1 -> new Command.Advance(stage);
      case 2 -> new Command.AddTime(stage, random.nextInt(-1, 5));
      case 3 -> random.nextInt(4) == 0 ? new Command.SkipRound(stage) : new Command.Advance(stage);
      case 4 -> random.nextInt(4) == 0 ? new Command.EndGame(stage) : new Command.Tick();
      case 5, 6 -> new Command.Tick();
      case 7, 8, 9 -> new Command.PlaceCards(player, round, boxes(random, state));
      case 10, 11, 12 -> new Command.CheckBoxes(player, round, boxes(random, state));
      default -> new Command.SubmitChoice(player, round, picks(random));
    };
  }

  /** Mostly fit: different cards, some boxes empty. */
  private static List<Integer> boxes(RandomGenerator random, GameState state) {
    int boxes = 3;
    int cards = 4;
    if (state.roundNumber() > 0
        && state.deck().round(state.roundNumber()) instanceof FlowRound flow) {
      boxes = flow.boxes() + (random.nextInt(30) == 0 ? 1 : 0);
      cards = flow.cards() + (random.nextInt(30) == 0 ? 1 : 0);
    }
    List<Integer> column = new ArrayList<>(IntStream.rangeClosed(1, cards).boxed().toList());
    List<Integer> made = new ArrayList<>();
    for (int box = 0; box < boxes; box++) {
      boolean filled = !column.isEmpty() && random.nextInt(5) > 0;
      made.add(
          filled ? column.remove(/* index */ random.nextInt(column.size())) : Answer.Boxes.EMPTY);
    }
    return made;
  }

  private static List<Integer> picks(RandomGenerator random) {
    return IntStream.range(0, random.nextInt(4)).mapToObj(_ -> random.nextInt(5)).toList();
  }
}
