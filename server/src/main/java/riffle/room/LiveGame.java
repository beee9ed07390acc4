package riffle.room;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import riffle.game.Command;
import riffle.game.Decision;
import riffle.game.Game;
import riffle.game.GameEvent;
import riffle.game.GameState;
import riffle.game.SeatKey;

/** The game of a room: what happens in it takes effect, is kept, and is heard of. */
final class LiveGame {
  private final GameState state;
  private final Safekeeping safekeeping;
  private final Lifetime lifetime;
  private final GameListener listener;

  /** Asked for by other threads, too. */
  private volatile String deckTitle;

  /** Asked for by other threads, too. */
  private final Set<SeatKey> playerKeys = ConcurrentHashMap.newKeySet();

  LiveGame(GameState state, Safekeeping safekeeping, Lifetime lifetime, GameListener listener) {
    this.state = state;
    this.safekeeping = safekeeping;
    this.lifetime = lifetime;
    this.listener = listener;
    this.deckTitle = state.deck().title();
  }

  /** Any thread may ask. */
  String deckTitle() {
    return deckTitle;
  }

  /** Whether a player has this key; any thread may ask. */
  boolean knows(SeatKey key) {
    return playerKeys.contains(key);
  }

  /** Who joined in an earlier run of the room is known by their key. */
  void learnKeys(RoomStore.Kept kept) {
    kept.entries().stream().flatMap(entry -> entry.events().stream()).forEach(this::learnKey);
  }

  private void learnKey(GameEvent event) {
    if (event instanceof GameEvent.PlayerJoined joined) {
      playerKeys.add(joined.key());
    }
  }

  /**
   * What the rules accept has taken effect, and is not told yet.
   *
   * @param atMillis when it was asked for, or came about
   * @param seat whose request it was, as in {@link JournalEntry}
   */
  Decision play(Command command, long atMillis, int seat, int requestId) {
    Decision decision = Game.decide(state, command, atMillis);
    if (decision instanceof Decision.Accepted accepted && !accepted.events().isEmpty()) {
      accepted.events().forEach(this::takeEffect);
      safekeeping.keep(new JournalEntry(seat, requestId, accepted.events()));
    }
    return decision;
  }

  private void takeEffect(GameEvent event) {
    state.apply(event);
    learnKey(event);
    if (event instanceof GameEvent.LobbyOpened opened) {
      deckTitle = opened.deck().title();
    }
    lifetime.happened(event);
    listener.happened(state, event);
  }
}
