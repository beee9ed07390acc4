package riffle.room;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import riffle.game.Answer;
import riffle.game.ChoiceRound;
import riffle.game.FlowRound;
import riffle.game.GameState;
import riffle.game.NumberRound;
import riffle.game.PlayedRound;
import riffle.game.Player;
import riffle.game.PlayerId;
import riffle.game.PollRound;
import riffle.game.Score;
import riffle.game.SeatKey;
import riffle.game.SlideRound;
import riffle.game.Stage;
import riffle.game.Standing;
import riffle.game.TypedRound;

/** Makes what only the host sees of a game. Reads the state only. */
final class HostViews {
  private static final int MAX_GIVEN = 20;

  private final GameState state;
  private final Projector projector;
  private final LiveViews liveViews;

  HostViews(GameState state, Projector projector) {
    this.state = state;
    this.projector = projector;
    this.liveViews = new LiveViews(state);
  }

  View.HostOnly hostOnly(SeatKey screenKey, List<View.RosterPlayer> roster) {
    return new View.HostOnly(
        state.gameId(),
        screenKey,
        roster,
        standings(),
        nextPrompt(),
        summaries(),
        state.settings(),
        state.deck().settings(),
        state.isLocked(),
        outline(),
        given(),
        live());
  }

  /** What the class does in the open round; null where none is open, or a slide. */
  View.@Nullable Live live() {
    return liveViews.live();
  }

  View.RosterPlayer rosterPlayer(Seat.Player seat) {
    PlayerId id = seat.id();
    Player player = state.player(id);
    int roundsDone = state.stage() instanceof Stage.OwnPace ? state.roundsDone(id) : 0;
    return new View.RosterPlayer(
        player,
        seat.connected(),
        seat.droppedAtMillis(),
        state.points(id),
        state.adjusted(id),
        roundsDone);
  }

  /** At their own pace players come and go between rounds: nobody is told each change. */
  private List<View.HostStanding> standings() {
    if (state.stage() instanceof Stage.OwnPace) {
      return List.of();
    }
    return state.standings().stream().map(this::standing).toList();
  }

  private View.HostStanding standing(Standing standing) {
    PlayedRound last = state.played().isEmpty() ? null : state.played().getLast();
    PlayedRound.Outcome outcome = last == null ? null : last.outcome(standing.player());
    Score score = outcome == null ? Score.ABSENT : outcome.score();
    return new View.HostStanding(
        standing.player().number(),
        standing.rank(),
        standing.points(),
        standing.moved(),
        state.roundsAllRight(standing.player()),
        score.allRight(),
        score.points(),
        state.streak(standing.player()),
        score.answered(),
        outcome == null ? List.of() : inWords(outcome.answer()));
  }

  /** An answer to the round that is revealed now. */
  private List<String> inWords(@Nullable Answer answer) {
    if (answer == null || !(state.stage() instanceof Stage.Reveal reveal)) {
      return List.of();
    }
    return answer instanceof Answer.Text written
        ? List.of(written.text())
        : projector.labels(reveal.round(), answer);
  }

  private String nextPrompt() {
    int next =
        switch (state.stage()) {
          case Stage.Reveal reveal -> reveal.round() + 1;
          case Stage.Standings standings -> standings.round() + 1;
          case Stage.Lobby _,
              Stage.Preview _,
              Stage.Open _,
              Stage.Paused _,
              Stage.Talk _,
              Stage.OwnPace _,
              Stage.Ended _ ->
              Integer.MAX_VALUE;
        };
    return next <= state.deck().rounds().size() ? prompt(next) : "";
  }

  private String prompt(int round) {
    return state.deck().round(round).brief().prompt();
  }

  private List<View.RoundSummary> summaries() {
    if (!(state.stage() instanceof Stage.Ended)) {
      return List.of();
    }
    return state.played().stream()
        .filter(played -> !(state.deck().round(played.number()) instanceof SlideRound))
        .map(this::summary)
        .toList();
  }

  private View.RoundSummary summary(PlayedRound played) {
    int number = played.number();
    return new View.RoundSummary(
        number,
        prompt(number),
        played.classPercent(),
        state.deck().round(number) instanceof PollRound);
  }

  private List<View.OutlineRound> outline() {
    List<View.OutlineRound> outline = new ArrayList<>();
    if (state.roundNumber() > 0) {
      for (int number = 1; number <= state.deck().rounds().size(); number++) {
        outline.add(
            new View.OutlineRound(
                number,
                Projector.kind(state.deck().round(number)),
                prompt(number),
                state.played(number) != null));
      }
    }
    return outline;
  }

  /** What was written in the round that is revealed, most often first. */
  private List<View.GivenAnswer> given() {
    if (!(state.stage() instanceof Stage.Reveal)) {
      return List.of();
    }
    PlayedRound played = state.played().getLast();
    return switch (state.deck().round(played.number())) {
      case TypedRound _, NumberRound _ -> given(played);
      case FlowRound _, ChoiceRound _, PollRound _, SlideRound _ -> List.of();
    };
  }

  private List<View.GivenAnswer> given(PlayedRound played) {
    Map<String, View.GivenAnswer> byText = new LinkedHashMap<>();
    for (Player player : state.everybody()) {
      PlayedRound.Outcome outcome = played.outcome(player.id());
      if (outcome != null && outcome.answer() instanceof Answer.Text written) {
        byText.merge(
            written.text().toLowerCase(Locale.ROOT),
            new View.GivenAnswer(written.text(), 1, outcome.score().allRight()),
            (one, more) -> new View.GivenAnswer(one.text(), one.count() + 1, one.right()));
      }
    }
    return byText.values().stream()
        .sorted(Comparator.comparingInt(View.GivenAnswer::count).reversed())
        .limit(MAX_GIVEN)
        .toList();
  }
}
