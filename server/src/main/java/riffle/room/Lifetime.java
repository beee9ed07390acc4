package riffle.room;

import riffle.game.GameEvent;
import riffle.game.GameState;

/** How long a room lives that nobody closes: until nobody is in it for long, or it is too old. */
final class Lifetime {
  private final GameState state;
  private final Audience audience;
  private final Safekeeping safekeeping;
  private final RoomClock clock;
  private final RoomLoop loop;
  private final Runnable lives;
  private final Runnable close;

  /** When somebody was last found in a seat, as often as that is looked at. */
  private long lastSeenMillis;

  /** The room grows old from its opening; after a game of days, from the end of that. */
  private long agesSinceMillis;

  /**
   * A room that has just been opened, or is brought back.
   *
   * @param lives told at every look that finds it worth living
   * @param close closes it for good
   */
  Lifetime(
      long openedAtMillis,
      GameState state,
      Audience audience,
      Safekeeping safekeeping,
      RoomClock clock,
      RoomLoop loop,
      Runnable lives,
      Runnable close) {
    this.state = state;
    this.audience = audience;
    this.safekeeping = safekeeping;
    this.clock = clock;
    this.loop = loop;
    this.lives = lives;
    this.close = close;
    this.lastSeenMillis = clock.millis();
    Long ended = state.endedAtMillis();
    this.agesSinceMillis = ended != null && wentOnByItself() ? ended : openedAtMillis;
  }

  /** At everybody's own pace it may have gone on for days, with nobody here. */
  private boolean wentOnByItself() {
    return state.settings().pace().mode().ownPace();
  }

  /** Looks from now on whether anybody is here at all. */
  void begin() {
    lastSeenMillis = clock.millis();
    lookLater();
  }

  private void lookLater() {
    loop.schedule(RoomLimits.LIFE_CHECK_MILLIS, this::look);
  }

  private void look() {
    if (!audience.isEmpty() || safekeeping.standsStill()) {
      lastSeenMillis = clock.millis();
    }
    if (isDeserted()) {
      close.run();
    } else {
      lives.run();
      lookLater();
    }
  }

  /** After the event took effect. */
  void happened(GameEvent event) {
    if (event instanceof GameEvent.GameEnded && wentOnByItself()) {
      // Its end is to be seen all the same.
      lastSeenMillis = clock.millis();
      agesSinceMillis = lastSeenMillis;
    }
  }

  private boolean isDeserted() {
    long unseen = clock.millis() - lastSeenMillis;
    return unseen >= RoomLimits.patienceMillis(state.stage()) || isOld();
  }

  /**
   * After a crash nobody knows how long people were here: who looks at a podium for an hour leaves
   * nothing in a journal. They have their room back.
   *
   * @param aliveAtMillis when a server was last known to play it
   */
  boolean isLongGone(long aliveAtMillis) {
    long patience = Math.max(RoomLimits.EMPTY_MILLIS, RoomLimits.patienceMillis(state.stage()));
    return clock.millis() - aliveAtMillis >= patience || isOld();
  }

  private boolean isOld() {
    return clock.millis() - agesSinceMillis >= RoomLimits.maxAgeMillis(state.stage());
  }
}
