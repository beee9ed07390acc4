package riffle.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertIterableEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import riffle.game.ChoiceRound;
import riffle.game.Chosen;
import riffle.game.Decks;
import riffle.game.Feedback;
import riffle.game.FlowRound;
import riffle.game.FlowRules;
import riffle.game.GameEvent;
import riffle.game.Grade;
import riffle.game.NumberRound;
import riffle.game.PollRound;
import riffle.game.Round;
import riffle.game.Seeds;
import riffle.game.SlideRound;
import riffle.game.TypedRound;
import riffle.game.Wording;
import riffle.room.Classroom;
import riffle.room.Incoming;
import riffle.room.Line;
import riffle.room.Outgoing;
import riffle.room.View;

/**
 * Two games that differ only in what is right send the same bytes to everybody, until a check or
 * the reveal. So nothing in those bytes can tell what is right: not a field, not an order, not a
 * length, not a time.
 */
class SameFramesTest {
  private static final int PLAYERS = 3;
  private static final Round.Brief BRIEF = Decks.brief(3_000, 20_000, 1_000);
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

  private static FlowRound flow(List<Integer> order, Feedback feedback) {
    List<FlowRound.Item> items = order.stream().map(ITEMS::get).toList();
    return new FlowRound(
        BRIEF,
        items.subList(0, 2),
        items.subList(2, 3),
        new FlowRules(Grade.ABSOLUTE_POSITION, feedback, 3, 10));
  }

  @ParameterizedTest
  @EnumSource
  void noByteTellsTheOrderOfAFlow(Feedback feedback) {
    FlowRound right = flow(ORDERS.getFirst(), feedback);
    Seeds.Dealt dealt = Seeds.dealt(right, 1, PLAYERS);
    Lesson first = lesson(right, 1);
    int otherReveals = 0;
    int otherChecks = 0;
    for (List<Integer> order : ORDERS.subList(1, ORDERS.size())) {
      FlowRound round = flow(order, feedback);

      Lesson other = lesson(round, Seeds.seedOf(round, dealt));

      assertIterableEquals(first.beforeCheck, other.beforeCheck, () -> "right is " + order);
      otherChecks += first.check.equals(other.check) ? 0 : 1;
      otherReveals += first.reveal.equals(other.reveal) ? 0 : 1;
    }
    assertEquals(5, otherReveals);
    if (feedback == Feedback.NONE) {
      assertEquals(0, otherChecks, "there are no checks");
    } else {
      assertTrue(otherChecks > 0, "the check says the same whatever is right");
    }
  }

  /** A check that tells a number tells nothing else: orders with the same number are the same. */
  @Test
  void aCheckThatTellsHowManyDoesNotTellWhich() {
    FlowRound right = flow(ORDERS.getFirst(), Feedback.HOW_MANY);
    Seeds.Dealt dealt = Seeds.dealt(right, 1, PLAYERS);
    Map<Integer, Set<List<String>>> checksByRight = new HashMap<>();
    for (List<Integer> order : ORDERS) {
      FlowRound round = flow(order, Feedback.HOW_MANY);
      Lesson lesson = lesson(round, Seeds.seedOf(round, dealt));
      checksByRight.computeIfAbsent(lesson.right, _ -> new HashSet<>()).add(lesson.check);
    }
    assertEquals(Set.of(0, 1, 2), checksByRight.keySet());
    checksByRight.forEach((count, checks) -> assertEquals(1, checks.size(), count + " right"));
  }

  // Choice: the same cards in the same order, and each of them is right once.

  private static final List<Round> ONE_RIGHT =
      List.of(
          choice(false, "*a", "b", "c"),
          choice(false, "a", "*b", "c"),
          choice(false, "a", "b", "*c"));

  private static final List<Round> SEVERAL_RIGHT =
      List.of(
          choice(true, "*a", "b", "c"),
          choice(true, "a", "*b", "*c"),
          choice(true, "*a", "*b", "*c"));

  private static ChoiceRound choice(boolean several, String... options) {
    var made = Decks.choice(BRIEF, several, options);
    return new ChoiceRound(made.brief(), made.options(), made.picking(), true);
  }

  // What is written: the same question, and another answer is right.

  private static final List<Round> TYPED =
      List.of(
          Decks.typed(BRIEF, "Paris"),
          Decks.typed(BRIEF, "Rome"),
          Decks.typed(BRIEF, "Oslo", "a much longer answer"),
          new TypedRound(BRIEF, new Wording(List.of("x"), List.of("[pr].*"), true)));

  private static final List<Round> NUMBERS =
      List.of(
          Decks.number(BRIEF, "1", "0"),
          Decks.number(BRIEF, "2", "0.25"),
          Decks.number(BRIEF, "123456.789", "1000000"));

  static List<List<Round>> alike() {
    return List.of(ONE_RIGHT, SEVERAL_RIGHT, TYPED, NUMBERS);
  }

  @ParameterizedTest
  @MethodSource("alike")
  void noByteTellsTheRightAnswer(List<Round> rounds) {
    List<Lesson> lessons = rounds.stream().map(round -> lesson(round, 1)).toList();

    for (Lesson other : lessons.subList(1, lessons.size())) {
      assertIterableEquals(lessons.getFirst().beforeCheck, other.beforeCheck);
      assertNotEquals(lessons.getFirst().reveal, other.reveal);
    }
  }

  // One lesson, always in the same way.

  /** What was sent, each with its receiver; and how many boxes the check found right. */
  private record Lesson(
      List<String> beforeCheck, List<String> check, int right, List<String> reveal) {}

  /** Writes down all that is sent. */
  private final class Notes {
    private final List<String> sent = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private @Nullable Line deaf;

    void hears(Line line, Outgoing message) {
      if (!lines.contains(line)) {
        lines.add(line);
      }
      if (line != deaf) {
        byte[] bytes = writer.write(message, 0, 0);
        sent.add(lines.indexOf(line) + " " + HexFormat.of().formatHex(bytes));
      }
    }

    List<String> take() {
      List<String> taken = List.copyOf(sent);
      sent.clear();
      return taken;
    }
  }

  private static void assertSeed(long seed, Classroom lesson) {
    assertEquals(
        List.of(seed),
        lesson.events().stream()
            .filter(GameEvent.GameStarted.class::isInstance)
            .map(event -> ((GameEvent.GameStarted) event).seed())
            .toList());
  }

  private Lesson lesson(Round round, long seed) {
    Notes told = new Notes();
    Classroom lesson = new Classroom(Decks.deck(round), new Drawn(seed), told::hears);
    Line screen = lesson.screen();
    Line ana = lesson.player("Ana");
    Line ben = lesson.player("Ben");
    lesson.loop().pass(1_000);
    lesson.advances();
    assertSeed(seed, lesson);
    lesson.loop().pass(3_000);
    ana.asks(answer(round, 1));
    lesson.loop().pass(1_000);
    ana.asks(answer(round, 2));
    ben.asks(answer(round, 3));
    lesson.player("Late");
    lesson.hostAsks(stage -> new Incoming.AddTime(stage, 5));
    ben.leaves();
    lesson.loop().pass(1_000);
    ben = lesson.enters(new Incoming.EnterAsPlayer(Classroom.key(2), ""));
    lesson.hostAsks(Incoming.Pause::new);
    lesson.loop().pass(1_000);
    lesson.advances();
    lesson.hostAsks(Incoming.CloseAnswers::new);
    screen.leaves();
    lesson.screen();
    lesson.loop().pass(1_000);
    lesson.hostAsks(Incoming.Reopen::new);
    ben.asks(answer(round, 2));
    ben.asks(new Incoming.Finish(1));
    lesson.enters(new Incoming.EnterAsHost());
    lesson.loop().pass(1_000);
    List<String> beforeCheck = told.take();

    Outgoing.Outcome checked = ana.asks(new Incoming.CheckBoxes(1, List.of(1, 2)));
    int right = checked instanceof Outgoing.Checked check ? check.result().right() : 0;
    List<String> check = told.take();

    lesson.loop().pass(60_000);
    return new Lesson(beforeCheck, check, right, told.take());
  }

  /** The first, second or third thing that is tried. */
  private static Incoming answer(Round round, int n) {
    return switch (round) {
      case FlowRound _ ->
          new Incoming.PlaceCards(
              1, List.of(List.of(1, 2), List.of(3, 1), List.of(0, 2)).get(n - 1));
      case ChoiceRound _, PollRound _ -> new Incoming.SubmitChoice(1, List.of(n));
      case TypedRound _ -> new Incoming.SubmitText(1, List.of("Paris", "rome", "Oslo").get(n - 1));
      case NumberRound _, SlideRound _ -> new Incoming.SubmitText(1, "" + n);
    };
  }

  // At their own pace: one has closed the round, and the others hear nothing of it.

  @Test
  void noByteToTheOthersTellsWhatOneHasSeenRevealed() {
    FlowRound right = flow(ORDERS.getFirst(), Feedback.WHICH);
    Seeds.Dealt dealt = Seeds.dealt(right, 1, PLAYERS);
    OwnPace first = ownPace(right, 1);
    int otherReveals = 0;
    for (List<Integer> order : ORDERS.subList(1, ORDERS.size())) {
      FlowRound round = flow(order, Feedback.WHICH);

      OwnPace other = ownPace(round, Seeds.seedOf(round, dealt));

      assertIterableEquals(first.toOthers, other.toOthers, () -> "right is " + order);
      otherReveals += first.toAna.equals(other.toAna) ? 0 : 1;
    }
    assertEquals(5, otherReveals);
  }

  @ParameterizedTest
  @MethodSource("alike")
  void noByteToTheOthersTellsTheAnswerThatOneHasSeen(List<Round> rounds) {
    List<OwnPace> lessons = rounds.stream().map(round -> ownPace(round, 1)).toList();

    for (OwnPace other : lessons.subList(1, lessons.size())) {
      assertIterableEquals(lessons.getFirst().toOthers, other.toOthers);
      assertNotEquals(lessons.getFirst().toAna, other.toAna);
    }
  }

  /** What was sent to Ben and the screen, and what Ana was shown when she had closed the round. */
  private record OwnPace(List<String> toOthers, View toAna) {}

  private OwnPace ownPace(Round round, long seed) {
    Notes told = new Notes();
    Classroom lesson =
        new Classroom(
            Decks.deck(Chosen.usual().selfPaced(60).settings(), round),
            new Drawn(seed),
            told::hears);
    Line screen = lesson.screen();
    Line ana = lesson.player("Ana");
    Line ben = lesson.player("Ben");
    lesson.advances();
    assertSeed(seed, lesson);
    // The host sees everybody's points.
    lesson.host().leaves();
    told.deaf = ana;
    ben.asks(new Incoming.OpenTurn(1));
    ana.asks(new Incoming.OpenTurn(1));
    lesson.loop().pass(1_000);
    ana.asks(answer(round, 1));
    ana.asks(new Incoming.Finish(1));
    assertInstanceOf(View.SelfPaced.class, ana.moment());
    lesson.loop().pass(1_000);
    screen.leaves();
    lesson.screen();
    ben.leaves();
    ben = lesson.enters(new Incoming.EnterAsPlayer(Classroom.key(2), ""));
    lesson.loop().pass(1_000);
    if (round instanceof FlowRound) {
      ben.asks(answer(round, 3));
    }
    ben.asks(new Incoming.OpenTurn(1));
    lesson.loop().pass(1_000);
    return new OwnPace(told.take(), ana.view());
  }

  /**
   * Draws codes and keys always alike, and then the seed of the game: after a key of two long
   * numbers, the run and the two players' own draws, the sixth.
   */
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
      return longs == 6 ? seed : random.nextLong();
    }
  }
}
