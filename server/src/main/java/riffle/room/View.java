package riffle.room;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one seat is shown: what the whole class may see, and what only this seat may see. Shapes and
 * units are those of {@code riffle/wire/v1/view.proto}.
 */
public record View(
    RoomHead room, StageView stage, @Nullable Mine mine, @Nullable HostOnly hostOnly) {

  public record RoomHead(
      String code, String deckTitle, String deckLanguage, String deckCredit, int rounds) {}

  // What the whole class may see.

  public record StageView(int number, int players, int connected, Moment moment) {}

  /** One moment of a game. The three before {@link Reveal} have no place for a solution. */
  public sealed interface Moment {}

  public record Lobby(List<String> newest) implements Moment {}

  public record Preview(RoundHead round, long opensAtMillis) implements Moment {}

  public record Open(RoundHead round, long openedAtMillis, long deadlineMillis, int done, Task task)
      implements Moment {}

  public record Reveal(
      RoundHead round, String explanation, int players, int allRight, Solution solution)
      implements Moment {}

  public record Standings(int afterRound, List<Standing> top) implements Moment {}

  public record End(List<Standing> podium, int classPercent) implements Moment {}

  public enum RoundKind {
    FLOW,
    CHOICE_ONE,
    CHOICE_SEVERAL,
  }

  public record RoundHead(int number, RoundKind kind, String prompt, int points, int limitMillis) {}

  public sealed interface Task {}

  public record FlowTask(int boxes, List<Card> cards, int checks, int checkCostPercent)
      implements Task {}

  public record ChoiceTask(List<Card> cards) implements Task {}

  public record Card(int number, String label, String learnMoreUrl) {}

  public sealed interface Solution {}

  public record FlowSolution(int boxes, List<FlowRow> rows) implements Solution {}

  public record FlowRow(Card card, int box, String description, List<Integer> had) {}

  public record ChoiceSolution(List<ChoiceRow> rows) implements Solution {}

  public record ChoiceRow(Card card, boolean right, int picked) {}

  public record Standing(int rank, String alias, int points, int moved) {}

  // What only one player may see.

  public record Mine(String alias, int points, @Nullable MyNow now) {}

  public sealed interface MyNow {}

  public record MyFlow(
      List<Integer> column,
      List<Integer> boxes,
      int checksUsed,
      @Nullable CheckResult checked,
      List<Integer> rightBoxes)
      implements MyNow {}

  public record CheckResult(List<BoxVerdict> boxes, int checksUsed) {}

  public record BoxVerdict(boolean right, String description) {}

  public record MyChoice(List<Integer> picked, int answerMillis) implements MyNow {}

  public record MyRound(
      int number,
      String prompt,
      RoundKind kind,
      boolean answered,
      List<Integer> answer,
      int right,
      int of,
      int accuracyPoints,
      int speedLoss,
      int checkLoss,
      int points,
      int answerMillis,
      boolean allRight,
      int checksUsed)
      implements MyNow {}

  public record MyStanding(int rank, int moved, @Nullable Standing above, @Nullable Standing below)
      implements MyNow {}

  public record MyEnd(int rank, List<MyRound> rounds) implements MyNow {}

  // What only the host may see.

  public record HostOnly(
      String gameId,
      SeatKey screenKey,
      List<RosterPlayer> players,
      List<HostStanding> standings,
      String nextPrompt,
      List<RoundSummary> rounds) {}

  public record RosterPlayer(int number, String alias, boolean connected) {}

  public record HostStanding(
      int player,
      int rank,
      int points,
      int moved,
      int allRight,
      boolean lastAllRight,
      int lastPoints) {}

  public record RoundSummary(int number, String prompt, int classPercent) {}
}
