package riffle.game;

import org.jspecify.annotations.Nullable;

/** The rules: what may happen, and what comes of it. Only reads the state. */
public final class Game {
  public static final int MAX_PLAYERS = 10_000;

  /** Who a player is, in the host's own words, in characters as people see them. */
  public static final int MAX_ROSTER_NAME_CLUSTERS = 60;

  public static final int MAX_ADDED_SECONDS = 600;

  /** However much time is added, a round is open no longer than this. */
  public static final long MAX_OPEN_MILLIS = 2 * 3_600_000L;

  /** What a long way to the server can put off a player's bell by, at most. */
  public static final int MAX_LAG_CREDIT_MILLIS = 300;

  /** How long what was read from a socket in time may wait in queues and still count. */
  static final long QUEUE_GRACE_MILLIS = 100;

  /** A round closes this long after its deadline, so that all that was in time is in. */
  static final long BELL_GRACE_MILLIS = MAX_LAG_CREDIT_MILLIS + QUEUE_GRACE_MILLIS;

  private Game() {}

  /**
   * Says what comes of a command.
   *
   * @param atMillis the server's clock when the command came in; for a player's answer, less their
   *     lag credit
   */
  public static Decision decide(GameState state, Command command, long atMillis) {
    return switch (command) {
      case Command.Join join -> Joining.join(state, join);
      case Command.LockJoining lock -> Joining.lock(state, lock);
      case Command.Admit admit -> Joining.admit(state, admit);
      case Command.AdmitAll _ -> Joining.admitAll(state);
      case Command.Remove remove -> Joining.remove(state, remove);
      case Command.Rename rename -> Joining.rename(state, rename);
      case Command.NameOnRoster name -> Joining.nameOnRoster(state, name);

      case Command.ChooseTeam choose -> TeamRules.choose(state, choose);
      case Command.MoveToTeam move -> TeamRules.move(state, move);
      case Command.DrawTeams draw -> TeamRules.draw(state, draw);

      case Command.ChangeSettings change -> Ruling.changeSettings(state, change);
      case Command.AllowTime allow -> Ruling.allowTime(state, allow);
      case Command.AdjustScore adjust -> Ruling.adjustScore(state, adjust);
      case Command.Start start -> Hosting.start(state, start, atMillis);
      case Command.Advance advance -> Hosting.advance(state, advance, atMillis);
      case Command.SkipRound skip -> Hosting.skip(state, skip, atMillis);
      case Command.Jump jump -> Hosting.jump(state, jump, atMillis);
      case Command.AddTime more -> Hosting.addTime(state, more, atMillis);
      case Command.Pause pause -> Hosting.pause(state, pause, atMillis);
      case Command.CloseAnswers close -> Hosting.closeAnswers(state, close);
      case Command.Reopen reopen -> Hosting.reopen(state, reopen, atMillis);
      case Command.EndGame end -> Hosting.end(state, end, atMillis);
      case Command.PlayNext next -> Hosting.playNext(state, next);
      case Command.AllDone done -> Rounds.allDone(state, done, atMillis);
      case Command.Tick _ -> Rounds.tick(state, atMillis);
      case Command.MakeUpFor lost -> Rounds.makeUpFor(state, lost);

      case Command.PlaceCards place -> Answering.placeCards(state, place, atMillis);
      case Command.CheckBoxes check -> Answering.checkBoxes(state, check, atMillis);
      case Command.SubmitChoice submit -> Answering.submitChoice(state, submit, atMillis);
      case Command.SubmitText submit -> Answering.submitText(state, submit, atMillis);
      case Command.Finish finish -> Answering.finish(state, finish, atMillis);
      case Command.OpenTurn open -> OwnPace.openTurn(state, open, atMillis);
    };
  }

  /** Why nothing can be done with a player; null where they take part. */
  static @Nullable Refusal notIn(GameState state, PlayerId player) {
    if (!state.has(player)) {
      return new Refusal(
          Refusal.Reason.NO_SUCH_PLAYER,
          "no player " + player.number() + "; expected 1 to " + state.joined());
    }
    return switch (state.player(player).status()) {
      case IN -> null;
      case WAITING ->
          new Refusal(
              Refusal.Reason.NOT_ADMITTED, "player " + player.number() + " waits to be let in");
      case REMOVED ->
          new Refusal(Refusal.Reason.REMOVED, "player " + player.number() + " was sent away");
    };
  }

  static Decision outOfRange(String detail) {
    return Decision.refused(Refusal.Reason.OUT_OF_RANGE, detail);
  }
}
