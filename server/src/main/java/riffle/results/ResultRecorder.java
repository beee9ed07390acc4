package riffle.results;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.function.Consumer;
import riffle.game.GameEvent;
import riffle.game.GameState;

/**
 * Hears the events of all rooms, and hands on the result of a game when it has changed. What a game
 * that goes on has come to is handed on no more often than every {@link #PACE}; what was left out
 * is made up for about a minute later at the latest. Each room calls on its own loop.
 */
public final class ResultRecorder {
  /**
   * To make a result takes a time that grows with the class, so not every turn of every player may
   * ask for one: each time this part of the class has closed a turn, one does.
   */
  private static final int TURNS_PART = 10;

  /** A result tells of the whole game: made at every round, it would cost more than the rounds. */
  static final Duration PACE = Duration.ofSeconds(10);

  private final Consumer<GameResult> save;

  /** How many games with something left out are remembered; of more, the end is handed on. */
  private static final int MAX_STALE_GAMES = 10_000;

  /** Games whose result was handed on less than {@link #PACE} ago. */
  private final Cache<String, Boolean> fresh;

  /** Games of which something was left out. */
  private final Cache<String, Boolean> stale =
      Caffeine.newBuilder().maximumSize(MAX_STALE_GAMES).build();

  /**
   * A recorder.
   *
   * @param save must not block
   */
  public ResultRecorder(Consumer<GameResult> save) {
    this(save, Ticker.systemTicker());
  }

  ResultRecorder(Consumer<GameResult> save, Ticker ticker) {
    this.save = save;
    this.fresh = Caffeine.newBuilder().ticker(ticker).expireAfterWrite(PACE).build();
  }

  /**
   * Hears one event.
   *
   * @param state of the room, after the event; it is read before this returns
   */
  public void happened(GameState state, GameEvent event) {
    if (!changesResult(state, event)) {
      return;
    }
    boolean goesOn = state.endedAtMillis() == null && isOfTheGamesOwnCourse(event);
    if (goesOn && fresh.getIfPresent(state.gameId()) != null) {
      stale.put(state.gameId(), true);
    } else {
      save(state);
    }
  }

  /** It comes by itself and soon again; what the host does is rare, and wants to be seen. */
  private static boolean isOfTheGamesOwnCourse(GameEvent event) {
    return event instanceof GameEvent.RoundClosed || event instanceof GameEvent.TurnClosed;
  }

  /**
   * Hands on what was left out, if anything was.
   *
   * @param state of a room that lives; it is read before this returns
   */
  public void lives(GameState state) {
    if (stale.getIfPresent(state.gameId()) != null) {
      save(state);
    }
  }

  /**
   * Hands on what has come last in a room that is over.
   *
   * @param state it is read before this returns
   */
  public void over(GameState state) {
    save(state);
  }

  /**
   * Saves again what there is of a game.
   *
   * @param state of a room that is there again after a crash; it is read before this returns
   */
  public void broughtBack(GameState state) {
    save(state);
  }

  private void save(GameState state) {
    GameResult result = ResultReader.read(state);
    if (result != null) {
      fresh.put(state.gameId(), true);
      stale.invalidate(state.gameId());
      save.accept(result);
    }
  }

  /**
   * Who comes in changes nothing of what was played, and waits for the next save; after the end
   * there may be none.
   */
  private static boolean changesResult(GameState state, GameEvent event) {
    return switch (event) {
      case GameEvent.RoundClosed _,
          GameEvent.GameEnded _,
          GameEvent.ScoreAdjusted _,
          GameEvent.PlayerRemoved _,
          GameEvent.PlayerRenamed _,
          GameEvent.RosterNamed _,
          // Whether ranks are hidden may change to the end.
          GameEvent.SettingsChanged _,
          GameEvent.TeamJoined _ ->
          true;
      case GameEvent.TurnClosed _ ->
          state.turnsClosed() % Math.max(1, state.players() / TURNS_PART) == 0;
      case GameEvent.PlayerAdmitted _ -> state.endedAtMillis() != null;
      case GameEvent.PlayerJoined _,
          GameEvent.JoiningLocked _,
          GameEvent.TeamsDrawn _,
          GameEvent.TimeAllowed _,
          GameEvent.LobbyOpened _,
          GameEvent.GameStarted _,
          GameEvent.RoundPreviewed _,
          GameEvent.RoundOpened _,
          GameEvent.RoundReopened _,
          GameEvent.DeadlineMoved _,
          GameEvent.GamePaused _,
          GameEvent.GameResumed _,
          GameEvent.ClockStood _,
          GameEvent.AutoAdvanceHeld _,
          GameEvent.AnswersClosed _,
          GameEvent.RoundSkipped _,
          GameEvent.StandingsShown _,
          GameEvent.OwnPaceBegun _,
          GameEvent.CardsPlaced _,
          GameEvent.BoxesChecked _,
          GameEvent.FlowFinished _,
          GameEvent.ChoiceSubmitted _,
          GameEvent.TextSubmitted _,
          GameEvent.TurnOpened _ ->
          false;
    };
  }
}
