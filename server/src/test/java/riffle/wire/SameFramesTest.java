package riffle.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertIterableEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import riffle.game.ChoiceRound;
import riffle.game.Decks;
import riffle.game.FlowRound;
import riffle.game.GameEvent;
import riffle.game.Round;
import riffle.game.Seeds;
import riffle.room.Classroom;
import riffle.room.Incoming;
import riffle.room.Line;

/**
 * Two games that differ only in what is right send the same bytes to everybody, until a check or
 * the reveal. So nothing in those bytes can tell what is right: not a field, not an order, not a
 * length, not a time.
 */
class SameFramesTest {
  private static final int PLAYERS = 3;
  private static final List<List<Integer>> ORDERS =
      List.of(
          List.of(0, 1, 2),
          List.of(0, 2, 1),
          List.of(1, 0, 2),
          List.of(1, 2, 0),
          List.of(2, 0, 1),
          List.of(2, 1, 0));

  private final FrameWriter writer = new FrameWriter("https://r.org/j/");

  // Flow: the same three cards on the table, and each order of them is the right one once.

  private static final List<FlowRound.Item> ITEMS =
      List.of(
          new FlowRound.Item("wake", "Eyes open.", "https://x.org/1"),
          new FlowRound.Item("eat", "Something warm, in the kitchen.", "https://x.org/22"),
          new FlowRound.Item("go", "", ""));

  private static FlowRound flow(List<Integer> order) {
    List<FlowRound.Item> items = order.stream().map(ITEMS::get).toList();
    return new FlowRound(
        Decks.brief(3_000, 20_000, 1_000), items.subList(0, 2), items.subList(2, 3), 3, 10);
  }

  @Test
  void noByteTellsTheOrderOfAFlow() {
    Seeds.Dealt dealt = Seeds.dealt(flow(ORDERS.getFirst()), 1, PLAYERS);
    Lesson first = lesson(flow(ORDERS.getFirst()), 1);
    int otherReveals = 0;
    int otherChecks = 0;
    for (List<Integer> order : ORDERS.subList(1, ORDERS.size())) {
      FlowRound round = flow(order);

      Lesson other = lesson(round, Seeds.seedOf(round, dealt));

      assertIterableEquals(first.beforeCheck, other.beforeCheck, () -> "right is " + order);
      otherChecks += first.check.equals(other.check) ? 0 : 1;
      otherReveals += first.reveal.equals(other.reveal) ? 0 : 1;
    }
    assertEquals(5, otherReveals);
    assertTrue(otherChecks > 0, "the check says the same whatever is right");
  }

  // Choice: the same cards in the same order, and each of them is right once.

  @Test
  void noByteTellsTheRightChoice() {
    List<Lesson> one =
        List.of(
            lesson(choice(false, "*a", "b", "c"), 1),
            lesson(choice(false, "a", "*b", "c"), 1),
            lesson(choice(false, "a", "b", "*c"), 1));
    List<Lesson> several =
        List.of(
            lesson(choice(true, "*a", "b", "c"), 1),
            lesson(choice(true, "a", "*b", "*c"), 1),
            lesson(choice(true, "*a", "*b", "*c"), 1));

    for (List<Lesson> lessons : List.of(one, several)) {
      for (Lesson other : lessons.subList(1, lessons.size())) {
        assertIterableEquals(lessons.getFirst().beforeCheck, other.beforeCheck);
        assertNotEquals(lessons.getFirst().reveal, other.reveal);
      }
    }
  }

  private static ChoiceRound choice(boolean several, String... options) {
    var made = Decks.choice(Decks.brief(3_000, 20_000, 1_000), several, options);
    return new ChoiceRound(made.brief(), made.options(), several, true);
  }

  // One lesson, always in the same way.

  /** What was sent, each with its receiver. */
  private record Lesson(List<String> beforeCheck, List<String> check, List<String> reveal) {}

  private Lesson lesson(Round round, long seed) {
    List<String> sent = new ArrayList<>();
    List<Line> lines = new ArrayList<>();
    Classroom lesson =
        new Classroom(
            Decks.deck(round),
            new Drawn(seed),
            (line, message) -> {
              if (!lines.contains(line)) {
                lines.add(line);
              }
              byte[] bytes = writer.write(message, 0);
              sent.add(lines.indexOf(line) + " " + HexFormat.of().formatHex(bytes));
            });
    Line screen = lesson.screen();
    Line ana = lesson.player("Ana");
    Line ben = lesson.player("Ben");
    lesson.loop().pass(1_000);
    lesson.advances();
    assertEquals(
        List.of(seed),
        lesson.events().stream()
            .filter(GameEvent.GameStarted.class::isInstance)
            .map(event -> ((GameEvent.GameStarted) event).seed())
            .toList());
    lesson.loop().pass(3_000);
    boolean isFlow = round instanceof FlowRound;
    ana.asks(isFlow ? placed(1, 2) : new Incoming.SubmitChoice(1, List.of(2)));
    lesson.loop().pass(1_000);
    ana.asks(isFlow ? placed(3, 1) : new Incoming.SubmitChoice(1, List.of(1)));
    ben.asks(isFlow ? placed(0, 2) : new Incoming.SubmitChoice(1, List.of(3)));
    lesson.player("Late");
    lesson.host().asks(new Incoming.AddTime(lesson.host().stage(), 5));
    ben.leaves();
    lesson.loop().pass(1_000);
    lesson.enters(new Incoming.EnterAsPlayer(Classroom.key(2), ""));
    screen.leaves();
    lesson.screen();
    lesson.enters(new Incoming.EnterAsHost());
    List<String> beforeCheck = List.copyOf(sent);

    sent.clear();
    ana.asks(new Incoming.CheckBoxes(1, List.of(1, 2)));
    List<String> check = List.copyOf(sent);

    sent.clear();
    lesson.loop().pass(60_000);
    return new Lesson(beforeCheck, check, List.copyOf(sent));
  }

  private static Incoming placed(Integer... boxes) {
    return new Incoming.PlaceCards(1, List.of(boxes));
  }

  /** Draws codes and keys always alike, and then the seed of the game: the third long number. */
  private static final class Drawn implements RandomGenerator {
    private final RandomGenerator random = new SplittableRandom(9);
    private final long seed;
    private int longs;

    Drawn(long seed) {
      this.seed = seed;
    }

    @Override
    public int nextInt(int bound) {
      return random.nextInt(bound);
    }

    @Override
    public long nextLong() {
      longs++;
      return longs == 3 ? seed : random.nextLong();
    }
  }
}
