package riffle.room;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import riffle.game.Answer;
import riffle.game.ChoiceRound;
import riffle.game.Deal;
import riffle.game.FlowRound;
import riffle.game.GameState;
import riffle.game.GameState.PlayedRound;
import riffle.game.PlayerId;
import riffle.game.Round;
import riffle.game.Score;
import riffle.game.Stage;
import riffle.game.Standing;

/** Makes what an audience sees of a game. Reads the state only. */
final class Projector {
  static final int NEWEST_ALIASES = 16;
  private static final int TOP = 5;
  private static final int PODIUM_RANKS = 3;
  private static final int MAX_PODIUM = 12;

  private final GameState state;

  /** What the class sees after a round does not change until the next stage, and costs a count. */
  private View.@Nullable Moment settled;

  private int settledAtStage = -1;

  Projector(GameState state) {
    this.state = state;
  }

  // What the whole class may see.

  View.StageView stage(int connected) {
    return new View.StageView(state.stageNumber(), state.players(), connected, moment());
  }

  /** The aliases that came last, newest first. */
  List<String> newest() {
    List<String> newest = new ArrayList<>();
    for (int n = state.players(); n > 0 && newest.size() < NEWEST_ALIASES; n--) {
      newest.add(state.alias(new PlayerId(n)));
    }
    return newest;
  }

  private View.Moment moment() {
    return switch (state.stage()) {
      case Stage.Lobby _ -> new View.Lobby(newest());
      case Stage.Preview preview ->
          new View.Preview(head(preview.round()), preview.opensAtMillis());
      case Stage.Open open ->
          new View.Open(
              head(open.round()),
              open.openedAtMillis(),
              open.deadlineMillis(),
              state.done(),
              task(state.deck().round(open.round())));
      case Stage.Reveal _ -> settled(() -> reveal(state.played().getLast()));
      case Stage.Standings standings ->
          settled(() -> new View.Standings(standings.round(), upTo(TOP, Integer.MAX_VALUE)));
      case Stage.Ended _ ->
          settled(() -> new View.End(upTo(PODIUM_RANKS, MAX_PODIUM), state.classPercent()));
    };
  }

  private View.Moment settled(Supplier<View.Moment> moment) {
    if (settled == null || settledAtStage != state.stageNumber()) {
      settledAtStage = state.stageNumber();
      settled = moment.get();
    }
    return settled;
  }

  private View.RoundHead head(int number) {
    Round round = state.deck().round(number);
    Round.Brief brief = round.brief();
    return new View.RoundHead(
        number, kind(round), brief.prompt(), brief.points(), brief.limitMillis());
  }

  private static View.RoundKind kind(Round round) {
    return switch (round) {
      case FlowRound _ -> View.RoundKind.FLOW;
      case ChoiceRound choice ->
          choice.several() ? View.RoundKind.CHOICE_SEVERAL : View.RoundKind.CHOICE_ONE;
    };
  }

  private View.Task task(Round round) {
    List<View.Card> cards = new ArrayList<>();
    for (int number = 1; number <= round.cards(); number++) {
      cards.add(card(round, state.deal(), number));
    }
    return switch (round) {
      case FlowRound flow ->
          new View.FlowTask(flow.boxes(), cards, flow.checks(), flow.checkCostPercent());
      case ChoiceRound _ -> new View.ChoiceTask(cards);
    };
  }

  private static View.Card card(Round round, Deal deal, int number) {
    return switch (round) {
      case FlowRound flow -> {
        FlowRound.Item item = flow.item(deal.item(number));
        yield new View.Card(number, item.label(), item.learnMoreUrl());
      }
      case ChoiceRound choice ->
          new View.Card(number, choice.options().get(deal.item(number)).label(), "");
    };
  }

  private View.Reveal reveal(PlayedRound played) {
    Round round = state.deck().round(played.number());
    int allRight = (int) played.scores().stream().filter(Score::allRight).count();
    View.Solution solution =
        switch (round) {
          case FlowRound flow -> flowSolution(flow, played);
          case ChoiceRound choice -> choiceSolution(choice, played);
        };
    return new View.Reveal(
        head(played.number()),
        round.brief().explanation(),
        played.scores().size(),
        allRight,
        solution);
  }

  private static View.FlowSolution flowSolution(FlowRound round, PlayedRound played) {
    Deal deal = played.deal();
    int[][] had = new int[deal.cards() + 1][round.boxes()];
    for (Answer answer : played.answers()) {
      if (answer != null) {
        for (int box = 0; box < round.boxes(); box++) {
          had[answer.cards().get(box)][box]++;
        }
      }
    }
    List<View.FlowRow> rows = new ArrayList<>();
    for (int item = 0; item < round.cards(); item++) {
      int number = deal.card(item);
      rows.add(
          new View.FlowRow(
              card(round, deal, number),
              item < round.boxes() ? item + 1 : 0,
              round.item(item).description(),
              Arrays.stream(had[number]).boxed().toList()));
    }
    return new View.FlowSolution(round.boxes(), rows);
  }

  private static View.ChoiceSolution choiceSolution(ChoiceRound round, PlayedRound played) {
    Deal deal = played.deal();
    int[] picked = new int[deal.cards() + 1];
    for (Answer answer : played.answers()) {
      if (answer != null) {
        answer.cards().forEach(card -> picked[card]++);
      }
    }
    List<View.ChoiceRow> rows = new ArrayList<>();
    for (int number = 1; number <= deal.cards(); number++) {
      boolean right = round.options().get(deal.item(number)).right();
      rows.add(new View.ChoiceRow(card(round, deal, number), right, picked[number]));
    }
    return new View.ChoiceSolution(rows);
  }

  private List<View.Standing> upTo(int rank, int most) {
    return state.standings().stream()
        .takeWhile(standing -> standing.rank() <= rank)
        .limit(most)
        .map(this::named)
        .toList();
  }

  private View.Standing named(Standing standing) {
    return new View.Standing(
        standing.rank(), state.alias(standing.player()), standing.points(), standing.moved());
  }

  // What only one player may see.

  View.Mine mine(PlayerId player) {
    return new View.Mine(state.alias(player), state.points(player), now(player));
  }

  private View.@Nullable MyNow now(PlayerId player) {
    return switch (state.stage()) {
      case Stage.Lobby _, Stage.Preview _ -> null;
      case Stage.Open open -> myTask(player, state.deck().round(open.round()));
      case Stage.Reveal _ -> myRound(player, state.played().getLast());
      case Stage.Standings _ -> myStanding(player);
      case Stage.Ended _ -> myEnd(player);
    };
  }

  private View.MyNow myTask(PlayerId player, Round round) {
    return switch (round) {
      case FlowRound _ -> {
        Answer.Boxes boxes = state.boxes(player);
        yield new View.MyFlow(
            state.deal().column(player),
            boxes.cards(),
            boxes.checksUsed(),
            boxes.checked() ? checkResult(player) : null,
            IntStream.range(0, boxes.cards().size())
                .filter(boxes::isFoundRight)
                .mapToObj(box -> box + 1)
                .toList());
      }
      case ChoiceRound _ -> {
        Answer answer = state.answer(player);
        yield answer == null
            ? new View.MyChoice(List.of(), 0)
            : new View.MyChoice(answer.cards(), answer.answerMillis());
      }
    };
  }

  /** What the player's last check says; something stands in the boxes as it was checked. */
  View.CheckResult checkResult(PlayerId player) {
    FlowRound round = (FlowRound) state.deck().round(state.roundNumber());
    Answer.Boxes boxes = state.boxes(player);
    List<View.BoxVerdict> verdicts = new ArrayList<>();
    for (int box = 0; box < round.boxes(); box++) {
      boolean right = boxes.isFoundRight(box);
      int card = boxes.cards().get(box);
      boolean tell = !right && card != Answer.Boxes.EMPTY;
      verdicts.add(
          new View.BoxVerdict(
              right, tell ? round.item(state.deal().item(card)).description() : ""));
    }
    return new View.CheckResult(verdicts, boxes.checksUsed());
  }

  private View.MyRound myRound(PlayerId player, PlayedRound played) {
    Round round = state.deck().round(played.number());
    Score score = played.score(player);
    Answer answer = played.answer(player);
    if (score == null) {
      score = Score.absent();
    }
    return new View.MyRound(
        played.number(),
        round.brief().prompt(),
        kind(round),
        score.answered(),
        answer == null ? List.of() : answer.cards(),
        score.right(),
        score.of(),
        score.accuracyPoints(),
        score.speedLoss(),
        score.checkLoss(),
        score.points(),
        score.answerMillis(),
        score.allRight(),
        answer instanceof Answer.Boxes boxes ? boxes.checksUsed() : 0);
  }

  private View.@Nullable MyNow myStanding(PlayerId player) {
    if (state.place(player).isEmpty()) {
      return null;
    }
    int place = state.place(player).getAsInt();
    List<Standing> all = state.standings();
    return new View.MyStanding(
        all.get(place).rank(),
        all.get(place).moved(),
        place == 0 ? null : named(all.get(place - 1)),
        place == all.size() - 1 ? null : named(all.get(place + 1)));
  }

  private View.MyEnd myEnd(PlayerId player) {
    int rank =
        state.place(player).isEmpty()
            ? 0
            : state.standings().get(state.place(player).getAsInt()).rank();
    return new View.MyEnd(
        rank, state.played().stream().map(played -> myRound(player, played)).toList());
  }

  // What only the host may see.

  View.HostOnly hostOnly(SeatKey screenKey, List<View.RosterPlayer> roster) {
    return new View.HostOnly(
        state.gameId(), screenKey, roster, hostStandings(), nextPrompt(), summaries());
  }

  private List<View.HostStanding> hostStandings() {
    int[] allRight = new int[state.players() + 1];
    for (PlayedRound played : state.played()) {
      for (int index = 0; index < played.scores().size(); index++) {
        allRight[index + 1] += played.scores().get(index).allRight() ? 1 : 0;
      }
    }
    List<View.HostStanding> standings = new ArrayList<>();
    for (Standing standing : state.standings()) {
      Score last = state.played().getLast().score(standing.player());
      standings.add(
          new View.HostStanding(
              standing.player().number(),
              standing.rank(),
              standing.points(),
              standing.moved(),
              allRight[standing.player().number()],
              last != null && last.allRight(),
              last == null ? 0 : last.points()));
    }
    return standings;
  }

  private String nextPrompt() {
    int next =
        switch (state.stage()) {
          case Stage.Reveal reveal -> reveal.round() + 1;
          case Stage.Standings standings -> standings.round() + 1;
          case Stage.Lobby _, Stage.Preview _, Stage.Open _, Stage.Ended _ -> Integer.MAX_VALUE;
        };
    return next <= state.deck().rounds().size() ? state.deck().round(next).brief().prompt() : "";
  }

  private List<View.RoundSummary> summaries() {
    if (!(state.stage() instanceof Stage.Ended)) {
      return List.of();
    }
    return state.played().stream()
        .map(
            played ->
                new View.RoundSummary(
                    played.number(),
                    state.deck().round(played.number()).brief().prompt(),
                    played.classPercent()))
        .toList();
  }
}
