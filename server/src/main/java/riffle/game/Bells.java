package riffle.game;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Until when a round is open: for the class, and for each player by the time they have. */
final class Bells {
  private Bells() {}

  /**
   * The round that is open for a player, or that they closed last at their own pace. Null where no
   * round is open, or there is no such player.
   */
  static @Nullable Turn turn(GameState state, PlayerId player) {
    if (!state.has(player)) {
      return null;
    }
    return switch (state.stage()) {
      case Stage.Open open ->
          new Turn(
              open.round(),
              open.openedAtMillis(),
              deadline(state.player(player), open),
              open.revote(),
              false);
      case Stage.OwnPace pace -> ownTurn(state, player, pace);
      case Stage.Lobby _,
          Stage.Preview _,
          Stage.Paused _,
          Stage.Talk _,
          Stage.Reveal _,
          Stage.Standings _,
          Stage.Ended _ ->
          null;
    };
  }

  private static long deadline(Player player, Stage.Open open) {
    return player.time().deadline(open.openedAtMillis(), open.deadlineMillis());
  }

  /** With the time the player has now, which the host may have changed since it was opened. */
  private static @Nullable Turn ownTurn(GameState state, PlayerId player, Stage.OwnPace pace) {
    Turn turn = state.turns().turn(player);
    if (turn == null) {
      return null;
    }
    TimeAllowance time = state.player(player).time();
    long deadline = time.deadline(turn.openedAtMillis(), turn.deadlineMillis());
    return turn.until(Math.min(pace.deadlineMillis(), deadline));
  }

  static boolean isWaitingFor(GameState state, PlayerId player, long atMillis) {
    Turn turn = turn(state, player);
    return turn != null
        && state.player(player).isIn()
        && !state.answers().hasFinished(player)
        && atMillis <= afterGrace(turn.deadlineMillis());
  }

  /** When the rules want a {@link Command.Tick} next; empty while only people can move them. */
  static OptionalLong next(GameState state) {
    long next =
        switch (state.stage()) {
          case Stage.Preview preview -> preview.opensAtMillis();
          case Stage.Open open -> afterGrace(closesAt(state, open));
          case Stage.Shown shown -> shown.nextAtMillis();
          case Stage.OwnPace pace -> afterGrace(pace.deadlineMillis());
          case Stage.Lobby _, Stage.Paused _, Stage.Talk _, Stage.Ended _ -> Stage.NEVER;
        };
    return next == Stage.NEVER ? OptionalLong.empty() : OptionalLong.of(next);
  }

  /**
   * When the open round is over for the class, whoever may have more time; empty without a limit,
   * and where none is open.
   */
  static OptionalLong classesBell(GameState state) {
    return state.stage() instanceof Stage.Open open && open.deadlineMillis() != Stage.NEVER
        ? OptionalLong.of(afterGrace(open.deadlineMillis()))
        : OptionalLong.empty();
  }

  private static long afterGrace(long deadlineMillis) {
    return deadlineMillis == Stage.NEVER ? Stage.NEVER : deadlineMillis + Game.BELL_GRACE_MILLIS;
  }

  /** The deadline of the last player who has not finished; at least the class's. */
  private static long closesAt(GameState state, Stage.Open open) {
    if (open.deadlineMillis() == Stage.NEVER) {
      return Stage.NEVER;
    }
    // Nobody can say that they have read a slide: it would stay for ever for who has no limit.
    boolean slide = state.deck().round(open.round()) instanceof SlideRound;
    long closesAt = open.deadlineMillis();
    for (Player who : state.unhurried()) {
      boolean waits = !slide || who.time() != TimeAllowance.UNLIMITED;
      if (waits && !state.answers().hasFinished(who.id())) {
        closesAt = Math.max(closesAt, deadline(who, open));
      }
    }
    return closesAt;
  }
}
