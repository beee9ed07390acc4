package riffle.game;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * A game that is played command by command. Deciding must change nothing, whatever comes of it:
 * that is looked at with every command.
 */
final class Playing {
  /** When the host starts; all times of commands are milliseconds after it. */
  static final long START_MILLIS = 1_700_000_000_000L;

  static final PlayerId ANA = new PlayerId(1);
  static final PlayerId BEN = new PlayerId(2);

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
      game.does(0, new Command.Join(alias));
    }
    return game;
  }

  /** Ana and Ben in the first round. It opens at 0, unless it has a preview. */
  static Playing started(Round... rounds) {
    return started(Decks.deck(rounds));
  }

  static Playing started(Deck deck) {
    Playing game = lobby(deck, "Ana", "Ben");
    game.does(0, new Command.Start(0, "game", 7));
    return game;
  }

  GameState state() {
    return state;
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
    if (decision instanceof Decision.Accepted accepted) {
      accepted.events().forEach(this::apply);
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

  /** The host takes the next step. */
  List<GameEvent> advances(long millis) {
    return does(millis, new Command.Advance(state.stageNumber()));
  }

  /**
   * The cards dealt for these items.
   *
   * @param items counted from 1, the steps first; 0 for an empty box
   */
  List<Integer> cards(int... items) {
    return Arrays.stream(items)
        .mapToObj(item -> item == 0 ? Answer.Boxes.EMPTY : state.deal().card(item - 1))
        .toList();
  }

  List<GameEvent> places(long millis, PlayerId player, int... items) {
    return does(millis, new Command.PlaceCards(player, state.roundNumber(), cards(items)));
  }

  List<GameEvent> checks(long millis, PlayerId player, int... items) {
    return does(millis, new Command.CheckBoxes(player, state.roundNumber(), cards(items)));
  }

  List<GameEvent> submits(long millis, PlayerId player, Integer... cards) {
    return does(millis, new Command.SubmitChoice(player, state.roundNumber(), List.of(cards)));
  }

  List<GameEvent> ticks(long millis) {
    return does(millis, new Command.Tick());
  }

  /** The score of a round that was closed. */
  Score score(PlayerId player) {
    Score score = state.played().getLast().score(player);
    return score != null ? score : fail(player + " has no score");
  }
}
