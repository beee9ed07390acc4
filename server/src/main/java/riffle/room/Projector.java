package riffle.room;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import riffle.game.Answer;
import riffle.game.ChoiceRound;
import riffle.game.Deal;
import riffle.game.FlowRound;
import riffle.game.GameState;
import riffle.game.Mode;
import riffle.game.NumberRound;
import riffle.game.PlayedRound;
import riffle.game.Player;
import riffle.game.PollRound;
import riffle.game.Round;
import riffle.game.Settings;
import riffle.game.SlideRound;
import riffle.game.Stage;
import riffle.game.Standing;
import riffle.game.TypedRound;

/** Makes what the whole class sees of a game. Reads the state only. */
final class Projector {
  static final int NEWEST_ALIASES = 16;
  private static final int TOP = 5;
  private static final int MAX_TOP = 12;
  private static final int MIN_CLIMB = 2;
  private static final int PODIUM_RANKS = 3;
  private static final int MAX_PODIUM = 12;

  private final GameState state;

  /** What the class sees after a round does not change by itself, and costs a count. */
  private View.@Nullable Moment settled;

  private int settledAtStage = -1;

  private View.@Nullable StageView ownPace;

  Projector(GameState state) {
    this.state = state;
  }

  /**
   * The stage as it is now. At everybody's own pace it is asked for at every turn, and made again
   * only when its counts are told anew.
   *
   * @param connected counts who is here
   */
  View.StageView stage(IntSupplier connected) {
    if (ownPace != null && ownPace.number() == state.stageNumber()) {
      return ownPace;
    }
    var stage =
        new View.StageView(state.stageNumber(), state.players(), connected.getAsInt(), moment());
    ownPace = state.stage() instanceof Stage.OwnPace ? stage : null;
    return stage;
  }

  /** All that somebody sees who is not let in yet. */
  View.StageView closedDoor() {
    View.Moment empty = new View.Lobby(List.of(), Mode.LIVE, List.of(), false);
    return new View.StageView(state.stageNumber(), 0, 0, empty);
  }

  /** A name, a score or a player has changed: what was settled is not any more. */
  void forget() {
    settled = null;
    forgetCounts();
  }

  /** How many are here, or have finished, has changed. */
  void forgetCounts() {
    ownPace = null;
  }

  /** The aliases that came last, newest first. */
  List<String> newest() {
    List<Player> everybody = state.everybody();
    List<String> newest = new ArrayList<>();
    for (int i = everybody.size() - 1; i >= 0 && newest.size() < NEWEST_ALIASES; i--) {
      if (everybody.get(i).isIn()) {
        newest.add(everybody.get(i).alias());
      }
    }
    return newest;
  }

  List<Integer> teamSizes() {
    return Arrays.stream(state.teamSizes()).boxed().toList();
  }

  private View.Moment moment() {
    return switch (state.stage()) {
      case Stage.Lobby _ ->
          new View.Lobby(
              newest(),
              state.settings().pace().mode(),
              teamSizes(),
              state.settings().teams().chosen());
      case Stage.Preview preview -> preview(state.deck().round(preview.round()), preview);
      case Stage.Open open -> open(open);
      case Stage.Paused _ -> new View.Paused(head(state.roundNumber()));
      case Stage.Talk talk -> settled(() -> talk(talk.round()));
      case Stage.Reveal reveal ->
          settled(() -> reveal(state.played().getLast(), reveal.nextAtMillis()));
      case Stage.Standings standings ->
          settled(() -> standings(standings.round(), standings.nextAtMillis()));
      case Stage.OwnPace pace ->
          new View.SelfPaced(
              state.settings().pace().mode(),
              pace.deadlineMillis(),
              heads(),
              state.finishedPlayers());
      case Stage.Ended _ -> settled(this::end);
    };
  }

  private View.Moment settled(Supplier<View.Moment> moment) {
    if (settled == null || settledAtStage != state.stageNumber()) {
      settledAtStage = state.stageNumber();
      settled = moment.get();
    }
    return settled;
  }

  private View.Standings standings(int round, long nextAtMillis) {
    if (!showsRanks()) {
      return new View.Standings(round, List.of(), 0, List.of(), nextAtMillis, null);
    }
    List<Standing> top = upTo(TOP);
    return new View.Standings(
        round,
        named(top, MAX_TOP),
        Math.max(0, top.size() - MAX_TOP),
        state.teamStandings(),
        nextAtMillis,
        climb());
  }

  private View.End end() {
    if (!showsRanks()) {
      return new View.End(List.of(), 0, state.classPercent(), List.of());
    }
    List<Standing> podium = upTo(PODIUM_RANKS);
    if (podium.isEmpty() || podium.getFirst().points() <= 0) {
      podium = List.of(); // whoever has nothing is not celebrated for being equal to all
    }
    return new View.End(
        named(podium, MAX_PODIUM),
        Math.max(0, podium.size() - MAX_PODIUM),
        state.classPercent(),
        state.teamStandings());
  }

  // Rounds.

  /** Where a clock counts, whoever has not opened a round does not know its prompt. */
  private List<View.RoundHead> heads() {
    boolean practice = state.settings().pace().mode() == Mode.PRACTICE;
    List<View.RoundHead> heads = new ArrayList<>();
    for (int number = 1; number <= state.deck().rounds().size(); number++) {
      View.RoundHead head = head(number);
      heads.add(
          practice
              ? head
              : new View.RoundHead(
                  number, head.kind(), "", head.points(), head.limitMillis(), null));
    }
    return heads;
  }

  View.RoundHead head(int number) {
    Round round = state.deck().round(number);
    Round.Brief brief = round.brief();
    return new View.RoundHead(
        number,
        kind(round),
        brief.prompt(),
        brief.points(),
        state.settings().limitMillis(round),
        brief.image());
  }

  static View.RoundKind kind(Round round) {
    return switch (round) {
      case FlowRound _ -> View.RoundKind.FLOW;
      case ChoiceRound choice ->
          choice.several() ? View.RoundKind.CHOICE_SEVERAL : View.RoundKind.CHOICE_ONE;
      case TypedRound _ -> View.RoundKind.TYPED;
      case NumberRound _ -> View.RoundKind.NUMBER;
      case PollRound _ -> View.RoundKind.POLL;
      case SlideRound _ -> View.RoundKind.SLIDE;
    };
  }

  private View.Preview preview(Round round, Stage.Preview preview) {
    View.RoundHead head = head(preview.round());
    return round instanceof FlowRound flow
        ? new View.Preview(head, preview.opensAtMillis(), flow.boxes(), flow.cards())
        : new View.Preview(head, preview.opensAtMillis(), 0, 0);
  }

  private View.Open open(Stage.Open open) {
    return new View.Open(
        head(open.round()),
        open.openedAtMillis(),
        open.deadlineMillis(),
        state.done(),
        task(open.round()),
        open.revote(),
        state.settings().pace().closeWhenDone());
  }

  /** An open round as the one player sees it who has it open, at their own pace. */
  View.Open ownOpen(int round, long openedAtMillis, long deadlineMillis) {
    return new View.Open(head(round), openedAtMillis, deadlineMillis, 0, task(round), false, false);
  }

  private View.Task task(int number) {
    Round round = state.deck().round(number);
    return switch (round) {
      case FlowRound flow ->
          new View.FlowTask(flow.boxes(), cards(round, state.deal(number)), state.rules(number));
      case ChoiceRound _, PollRound _ -> new View.ChoiceTask(cards(round, state.deal(number)));
      case TypedRound _ -> new View.TypedTask();
      case NumberRound counted -> new View.NumberTask(counted.unit());
      case SlideRound slide -> new View.SlideTask(slide.text());
    };
  }

  private static List<View.Card> cards(Round round, Deal deal) {
    List<View.Card> cards = new ArrayList<>();
    for (int number = 1; number <= round.cards(); number++) {
      cards.add(card(round, deal, number));
    }
    return cards;
  }

  private static View.Card card(Round round, Deal deal, int number) {
    int index = deal.item(number);
    return switch (round) {
      case FlowRound flow -> {
        FlowRound.Item item = flow.item(index);
        yield new View.Card(number, item.label(), item.learnMoreUrl(), item.image());
      }
      case ChoiceRound choice -> {
        ChoiceRound.Option option = choice.options().get(index);
        yield new View.Card(number, option.label(), "", option.image());
      }
      case PollRound poll -> new View.Card(number, poll.options().get(index), "", null);
      case TypedRound _, NumberRound _, SlideRound _ ->
          throw new IllegalArgumentException("a card of a round without cards");
    };
  }

  /** What the cards of an answer say, one for one; nothing for an empty box. */
  List<String> labels(int round, Answer answer) {
    Deal deal = state.deal(round);
    return answer.cards().stream()
        .map(
            card ->
                card == Answer.Boxes.EMPTY
                    ? ""
                    : card(state.deck().round(round), deal, card).label())
        .toList();
  }

  // What the class did.

  private View.Talk talk(int number) {
    Round round = state.deck().round(number);
    Deal deal = state.deal(number);
    List<Answer> answers =
        state.everybody().stream()
            .filter(Player::isIn)
            .flatMap(player -> Stream.ofNullable(state.answer(player.id())))
            .toList();
    int[][] had = had(round, deal, answers.stream());
    List<View.TalkRow> rows = new ArrayList<>();
    for (int card = 1; card <= round.cards(); card++) {
      rows.add(new View.TalkRow(card(round, deal, card), list(had[card])));
    }
    return new View.Talk(head(number), state.players(), answers.size(), rows);
  }

  private View.Reveal reveal(PlayedRound played, long nextAtMillis) {
    Round round = state.deck().round(played.number());
    return new View.Reveal(
        head(played.number()),
        round.brief().explanation(),
        played.players(),
        played.allRight(),
        solution(round, played.deal(), played.answers()),
        nextAtMillis);
  }

  /** A round revealed to the one player who has closed it; it tells nothing of the others. */
  View.Reveal ownReveal(int number) {
    Round round = state.deck().round(number);
    return new View.Reveal(
        head(number),
        round.brief().explanation(),
        0,
        0,
        solution(round, state.deal(number), Stream.empty()),
        Stage.NEVER);
  }

  private static View.Solution solution(Round round, Deal deal, Stream<Answer> answers) {
    return switch (round) {
      case FlowRound flow -> flowSolution(flow, deal, had(round, deal, answers));
      case ChoiceRound choice ->
          choiceSolution(
              round,
              deal,
              card -> choice.options().get(deal.item(card)).right(),
              had(round, deal, answers));
      case PollRound _ -> choiceSolution(round, deal, _ -> false, had(round, deal, answers));
      case TypedRound typed -> new View.TypedSolution(typed.wording().answers());
      case NumberRound number -> numberSolution(number, answers);
      case SlideRound _ -> new View.TypedSolution(List.of());
    };
  }

  /**
   * How many have which card where.
   *
   * @return by card number; one entry a box of a flow, one for a pick
   */
  static int[][] had(Round round, Deal deal, Stream<Answer> answers) {
    int places = round instanceof FlowRound flow ? flow.boxes() : 1;
    int[][] had = new int[deal.cards() + 1][places];
    answers.forEach(
        answer -> {
          switch (answer) {
            case Answer.Boxes boxes -> {
              for (int box = 0; box < places; box++) {
                had[boxes.cards().get(box)][box]++;
              }
            }
            case Answer.Picks picks -> picks.cards().forEach(card -> had[card][0]++);
            case Answer.Text _ -> {}
          }
        });
    return had;
  }

  static List<Integer> list(int[] counts) {
    return Arrays.stream(counts).boxed().toList();
  }

  private static View.FlowSolution flowSolution(FlowRound round, Deal deal, int[][] had) {
    List<View.FlowRow> rows = new ArrayList<>();
    for (int item = 0; item < round.cards(); item++) {
      int number = deal.card(item);
      rows.add(
          new View.FlowRow(
              card(round, deal, number),
              item < round.boxes() ? item + 1 : 0,
              round.item(item).description(),
              list(had[number])));
    }
    return new View.FlowSolution(round.boxes(), rows);
  }

  private static View.NumberSolution numberSolution(NumberRound round, Stream<Answer> answers) {
    List<Integer> sides =
        answers
            .flatMap(answer -> answer instanceof Answer.Text text ? Stream.of(text) : Stream.of())
            .map(text -> round.side(text.text()))
            .toList();
    return new View.NumberSolution(
        round.value().toPlainString(),
        round.tolerance().toPlainString(),
        round.unit(),
        Collections.frequency(sides, -1),
        Collections.frequency(sides, 1));
  }

  private static View.ChoiceSolution choiceSolution(
      Round round, Deal deal, IntPredicate isRight, int[][] had) {
    List<View.ChoiceRow> rows = new ArrayList<>();
    for (int number = 1; number <= round.cards(); number++) {
      rows.add(new View.ChoiceRow(card(round, deal, number), isRight.test(number), had[number][0]));
    }
    return new View.ChoiceSolution(rows);
  }

  // Standings.

  /** Whether others than the host see ranks. */
  boolean showsRanks() {
    Settings settings = state.settings();
    return !settings.hideStandings() && settings.pace().mode() != Mode.PRACTICE;
  }

  /** Everybody down to a rank, which may be very many, as equal ones share it. */
  private List<Standing> upTo(int rank) {
    return state.standings().stream().takeWhile(standing -> standing.rank() <= rank).toList();
  }

  /** At most so many of them; as both bounds are more than the ranks, those left out are equal. */
  private List<View.Standing> named(List<Standing> standings, int most) {
    return standings.stream().limit(most).map(this::named).toList();
  }

  private View.@Nullable Climb climb() {
    Standing most = null;
    for (Standing standing : state.standings()) {
      if (standing.moved() >= (most == null ? MIN_CLIMB : most.moved() + 1)) {
        most = standing;
      }
    }
    return most == null ? null : new View.Climb(state.alias(most.player()), most.moved());
  }

  View.Standing named(Standing standing) {
    return new View.Standing(
        standing.rank(),
        state.alias(standing.player()),
        standing.points(),
        standing.moved(),
        state.streak(standing.player()));
  }
}
