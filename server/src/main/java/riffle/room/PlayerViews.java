package riffle.room;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import riffle.game.Answer;
import riffle.game.ChoiceRound;
import riffle.game.Feedback;
import riffle.game.FlowRound;
import riffle.game.GameState;
import riffle.game.Mode;
import riffle.game.NumberRound;
import riffle.game.PlayedRound;
import riffle.game.Player;
import riffle.game.PlayerId;
import riffle.game.PollRound;
import riffle.game.Round;
import riffle.game.Score;
import riffle.game.SlideRound;
import riffle.game.Stage;
import riffle.game.Standing;
import riffle.game.TimeAllowance;
import riffle.game.Turn;
import riffle.game.TypedRound;

/** Makes what only one player sees of a game. Reads the state only. */
final class PlayerViews {
  private final GameState state;
  private final Projector projector;

  PlayerViews(GameState state, Projector projector) {
    this.state = state;
    this.projector = projector;
  }

  View.Mine mine(PlayerId id) {
    Player player = state.player(id);
    if (!player.isIn()) {
      return new View.Mine(
          player.alias(), 0, true, 0, TimeAllowance.USUAL, Stage.NEVER, null, null);
    }
    return new View.Mine(
        player.alias(),
        state.points(id),
        false,
        player.team(),
        player.time(),
        deadlineMillis(id),
        now(id),
        state.stage() instanceof Stage.OwnPace ? pace(id) : null);
  }

  /** The player's own deadline; {@link Stage#NEVER} for none. */
  long deadlineMillis(PlayerId player) {
    Turn turn = state.turn(player);
    return turn == null ? Stage.NEVER : turn.deadlineMillis();
  }

  private View.@Nullable MyNow now(PlayerId player) {
    return switch (state.stage()) {
      case Stage.Lobby _, Stage.Preview _, Stage.Paused _ -> null;
      case Stage.Open open -> myTask(player, open.round());
      case Stage.Talk talk -> myTask(player, talk.round());
      case Stage.Reveal _ -> myRound(player, state.played().getLast(), List.of());
      case Stage.Standings _ -> myStanding(player);
      case Stage.OwnPace _ -> myTurn(player);
      case Stage.Ended _ -> myEnd(player);
    };
  }

  private View.@Nullable MyNow myTask(PlayerId player, int number) {
    Answer answer = state.answer(player);
    return switch (state.deck().round(number)) {
      case FlowRound _ -> myFlow(player, number);
      case ChoiceRound _, PollRound _ ->
          answer == null
              ? new View.MyChoice(List.of(), 0, false)
              : new View.MyChoice(answer.cards(), answer.answerMillis(), !answer.finished());
      case TypedRound _, NumberRound _ ->
          answer instanceof Answer.Text text
              ? new View.MyText(text.text(), text.answerMillis(), !text.finished())
              : new View.MyText("", 0, false);
      case SlideRound _ -> null;
    };
  }

  private View.MyFlow myFlow(PlayerId player, int number) {
    Answer.Boxes boxes = state.boxes(player);
    return new View.MyFlow(
        state.deal(number).column(player),
        boxes.cards(),
        boxes.checksUsed(),
        boxes.checked() ? checkResult(player, number) : null,
        IntStream.range(0, boxes.cards().size())
            .filter(boxes::isFoundRight)
            .mapToObj(box -> box + 1)
            .toList(),
        boxes.finished());
  }

  /**
   * What the player's last check says; what stands in the boxes is as it was checked.
   *
   * @param number the flow's round
   */
  View.CheckResult checkResult(PlayerId player, int number) {
    FlowRound round = (FlowRound) state.deck().round(number);
    Answer.Boxes boxes = state.boxes(player);
    List<View.BoxVerdict> verdicts = new ArrayList<>();
    if (state.rules(number).feedback() == Feedback.WHICH) {
      for (int box = 0; box < round.boxes(); box++) {
        boolean right = boxes.isFoundRight(box);
        int card = boxes.cards().get(box);
        boolean tell = !right && card != Answer.Boxes.EMPTY;
        int item = tell ? state.deal(number).item(card) : 0;
        verdicts.add(new View.BoxVerdict(right, tell ? round.item(item).description() : ""));
      }
    }
    return new View.CheckResult(verdicts, boxes.checksUsed(), boxes.rightAtCheck());
  }

  private View.MyRound myRound(PlayerId player, PlayedRound played, List<String> labels) {
    Round round = state.deck().round(played.number());
    PlayedRound.Outcome outcome = played.outcome(player);
    Answer answer = outcome == null ? null : outcome.answer();
    return new View.MyRound(
        played.number(),
        round.brief().prompt(),
        Projector.kind(round),
        answer == null ? List.of() : answer.cards(),
        labels,
        answer instanceof Answer.Text text ? text.text() : "",
        answer instanceof Answer.Boxes boxes ? boxes.checksUsed() : 0,
        outcome == null ? Score.ABSENT : outcome.score());
  }

  private View.@Nullable MyNow myStanding(PlayerId player) {
    if (state.place(player).isEmpty() || !projector.showsRanks()) {
      return null;
    }
    int place = state.place(player).getAsInt();
    List<Standing> all = state.standings();
    return new View.MyStanding(
        all.get(place).rank(),
        all.get(place).moved(),
        state.streak(player),
        place == 0 ? null : projector.named(all.get(place - 1)),
        place == all.size() - 1 ? null : projector.named(all.get(place + 1)));
  }

  private View.MyEnd myEnd(PlayerId player) {
    boolean ranked = state.place(player).isPresent() && projector.showsRanks();
    int rank = ranked ? state.standings().get(state.place(player).getAsInt()).rank() : 0;
    return new View.MyEnd(
        rank,
        state.played().stream()
            .map(played -> myRound(player, played, labels(player, played)))
            .toList(),
        state.leavesResult() ? new View.ReviewLink(state.gameId(), state.reviewKey(player)) : null);
  }

  private List<String> labels(PlayerId player, PlayedRound played) {
    PlayedRound.Outcome outcome = played.outcome(player);
    Answer answer = outcome == null ? null : outcome.answer();
    return answer == null ? List.of() : projector.labels(played.number(), answer);
  }

  // At their own pace.

  private View.@Nullable MyNow myTurn(PlayerId player) {
    Turn turn = state.turn(player);
    if (turn == null) {
      return null;
    }
    PlayedRound played = state.played(turn.round());
    return turn.closed() && played != null
        ? myRound(player, played, List.of())
        : myTask(player, turn.round());
  }

  private View.MyPace pace(PlayerId player) {
    Turn turn = state.turn(player);
    List<View.PaceRound> rounds = new ArrayList<>();
    for (int number = 1; number <= state.deck().rounds().size(); number++) {
      boolean open = turn != null && turn.round() == number;
      rounds.add(paceRound(player, number, open));
    }
    return new View.MyPace(rounds, ownTurn(player));
  }

  private View.PaceRound paceRound(PlayerId player, int number, boolean open) {
    PlayedRound played = state.played(number);
    Score score = played == null ? null : played.score(player);
    boolean practice = state.settings().pace().mode() == Mode.PRACTICE;
    boolean known = open || score != null || practice;
    String prompt = known ? state.deck().round(number).brief().prompt() : "";
    return score == null
        ? new View.PaceRound(number, false, 0, false, prompt)
        : new View.PaceRound(number, true, score.points(), score.allRight(), prompt);
  }

  private View.@Nullable OwnTurn ownTurn(PlayerId player) {
    Turn turn = state.turn(player);
    if (turn == null) {
      return null;
    }
    return turn.closed()
        ? projector.ownReveal(turn.round())
        : projector.ownOpen(turn.round(), turn.openedAtMillis(), turn.deadlineMillis());
  }
}
