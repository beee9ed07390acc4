package riffle.game;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A game that is played command by command. Deciding must change nothing, whatever comes of it:
 * that is looked at with every command.
 */
final class Playing {
  /** When the host starts; all times of commands are milliseconds after it. */
  static final long START_MILLIS = 1_700_000_000_000L;

  static final PlayerId ANA = new PlayerId(1);
  static final PlayerId BEN = new PlayerId(2);
  static final PlayerId CEM = new PlayerId(3);
  static final PlayerId DIA = new PlayerId(4);

  private final GameState state;
  private final List<GameEvent> events = new ArrayList<>();

  /** The state since the last event. */
  private Snapshot before;

  private Playing(Deck deck) {
    this.state = GameState.lobby(deck);
    this.before = Snapshot.of(state);
  }

  static Playing lobby(Deck deck, String... aliases) {
    Playing game = new Playing(deck);
    for (String alias : aliases) {
      game.joins(0, alias);
    }
    return game;
  }

  /** Ana and Ben in the first round. It opens at 0, unless it has a preview. */
  static Playing started(Round... rounds) {
    return started(Decks.deck(rounds));
  }

  static Playing started(Settings settings, Round... rounds) {
    return started(Decks.deck(settings, rounds));
  }

  static Playing started(Deck deck) {
    return started(deck, "Ana", "Ben");
  }

  static Playing started(Deck deck, String... aliases) {
    Playing game = lobby(deck, aliases);
    game.starts(0);
    return game;
  }

  /** A new player, by a key that nobody else of the same draw has. */
  static Command.Join join(@Nullable String alias, long draw) {
    return new Command.Join(alias, draw, keyOf(draw, alias));
  }

  static SeatKey keyOf(long draw, @Nullable String alias) {
    return new SeatKey(draw, alias == null ? 0 : alias.hashCode());
  }

  GameState state() {
    return state;
  }

  Stage stage() {
    return state.stage();
  }

  /** All events so far. */
  List<GameEvent> events() {
    return Collections.unmodifiableList(events);
  }

  Decision decides(long millis, Command command) {
    Decision decision = Game.decide(state, command, START_MILLIS + millis);
    assertEquals(before, Snapshot.of(state), () -> "deciding changed something: " + command);
    return decision;
  }

  /** What comes of a command; it is applied where it is accepted. */
  Decision tries(long millis, Command command) {
    Decision decision = decides(millis, command);
    if (decision instanceof Decision.Accepted(List<GameEvent> came) && !came.isEmpty()) {
      came.forEach(this::apply);
      before = Snapshot.of(state);
    }
    return decision;
  }

  /** What comes of a command that has to be accepted. */
  List<GameEvent> does(long millis, Command command) {
    return switch (tries(millis, command)) {
      case Decision.Accepted accepted -> accepted.events();
      case Decision.Refused refused -> fail(command + " was refused: " + refused.refusal());
    };
  }

  /** Why a command is refused. */
  Refusal.Reason refuses(long millis, Command command) {
    return switch (decides(millis, command)) {
      case Decision.Accepted accepted -> fail(command + " was accepted: " + accepted.events());
      case Decision.Refused refused -> refused.refusal().reason();
    };
  }

  private void apply(GameEvent event) {
    state.apply(event);
    events.add(event);
  }

  // What the host does.

  List<GameEvent> starts(long millis) {
    return does(millis, new Command.Start(state.stageNumber(), "game", 7));
  }

  /** The host takes the next step. */
  List<GameEvent> advances(long millis) {
    return does(millis, new Command.Advance(state.stageNumber()));
  }

  List<GameEvent> skips(long millis) {
    return does(millis, new Command.SkipRound(state.stageNumber()));
  }

  List<GameEvent> jumps(long millis, int round) {
    return does(millis, new Command.Jump(state.stageNumber(), round));
  }

  List<GameEvent> pauses(long millis) {
    return does(millis, new Command.Pause(state.stageNumber()));
  }

  List<GameEvent> closesAnswers(long millis) {
    return does(millis, new Command.CloseAnswers(state.stageNumber()));
  }

  List<GameEvent> reopens(long millis) {
    return does(millis, new Command.Reopen(state.stageNumber()));
  }

  List<GameEvent> addsTime(long millis, int seconds) {
    return does(millis, new Command.AddTime(state.stageNumber(), seconds));
  }

  List<GameEvent> ends(long millis) {
    return does(millis, new Command.EndGame(state.stageNumber()));
  }

  List<GameEvent> playsNext(long millis, Deck deck) {
    return does(millis, new Command.PlayNext(state.stageNumber(), deck));
  }

  List<GameEvent> chooses(long millis, Settings settings) {
    return does(millis, new Command.ChangeSettings(settings, 7));
  }

  List<GameEvent> allows(long millis, PlayerId player, TimeAllowance time) {
    return does(millis, new Command.AllowTime(player, time));
  }

  List<GameEvent> adjusts(long millis, PlayerId player, int points) {
    return does(millis, new Command.AdjustScore(player, points, "For the drawing"));
  }

  List<GameEvent> removes(long millis, PlayerId player) {
    return does(millis, new Command.Remove(player));
  }

  List<GameEvent> admits(long millis, PlayerId player) {
    return does(millis, new Command.Admit(player));
  }

  // What players do.

  List<GameEvent> joins(long millis, String alias) {
    return does(millis, join(alias, 42L + state.joined()));
  }

  /**
   * The cards dealt for these items.
   *
   * @param items counted from 1, the steps first; 0 for an empty box
   */
  List<Integer> cards(int... items) {
    return cardsOf(state.roundNumber(), items);
  }

  List<Integer> cardsOf(int round, int... items) {
    return Arrays.stream(items)
        .mapToObj(item -> item == 0 ? Answer.Boxes.EMPTY : state.deal(round).card(item - 1))
        .toList();
  }

  List<GameEvent> places(long millis, PlayerId player, int... items) {
    int round = round(player);
    return does(millis, new Command.PlaceCards(player, round, cardsOf(round, items)));
  }

  List<GameEvent> checks(long millis, PlayerId player, int... items) {
    int round = round(player);
    return does(millis, new Command.CheckBoxes(player, round, cardsOf(round, items)));
  }

  List<GameEvent> submits(long millis, PlayerId player, Integer... cards) {
    return does(millis, new Command.SubmitChoice(player, round(player), List.of(cards)));
  }

  List<GameEvent> writes(long millis, PlayerId player, String text) {
    return does(millis, new Command.SubmitText(player, round(player), text));
  }

  List<GameEvent> finishes(long millis, PlayerId player) {
    return does(millis, new Command.Finish(player, round(player)));
  }

  List<GameEvent> opens(long millis, PlayerId player, int round) {
    return does(millis, new Command.OpenTurn(player, round));
  }

  private int round(PlayerId player) {
    Turn turn = state.turn(player);
    return turn == null ? state.roundNumber() : turn.round();
  }

  // What the room does.

  List<GameEvent> ticks(long millis) {
    return does(millis, new Command.Tick());
  }

  List<GameEvent> allDone(long millis) {
    return does(millis, new Command.AllDone(state.roundNumber()));
  }

  // What came of it.

  int points(PlayerId player) {
    return state.points(player);
  }

  /** The round that is open for a player, or that they closed last. */
  Turn turn(PlayerId player) {
    Turn turn = state.turn(player);
    return turn != null ? turn : fail("no round is open for " + player);
  }

  /** The score of the round that was closed last. */
  Score score(PlayerId player) {
    return score(player, state.played().getLast().number());
  }

  Score score(PlayerId player, int round) {
    PlayedRound played = state.played(round);
    Score score = played == null ? null : played.score(player);
    return score != null ? score : fail(player + " has no score in round " + round);
  }
}
