package riffle.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.InvalidProtocolBufferException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import riffle.game.ChoiceRound;
import riffle.game.Chosen;
import riffle.game.Deck;
import riffle.game.Feedback;
import riffle.game.FlowRound;
import riffle.game.FlowRules;
import riffle.game.GameEvent;
import riffle.game.Grade;
import riffle.game.NumberRound;
import riffle.game.Player;
import riffle.game.PollRound;
import riffle.game.Round;
import riffle.game.Settings;
import riffle.game.SlideRound;
import riffle.game.TimeAllowance;
import riffle.game.TypedRound;
import riffle.game.Wording;
import riffle.room.Classroom;
import riffle.room.Incoming;
import riffle.room.Line;
import riffle.room.View;
import riffle.wire.v1.BoxVerdict;
import riffle.wire.v1.CheckResult;
import riffle.wire.v1.HostOnly;
import riffle.wire.v1.Mine;
import riffle.wire.v1.MyFlow;
import riffle.wire.v1.MyRound;
import riffle.wire.v1.PaceRound;
import riffle.wire.v1.ServerFrame;
import riffle.wire.v1.Stage;

/**
 * Random lessons of all kinds, and every byte that is sent in them to anybody. All texts of the
 * deck carry the number of their round, so that one which comes too early is found wherever it is.
 */
class SecretPlayTest {
  private static final int LESSONS = 80;
  private static final int STEPS = 120;
  private static final int ROUNDS = 5;
  private static final int BOXES = 3;

  /** Texts that say what is right, or help to find it. The last are the numbers that are. */
  private static final Pattern SECRET =
      Pattern.compile("(?:(?:EXPLAINS|DESCRIBES|ACCEPTS)-|7654321)(\\d)");

  private static final Pattern LABEL = Pattern.compile("(?:LABEL|SLIDE)-(\\d)");
  private static final String ROSTER_NAME = "ROSTER-NAME";
  private static final Pattern ANYTHING = Pattern.compile("PROMPT|LABEL|SLIDE");

  private final FrameWriter writer = new FrameWriter("https://r.org/j/");

  /** What was found, over all lessons: a test that sees nothing must fail. */
  private final Map<String, Integer> found = new HashMap<>();

  private void found(String what) {
    found.merge(what, 1, Integer::sum);
  }

  @Test
  void noByteSaysWhatIsRightBeforeTheReveal() {
    for (int seed = 1; seed <= LESSONS; seed++) {
      try {
        new Lesson(new SplittableRandom(seed)).play();
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError("seed " + seed + ": " + e.getMessage(), e);
      }
    }
    for (String what :
        List.of(
            "frame before a reveal",
            "verdict on a wrong card",
            "check that tells how many",
            "secret after a reveal",
            "own reveal",
            "talk",
            "pause",
            "live",
            "roster name at the host",
            "frame to who waits")) {
      assertTrue(found.getOrDefault(what, 0) > LESSONS / 2, () -> what + ": " + found);
    }
  }

  // What is sent.

  /** What somebody may know by now: rounds that were opened for them, and closed. */
  private record Known(Set<Integer> opened, Set<Integer> closed) {
    Known() {
      this(new HashSet<>(), new HashSet<>());
    }

    void forget() {
      opened.clear();
      closed.clear();
    }
  }

  /** Looks at each frame when it is sent. */
  private final class Watch {
    /** What the whole class may know. */
    private final Known all = new Known();

    /** What a player may know besides, by number. */
    private final Map<Integer, Known> own = new HashMap<>();

    private final Set<Integer> waiting = new HashSet<>();
    private final Set<Line> hosts = new HashSet<>();
    private final Map<Line, Integer> numbers = new HashMap<>();
    private final Map<Line, List<Integer>> asked = new HashMap<>();

    /** The flows of the game, by round, as they were shown last. */
    private final Map<Integer, View.FlowTask> flows = new HashMap<>();

    private int seenEvents;

    /** Who is about to come in: a player's number, 0 for a screen or the host. */
    private int entering;

    void see(List<GameEvent> events) {
      events.subList(seenEvents, events.size()).forEach(this::see);
      seenEvents = events.size();
    }

    private void see(GameEvent event) {
      if (event instanceof GameEvent.RoundOpened round) {
        all.opened.add(round.round());
      } else if (event instanceof GameEvent.RoundClosed round) {
        all.closed.add(round.round());
      } else if (event instanceof GameEvent.TurnOpened turn) {
        own(turn.player().number()).opened.add(turn.round());
      } else if (event instanceof GameEvent.TurnClosed turn) {
        own(turn.player().number()).closed.add(turn.round());
      } else if (event instanceof GameEvent.LobbyOpened) {
        all.forget();
        own.clear();
      } else if (event instanceof GameEvent.PlayerJoined joined
          && joined.status() == Player.Status.WAITING) {
        waiting.add(joined.player().number());
      } else if (event instanceof GameEvent.PlayerAdmitted admitted) {
        waiting.remove(admitted.player().number());
      }
    }

    private Known own(int player) {
      return own.computeIfAbsent(player, _ -> new Known());
    }

    private boolean opened(int player, int round) {
      return all.opened.contains(round) || own(player).opened.contains(round);
    }

    private boolean closed(int player, int round) {
      return all.closed.contains(round) || own(player).closed.contains(round);
    }

    void sent(Line line, byte[] bytes) {
      int player = numbers.computeIfAbsent(line, _ -> entering);
      ServerFrame frame = parsed(bytes);
      lookForRosterNames(line, frame, text(bytes));
      if (waiting.contains(player)) {
        lookOutside(frame);
        return;
      }
      lookAtStage(frame.getView().getStage());
      lookAtMine(player, frame.getView().getMine());
      lookAtHostOnly(frame.getView());
      if (frame.getProgress().hasLive()) {
        assertNotNull(line.view().hostOnly(), "told what the others do");
        found("live");
      }
      if (frame.getReply().hasCheck()) {
        look(frame.getReply().getCheck(), line, asked.getOrDefault(line, List.of()));
      }
      MyFlow mine = frame.getView().getMine().getFlow();
      if (mine.hasChecked()) {
        look(mine.getChecked(), line, mine.getBoxesList());
      }
      scan(player, withoutChecks(frame));
      if (all.opened.size() > all.closed.size()) {
        found("frame before a reveal");
      }
    }

    /** Who a player is, the host says only to themselves. */
    private void lookForRosterNames(Line line, ServerFrame frame, String text) {
      if (frame.getView().hasHostOnly()) {
        hosts.add(line);
      }
      if (text.contains(ROSTER_NAME)) {
        assertTrue(hosts.contains(line), frame::toString);
        found("roster name at the host");
      }
    }

    /** Who is not let in sees an empty lobby, and no text of the deck. */
    private void lookOutside(ServerFrame frame) {
      if (frame.hasView()) {
        assertTrue(frame.getView().getStage().hasLobby());
        assertFalse(frame.getView().getMine().hasPace());
      }
      assertFalse(frame.hasDeadline() || frame.hasProgress() || frame.hasAttendance());
      assertFalse(ANYTHING.matcher(text(frame.toByteArray())).find(), frame::toString);
      found("frame to who waits");
    }

    /** The texts of a round come after it, and its labels not before it opens. */
    private void scan(int player, byte[] bytes) {
      for (Matcher secret = SECRET.matcher(text(bytes)); secret.find(); ) {
        assertTrue(closed(player, Integer.parseInt(secret.group(1))), secret::group);
        found("secret after a reveal");
      }
      for (Matcher label = LABEL.matcher(text(bytes)); label.find(); ) {
        assertTrue(opened(player, Integer.parseInt(label.group(1))), label::group);
      }
    }

    private void lookAtStage(Stage stage) {
      if (stage.hasReveal()) {
        assertTrue(all.closed.contains(stage.getReveal().getRound().getNumber()));
      }
      if (stage.hasTalk()) {
        found("talk");
      }
      if (stage.hasPaused()) {
        found("pause");
      }
    }

    private void lookAtMine(int player, Mine mine) {
      List<MyRound> rounds = new ArrayList<>(mine.getEnd().getRoundsList());
      if (mine.hasRound()) {
        rounds.add(mine.getRound());
      }
      for (MyRound round : rounds) {
        // Of a round that others closed at their own pace it is said that there was one.
        boolean ofMine = round.getAnswered() || round.getOf() > 0;
        assertTrue(!ofMine || closed(player, round.getNumber()), round::toString);
      }
      if (mine.getPace().hasReveal()) {
        assertTrue(closed(player, mine.getPace().getReveal().getRound().getNumber()));
        found("own reveal");
      }
      for (PaceRound round : mine.getPace().getRoundsList()) {
        boolean said = round.getClosed() || round.getPoints() > 0 || round.getAllRight();
        assertTrue(!said || closed(player, round.getNumber()), round::toString);
      }
    }

    private void lookAtHostOnly(riffle.wire.v1.View view) {
      HostOnly hostOnly = view.getHostOnly();
      assertTrue(hostOnly.getGivenCount() == 0 || view.getStage().hasReveal());
      assertTrue(hostOnly.getRoundsCount() == 0 || view.getStage().hasEnd());
    }

    /**
     * Also when the class talks about it: then the task is not shown, but what was in the boxes.
     */
    private View.FlowTask flow(Line line) {
      View.Open open = line.openRound();
      if (open != null && open.task() instanceof View.FlowTask shown) {
        flows.put(open.round().number(), shown);
        return shown;
      }
      View.Talk talk = assertInstanceOf(View.Talk.class, line.moment());
      return Objects.requireNonNull(flows.get(talk.round().number()));
    }

    /** A check describes the cards that this player put in wrong boxes, and no other. */
    private void look(CheckResult check, Line line, List<Integer> boxes) {
      View.FlowTask task = flow(line);
      if (task.rules().feedback() != Feedback.WHICH) {
        assertEquals(0, check.getBoxesCount());
        found("check that tells how many");
        return;
      }
      assertEquals(BOXES, check.getBoxesCount());
      for (int box = 0; box < BOXES; box++) {
        BoxVerdict verdict = check.getBoxes(box);
        int card = boxes.get(box);
        boolean told = !verdict.getRight() && card != 0;
        String label = card == 0 ? "" : task.cards().get(card - 1).label();
        assertEquals(told ? label.replace("LABEL", "DESCRIBES") : "", verdict.getDescription());
        if (told) {
          found("verdict on a wrong card");
        }
      }
    }
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
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

  /** Somebody with a seat, who may come back to it. */
  private record Pupil(Line line, int key, int number) {}

  private final class Lesson {
    private final RandomGenerator random;
    private final Watch watch = new Watch();
    private final List<Pupil> pupils = new ArrayList<>();
    private final Classroom room;
    private int joined;

    Lesson(RandomGenerator random) {
      this.random = random;
      List<Classroom> made = new ArrayList<>();
      this.room =
          new Classroom(
              deck(),
              new SplittableRandom(random.nextLong()),
              (line, message) -> {
                made.forEach(lesson -> watch.see(lesson.events()));
                watch.sent(line, writer.write(message, 0, 0));
              });
      made.add(room);
    }

    void play() {
      for (int n = 1; n <= 3; n++) {
        joins();
        screen();
      }
      for (int step = 0; step < STEPS; step++) {
        step();
        room.loop().pass(random.nextInt(200));
      }
    }

    private void joins() {
      joined++;
      int number =
          1 + (int) room.events().stream().filter(GameEvent.PlayerJoined.class::isInstance).count();
      enters(new Pupil(room.host(), joined, number), "Pupil " + joined);
    }

    private void enters(Pupil pupil, String alias) {
      watch.entering = pupil.number;
      Line line = room.enters(new Incoming.EnterAsPlayer(Classroom.key(pupil.key), alias));
      watch.entering = 0;
      pupils.removeIf(before -> before.key == pupil.key);
      pupils.add(new Pupil(line, pupil.key, pupil.number));
    }

    private Line screen() {
      watch.entering = 0;
      return room.screen();
    }

    private void step() {
      Pupil pupil = pupils.get(random.nextInt(pupils.size()));
      switch (random.nextInt(26)) {
        case 0, 1 -> room.advances();
        case 2, 3 -> hostDecides();
        case 4 -> hostCares(random.nextInt(1, joined + 1));
        case 5 -> {
          pupil.line.leaves();
          enters(pupil, "");
        }
        case 6 -> screen().leaves();
        case 7 -> room.loop().pass(random.nextInt(6_000));
        case 8 -> {
          if (joined < 6) {
            joins();
          }
        }
        default -> answers(pupil.line);
      }
    }

    /** Whether it fits or not: what does not is refused. */
    private void hostDecides() {
      int stage = room.host().stage();
      room.host()
          .asks(
              switch (random.nextInt(14)) {
                case 0 -> new Incoming.SkipRound(stage);
                case 1, 2 -> new Incoming.AddTime(stage, 1);
                case 3, 4 -> new Incoming.Pause(stage);
                case 5, 6, 7 -> new Incoming.CloseAnswers(stage);
                case 8, 9 -> new Incoming.Reopen(stage);
                case 10 -> new Incoming.Jump(stage, random.nextInt(1, ROUNDS + 1));
                case 11 ->
                    random.nextInt(4) == 0
                        ? new Incoming.EndGame(stage)
                        : new Incoming.PlayNext(stage, "");
                case 12 -> new Incoming.PlayNext(stage, "");
                default -> new Incoming.ChangeSettings(changed(room.host().view()));
              });
    }

    /** The same points, and otherwise another lesson. */
    private Settings changed(View view) {
      View.HostOnly hostOnly = view.hostOnly();
      Chosen chosen = Chosen.from(hostOnly == null ? Settings.USUAL : hostOnly.settings());
      return switch (random.nextInt(4)) {
        case 0 -> chosen.closeWhenDone().settings();
        case 1 -> chosen.autoAdvance(3).settings();
        case 2 -> chosen.hideStandings().settings();
        default -> chosen.approve().settings();
      };
    }

    private void hostCares(int player) {
      room.host()
          .asks(
              switch (random.nextInt(10)) {
                case 0 -> new Incoming.AllowTime(player, TimeAllowance.DOUBLE);
                case 1 -> new Incoming.AdjustScore(player, 100, "For the drawing");
                case 2 -> new Incoming.Rename(player, "Another " + random.nextInt(9));
                case 3 -> new Incoming.MoveToTeam(player, 1);
                case 4 -> new Incoming.DrawTeams();
                case 5 -> new Incoming.LockJoining(random.nextInt(4) == 0);
                case 6 -> new Incoming.Remove(player > 3 ? player : 99);
                case 7 -> new Incoming.NameOnRoster(player, ROSTER_NAME + random.nextInt(9));
                default -> new Incoming.Admit(player);
              });
    }

    private void answers(Line line) {
      View.Open open = line.openRound();
      if (open != null) {
        answers(line, open);
      } else if (room.host().moment() instanceof View.SelfPaced) {
        line.asks(new Incoming.OpenTurn(random.nextInt(1, ROUNDS + 1)));
      }
    }

    private void answers(Line line, View.Open open) {
      int round = open.round().number();
      switch (open.task()) {
        case View.FlowTask _ -> arranges(line, round);
        case View.ChoiceTask _ ->
            line.asks(new Incoming.SubmitChoice(round, List.of(random.nextInt(1, 5))));
        case View.TypedTask _ ->
            line.asks(new Incoming.SubmitText(round, random.nextBoolean() ? "right" : "wrong"));
        case View.NumberTask _ -> line.asks(new Incoming.SubmitText(round, "42"));
        case View.SlideTask _ -> line.asks(new Incoming.Finish(round));
      }
    }

    private void arranges(Line line, int round) {
      List<Integer> cards = new ArrayList<>(IntStream.rangeClosed(0, 4).boxed().toList());
      Collections.shuffle(cards, Random.from(random));
      List<Integer> boxes = List.copyOf(cards.subList(0, BOXES));
      switch (random.nextInt(5)) {
        case 0, 1 -> line.asks(new Incoming.PlaceCards(round, boxes));
        case 2, 3 -> {
          watch.asked.put(line, boxes);
          line.asks(new Incoming.CheckBoxes(round, boxes));
        }
        default -> line.asks(new Incoming.Finish(round));
      }
    }

    // The deck.

    private Deck deck() {
      List<Round> rounds = new ArrayList<>();
      for (int number = 1; number <= ROUNDS; number++) {
        rounds.add(round(number));
      }
      return new Deck("A deck", "en", "Nobody", settings(), rounds);
    }

    private Settings settings() {
      Chosen chosen =
          switch (random.nextInt(5)) {
            case 0 -> Chosen.usual().selfPaced(60);
            case 1 -> Chosen.usual().practice();
            case 2 -> Chosen.usual().streaks().teamsChosen(2);
            default -> Chosen.usual();
          };
      return random.nextInt(3) == 0
          ? chosen.flows(new FlowRules(Grade.EDIT_DISTANCE, Feedback.HOW_MANY, 0, 0)).settings()
          : chosen.settings();
    }

    private Round round(int number) {
      int preview = random.nextBoolean() ? 0 : 1_000;
      return switch (random.nextInt(8)) {
        case 0 -> choice(brief(number, preview, 1_000), number);
        case 1 ->
            new TypedRound(
                brief(number, preview, 1_000),
                new Wording(List.of("ACCEPTS-" + number, "right"), List.of(), false));
        case 2 ->
            new NumberRound(
                brief(number, preview, 1_000),
                new BigDecimal("7654321" + number),
                BigDecimal.ONE,
                "km",
                '.');
        case 3 -> new PollRound(brief(number, preview, 0), labels(number));
        case 4 -> new SlideRound(brief(number, preview, 0), "SLIDE-" + number);
        default -> flow(brief(number, preview, 1_000), number);
      };
    }

    private static Round.Brief brief(int number, int previewMillis, int points) {
      return new Round.Brief(
          "PROMPT-" + number, null, "EXPLAINS-" + number, previewMillis, 4_000, points);
    }

    private static List<String> labels(int number) {
      return IntStream.rangeClosed(1, BOXES + 1)
          .mapToObj(n -> "LABEL-" + number + "-" + n)
          .toList();
    }

    private FlowRound flow(Round.Brief brief, int number) {
      List<FlowRound.Item> items =
          labels(number).stream()
              .map(
                  label ->
                      new FlowRound.Item(
                          label, label.replace("LABEL", "DESCRIBES"), "https://x.org"))
              .toList();
      Feedback feedback =
          List.of(Feedback.WHICH, Feedback.WHICH, Feedback.HOW_MANY, Feedback.NONE)
              .get(random.nextInt(4));
      return new FlowRound(
          brief,
          items.subList(0, BOXES),
          items.subList(BOXES, BOXES + 1),
          new FlowRules(Grade.ABSOLUTE_POSITION, feedback, 3, 10));
    }

    private ChoiceRound choice(Round.Brief brief, int number) {
      int right = random.nextInt(BOXES + 1);
      List<String> labels = labels(number);
      List<ChoiceRound.Option> options =
          IntStream.range(0, labels.size())
              .mapToObj(n -> new ChoiceRound.Option(labels.get(n), n == right))
              .toList();
      return new ChoiceRound(brief, options, ChoiceRound.Picking.ONE, true);
    }
  }
}
