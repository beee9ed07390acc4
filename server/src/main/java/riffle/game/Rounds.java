package riffle.game;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The way of a round that the class plays together: preview, open, reveal, standings. */
final class Rounds {
  private Rounds() {}

  static GameEvent preview(GameState state, int round, long at) {
    int previewMillis = state.deck().round(round).brief().previewMillis();
    return previewMillis == 0
        ? open(state, round, at)
        : new GameEvent.RoundPreviewed(round, at + previewMillis);
  }

  static GameEvent open(GameState state, int round, long at) {
    return new GameEvent.RoundOpened(round, at, deadline(state, round, at));
  }

  static long deadline(GameState state, int round, long at) {
    int limitMillis = state.settings().limitMillis(state.deck().round(round));
    return limitMillis == 0 ? Stage.NEVER : at + limitMillis;
  }

  /** The round counts, and is revealed; a slide has nothing to count, and is left. */
  static List<GameEvent> close(GameState state, int round, long at) {
    if (state.deck().round(round) instanceof SlideRound) {
      return leave(state, round, at);
    }
    return List.of(
        new GameEvent.RoundClosed(round, scores(state, round), state.settings().nextStep(at)));
  }

  /** What was just answered counts for nobody; what counted before stays. */
  static List<GameEvent> leave(GameState state, int round, long at) {
    return List.of(new GameEvent.RoundSkipped(round), after(state, round, at));
  }

  private static List<Score> scores(GameState state, int round) {
    List<Score> scores = new ArrayList<>(state.joined());
    for (Player player : state.everybody()) {
      // A round closed by hand before its deadline is scored against the time it was given.
      scores.add(
          state.isInRound(player.id())
              ? score(state, player, round, state.answer(player.id()), state.timedMillis())
              : Score.ABSENT);
    }
    return scores;
  }

  /**
   * What comes of a round for one player.
   *
   * @param timedMillis what speed is measured by; 0 where it is not
   */
  static Score score(
      GameState state, Player player, int round, @Nullable Answer answer, long timedMillis) {
    Round task = state.deck().round(round);
    Settings.Points points = state.settings().points();
    boolean hurried = player.time() == TimeAllowance.USUAL;
    FlowRules rules =
        task instanceof FlowRound flow ? state.settings().flowRules(flow) : FlowRules.USUAL;
    return Scoring.score(
        task,
        state.deal(round),
        answer,
        new Scoring.Terms(
            rules,
            hurried ? points.speedWeightPercent() : 0,
            timedMillis,
            state.settings().countsStreaks() && !state.isReplay(),
            state.streakBefore(player.id(), round)));
  }

  /** From the reveal to the standings; on to the next round where none are shown. */
  static GameEvent afterReveal(GameState state, int round, long at) {
    boolean ranked = state.deck().round(round).earns() && !state.settings().hideStandings();
    return ranked
        ? new GameEvent.StandingsShown(round, state.settings().nextStep(at))
        : after(state, round, at);
  }

  static GameEvent after(GameState state, int round, long at) {
    return round < state.deck().rounds().size()
        ? preview(state, round + 1, at)
        : new GameEvent.GameEnded(at);
  }

  static Decision allDone(GameState state, Command.AllDone done, long at) {
    if (!(state.stage() instanceof Stage.Open open)
        || open.round() != done.round()
        || state.deck().round(open.round()) instanceof SlideRound) {
      return Decision.accepted();
    }
    OptionalLong bell = Bells.classesBell(state);
    boolean bellHasGone = bell.isPresent() && at > bell.getAsLong();
    return state.settings().pace().closeWhenDone() || bellHasGone
        ? new Decision.Accepted(close(state, open.round(), at))
        : Decision.accepted();
  }

  /** Nobody could play for a while, so the clock stood still. */
  static Decision makeUpFor(GameState state, Command.MakeUpFor lost) {
    return switch (state.stage()) {
      case Stage.Timed _, Stage.Shown _, Stage.OwnPace _ ->
          lost.millis() > 0
              ? Decision.accepted(new GameEvent.ClockStood(lost.millis()))
              : Decision.accepted();
      // In a pause it stands already.
      case Stage.Lobby _, Stage.Paused _, Stage.Talk _, Stage.Ended _ -> Decision.accepted();
    };
  }

  static Decision tick(GameState state, long at) {
    if (state.nextDeadline().isEmpty() || at < state.nextDeadline().getAsLong()) {
      return Decision.accepted();
    }
    return switch (state.stage()) {
      case Stage.Preview preview -> Decision.accepted(open(state, preview.round(), at));
      case Stage.Open open -> new Decision.Accepted(close(state, open.round(), at));
      case Stage.Reveal reveal -> Decision.accepted(afterReveal(state, reveal.round(), at));
      case Stage.Standings shown -> Decision.accepted(after(state, shown.round(), at));
      case Stage.OwnPace _ -> new Decision.Accepted(OwnPace.end(state, at));
      case Stage.Lobby _, Stage.Paused _, Stage.Talk _, Stage.Ended _ -> Decision.accepted();
    };
  }
}
