package riffle.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.InvalidProtocolBufferException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import riffle.game.ChoiceRound;
import riffle.game.Deck;
import riffle.game.FlowRound;
import riffle.game.GameEvent;
import riffle.game.Round;
import riffle.room.Classroom;
import riffle.room.Incoming;
import riffle.room.Line;
import riffle.room.View;
import riffle.wire.v1.BoxVerdict;
import riffle.wire.v1.CheckResult;
import riffle.wire.v1.MyFlow;
import riffle.wire.v1.MyRound;
import riffle.wire.v1.ServerFrame;
import riffle.wire.v1.Stage;

/**
 * Random lessons, and every byte that is sent in them to anybody. All texts of the deck carry the
 * number of their round, so that one which comes too early is found wherever it is.
 */
class SecretPlayTest {
  private static final int LESSONS = 80;
  private static final int STEPS = 80;
  private static final int BOXES = 3;

  /** Texts that say what is right, or help to find it. */
  private static final Pattern SECRET = Pattern.compile("(EXPLAINS|DESCRIBES)-(\\d)");

  private static final Pattern LABEL = Pattern.compile("LABEL-(\\d)-(\\d)");

  private final FrameWriter writer = new FrameWriter("https://r.org/j/");

  // What was found, over all lessons: a test that sees nothing must fail.
  private int framesBeforeReveals;
  private int verdicts;
  private int secretsAfterReveals;

  @Test
  void noByteSaysWhatIsRightBeforeTheReveal() {
    for (int seed = 1; seed <= LESSONS; seed++) {
      try {
        play(new SplittableRandom(seed));
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError("seed " + seed + ": " + e.getMessage(), e);
      }
    }
    assertTrue(framesBeforeReveals > 50 * LESSONS, framesBeforeReveals + " frames");
    assertTrue(verdicts > LESSONS, verdicts + " verdicts on wrong cards");
    assertTrue(secretsAfterReveals > 10 * LESSONS, secretsAfterReveals + " texts after reveals");
  }

  // What is sent.

  /** Looks at each frame when it is sent. */
  private final class Watch {
    private final Set<Integer> opened = new HashSet<>();
    private final Set<Integer> closed = new HashSet<>();
    private final Map<Line, List<Integer>> asked = new HashMap<>();
    private int seenEvents;

    void see(List<GameEvent> events) {
      for (GameEvent event : events.subList(seenEvents, events.size())) {
        if (event instanceof GameEvent.RoundOpened round) {
          opened.add(round.round());
        } else if (event instanceof GameEvent.RoundClosed round) {
          closed.add(round.round());
        }
      }
      seenEvents = events.size();
    }

    void sent(Line line, byte[] bytes) {
      ServerFrame frame = parsed(bytes);
      assertStagesAreClosed(frame);
      if (frame.getReply().hasCheck()) {
        look(frame.getReply().getCheck(), line, asked.getOrDefault(line, List.of()));
      }
      MyFlow mine = frame.getView().getMine().getFlow();
      look(mine.getChecked(), line, mine.getBoxesList());
      scan(withoutChecks(frame));
      framesBeforeReveals += opened.size() > closed.size() ? 1 : 0;
    }

    /** The texts of a round come after it, and its labels not before it opens. */
    private void scan(byte[] bytes) {
      String text = new String(bytes, StandardCharsets.ISO_8859_1);
      for (Matcher secret = SECRET.matcher(text); secret.find(); ) {
        assertTrue(closed.contains(Integer.valueOf(secret.group(2))), secret::group);
        secretsAfterReveals++;
      }
      for (Matcher label = LABEL.matcher(text); label.find(); ) {
        assertTrue(opened.contains(Integer.valueOf(label.group(1))), label::group);
      }
    }

    private void assertStagesAreClosed(ServerFrame frame) {
      Stage stage = frame.getView().getStage();
      if (stage.hasReveal()) {
        assertTrue(closed.contains(stage.getReveal().getRound().getNumber()));
      }
      var mine = frame.getView().getMine();
      List<MyRound> rounds = new ArrayList<>(mine.getEnd().getRoundsList());
      if (mine.hasRound()) {
        rounds.add(mine.getRound());
      }
      rounds.forEach(round -> assertTrue(closed.contains(round.getNumber())));
      frame
          .getView()
          .getHostOnly()
          .getRoundsList()
          .forEach(round -> assertTrue(closed.contains(round.getNumber())));
    }

    /** A check describes the cards that this player put in wrong boxes, and no other. */
    private void look(CheckResult check, Line line, List<Integer> boxes) {
      for (int box = 0; box < check.getBoxesCount(); box++) {
        BoxVerdict verdict = check.getBoxes(box);
        int card = boxes.get(box);
        String expected =
            verdict.getRight() || card == 0 ? "" : label(line, card).replace("LABEL", "DESCRIBES");
        assertEquals(expected, verdict.getDescription());
        verdicts += expected.isEmpty() ? 0 : 1;
      }
    }

    void asks(Line line, List<Integer> boxes) {
      asked.put(line, boxes);
    }
  }

  private static String label(Line line, int card) {
    View.Open open = (View.Open) line.moment();
    return ((View.FlowTask) open.task()).cards().get(card - 1).label();
  }

  private static ServerFrame parsed(byte[] bytes) {
    try {
      return ServerFrame.parseFrom(bytes);
    } catch (InvalidProtocolBufferException e) {
      throw new AssertionError(e);
    }
  }

  private static byte[] withoutChecks(ServerFrame frame) {
    ServerFrame.Builder rest = frame.toBuilder();
    if (frame.getReply().hasCheck()) {
      rest.getReplyBuilder().clearCheck();
    }
    if (frame.getView().getMine().getFlow().hasChecked()) {
      rest.getViewBuilder().getMineBuilder().getFlowBuilder().clearChecked();
    }
    return rest.build().toByteArray();
  }

  // What is played.

  private void play(RandomGenerator random) {
    Watch watch = new Watch();
    List<Classroom> made = new ArrayList<>();
    Classroom room =
        new Classroom(
            deck(random),
            new SplittableRandom(random.nextLong()),
            (line, message) -> {
              made.forEach(lesson -> watch.see(lesson.events()));
              watch.sent(line, writer.write(message, 0));
            });
    made.add(room);
    List<Line> players = new ArrayList<>();
    for (int n = 1; n <= 3; n++) {
      players.add(room.player("Player " + n));
      room.screen();
    }
    for (int step = 0; step < STEPS; step++) {
      step(random, room, players, watch);
    }
  }

  private static void step(
      RandomGenerator random, Classroom room, List<Line> players, Watch watch) {
    int index = random.nextInt(players.size());
    Line player = players.get(index);
    int stage = room.host().stage();
    switch (random.nextInt(16)) {
      case 0, 1 -> room.host().asks(new Incoming.Advance(stage));
      case 2 -> {
        if (random.nextInt(4) == 0) {
          room.host().asks(new Incoming.SkipRound(stage));
        }
      }
      case 3 -> room.host().asks(new Incoming.AddTime(stage, 1));
      case 4 -> {
        player.leaves();
        var back = new Incoming.EnterAsPlayer(Classroom.key(index + 1), "");
        players.set(index, room.enters(back));
      }
      case 5 -> room.screen().leaves();
      case 6 -> room.loop().pass(random.nextInt(6_000));
      default -> answer(random, room, player, watch);
    }
    room.loop().pass(random.nextInt(200));
  }

  private static void answer(RandomGenerator random, Classroom room, Line player, Watch watch) {
    if (!(room.host().moment() instanceof View.Open open)) {
      return;
    }
    int round = open.round().number();
    List<Integer> cards = new ArrayList<>(IntStream.rangeClosed(0, 4).boxed().toList());
    Collections.shuffle(cards, Random.from(random));
    List<Integer> boxes = List.copyOf(cards.subList(0, BOXES));
    if (open.task() instanceof View.ChoiceTask) {
      player.asks(new Incoming.SubmitChoice(round, List.of(random.nextInt(1, 5))));
    } else if (random.nextBoolean()) {
      player.asks(new Incoming.PlaceCards(round, boxes));
    } else {
      watch.asks(player, boxes);
      player.asks(new Incoming.CheckBoxes(round, boxes));
    }
  }

  private static Deck deck(RandomGenerator random) {
    List<Round> rounds = new ArrayList<>();
    for (int number = 1; number <= 4; number++) {
      int preview = random.nextBoolean() ? 0 : 1_000;
      var brief = new Round.Brief("PROMPT-" + number, "EXPLAINS-" + number, preview, 4_000, 1_000);
      rounds.add(random.nextInt(3) > 0 ? flow(brief, number) : choice(random, brief, number));
    }
    return new Deck("A deck", "en", "Nobody", 25, rounds);
  }

  private static FlowRound flow(Round.Brief brief, int number) {
    List<FlowRound.Item> items =
        IntStream.rangeClosed(1, BOXES + 1)
            .mapToObj(n -> number + "-" + n)
            .map(n -> new FlowRound.Item("LABEL-" + n, "DESCRIBES-" + n, "https://x.org"))
            .toList();
    return new FlowRound(brief, items.subList(0, BOXES), items.subList(BOXES, BOXES + 1), 3, 10);
  }

  private static ChoiceRound choice(RandomGenerator random, Round.Brief brief, int number) {
    int right = random.nextInt(1, 5);
    List<ChoiceRound.Option> options =
        IntStream.rangeClosed(1, 4)
            .mapToObj(n -> new ChoiceRound.Option("LABEL-" + number + "-" + n, n == right))
            .toList();
    return new ChoiceRound(brief, options, false, true);
  }
}
