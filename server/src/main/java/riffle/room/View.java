package riffle.room;

import java.util.List;
import org.jspecify.annotations.Nullable;
import riffle.game.FlowRules;
import riffle.game.Mode;
import riffle.game.Player;
import riffle.game.ReviewKey;
import riffle.game.Round;
import riffle.game.Score;
import riffle.game.SeatKey;
import riffle.game.Settings;
import riffle.game.TeamStanding;
import riffle.game.TimeAllowance;

/**
 * What one seat is shown: what the whole class may see, and what only this seat may see. Shapes and
 * units are those of {@code riffle/wire/v1/view.proto}.
 */
public record View(
    RoomHead room, StageView stage, @Nullable Mine mine, @Nullable HostOnly hostOnly) {

  public record RoomHead(
      String code,
      String deckTitle,
      String deckLanguage,
      String deckCredit,
      int rounds,
      boolean questionsOnScreen) {}

  // What the whole class may see.

  public record StageView(int number, int players, int connected, Moment moment) {}

  /** One moment of a game. Those before {@link Reveal} have no place for a solution. */
  public sealed interface Moment {}

  public record Lobby(List<String> newest, Mode mode, List<Integer> teamSizes, boolean chooseTeam)
      implements Moment {}

  public record Preview(RoundHead round, long opensAtMillis, int boxes, int cards)
      implements Moment {}

  public record Open(
      RoundHead round,
      long openedAtMillis,
      long deadlineMillis,
      int done,
      Task task,
      boolean revote,
      boolean closesWhenDone)
      implements Moment, OwnTurn {}

  public record Paused(RoundHead round) implements Moment {}

  public record Talk(RoundHead round, int players, int answered, List<TalkRow> rows)
      implements Moment {}

  public record TalkRow(Card card, List<Integer> had) {}

  public record Reveal(
      RoundHead round,
      String explanation,
      int players,
      int allRight,
      Solution solution,
      long nextAtMillis)
      implements Moment, OwnTurn {}

  public record Standings(
      int afterRound,
      List<Standing> top,
      int topMore,
      List<TeamStanding> teams,
      long nextAtMillis,
      @Nullable Climb climb)
      implements Moment {}

  public record Climb(String alias, int places) {}

  public record SelfPaced(Mode mode, long deadlineMillis, List<RoundHead> rounds, int finished)
      implements Moment {}

  public record End(
      List<Standing> podium, int podiumMore, int classPercent, List<TeamStanding> teams)
      implements Moment {}

  public enum RoundKind {
    FLOW,
    CHOICE_ONE,
    CHOICE_SEVERAL,
    TYPED,
    NUMBER,
    POLL,
    SLIDE,
  }

  public record RoundHead(
      int number,
      RoundKind kind,
      String prompt,
      int points,
      int limitMillis,
      Round.@Nullable Image image) {}

  public sealed interface Task {}

  public record FlowTask(int boxes, List<Card> cards, FlowRules rules) implements Task {}

  public record ChoiceTask(List<Card> cards) implements Task {}

  public record TypedTask() implements Task {}

  public record NumberTask(String unit) implements Task {}

  public record SlideTask(String text) implements Task {}

  public record Card(int number, String label, String learnMoreUrl, Round.@Nullable Image image) {}

  public sealed interface Solution {}

  public record FlowSolution(int boxes, List<FlowRow> rows) implements Solution {}

  public record FlowRow(Card card, int box, String description, List<Integer> had) {}

  public record ChoiceSolution(List<ChoiceRow> rows) implements Solution {}

  public record ChoiceRow(Card card, boolean right, int picked) {}

  public record TypedSolution(List<String> accepted) implements Solution {}

  public record NumberSolution(String value, String tolerance, String unit, int less, int more)
      implements Solution {}

  public record Standing(int rank, String alias, int points, int moved, int streak) {}

  // What only one player may see.

  public record Mine(
      String alias,
      int points,
      boolean waiting,
      int team,
      TimeAllowance time,
      long deadlineMillis,
      @Nullable MyNow now,
      @Nullable MyPace pace) {}

  public record MyPace(List<PaceRound> rounds, @Nullable OwnTurn turn) {}

  public record PaceRound(
      int number, boolean closed, int points, boolean allRight, String prompt) {}

  /** What the class sees of a round that is open or revealed, for one player at their own pace. */
  public sealed interface OwnTurn permits Open, Reveal {}

  public sealed interface MyNow {}

  public record MyFlow(
      List<Integer> column,
      List<Integer> boxes,
      int checksUsed,
      @Nullable CheckResult checked,
      List<Integer> rightBoxes,
      boolean finished)
      implements MyNow {}

  public record CheckResult(List<BoxVerdict> boxes, int checksUsed, int right) {}

  public record BoxVerdict(boolean right, String description) {}

  public record MyChoice(List<Integer> picked, int answerMillis, boolean replaceable)
      implements MyNow {}

  public record MyText(String text, int answerMillis, boolean replaceable) implements MyNow {}

  public record MyRound(
      int number,
      String prompt,
      RoundKind kind,
      List<Integer> answer,
      List<String> labels,
      String text,
      int checksUsed,
      Score score)
      implements MyNow {}

  public record MyStanding(
      int rank, int moved, int streak, @Nullable Standing above, @Nullable Standing below)
      implements MyNow {}

  public record MyEnd(int rank, List<MyRound> rounds, @Nullable ReviewLink review)
      implements MyNow {}

  /** What opens a player's review when the room is gone. */
  public record ReviewLink(String gameId, ReviewKey key) {}

  // What only the host may see.

  public record HostOnly(
      String gameId,
      SeatKey screenKey,
      List<RosterPlayer> players,
      List<HostStanding> standings,
      String nextPrompt,
      List<RoundSummary> rounds,
      Settings settings,
      Settings deckSettings,
      boolean locked,
      List<OutlineRound> outline,
      List<GivenAnswer> given,
      @Nullable Live live) {}

  public record Live(List<LiveRow> rows, List<Integer> notDone) {}

  public record LiveRow(List<Integer> had, List<Taker> takers) {}

  public record Taker(int player, int box) {}

  public record OutlineRound(int number, RoundKind kind, String prompt, boolean played) {}

  public record GivenAnswer(String text, int count, boolean right) {}

  /**
   * A player as the host sees them.
   *
   * @param droppedAtMillis when the line went, on the server's clock; 0 while it is up
   */
  public record RosterPlayer(
      Player player,
      boolean connected,
      long droppedAtMillis,
      int points,
      int adjusted,
      int roundsDone) {}

  public record HostStanding(
      int player,
      int rank,
      int points,
      int moved,
      int allRight,
      boolean lastAllRight,
      int lastPoints,
      int streak,
      boolean lastAnswered,
      List<String> lastAnswer) {}

  /**
   * A round that was played, but for slides.
   *
   * @param classPercent mean accuracy of the class, 0 to 100
   * @param unscored nothing is right in it: a poll
   */
  public record RoundSummary(int number, String prompt, int classPercent, boolean unscored) {}
}
