package riffle.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.TextFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import riffle.game.Chosen;
import riffle.game.Feedback;
import riffle.game.FlowRules;
import riffle.game.Fraction;
import riffle.game.Grade;
import riffle.game.Mode;
import riffle.game.Player;
import riffle.game.PlayerId;
import riffle.game.Refusal;
import riffle.game.ReviewKey;
import riffle.game.Round;
import riffle.game.Score;
import riffle.game.SeatKey;
import riffle.game.Settings;
import riffle.game.Stage;
import riffle.game.TeamStanding;
import riffle.game.TimeAllowance;
import riffle.room.Farewell;
import riffle.room.Outgoing;
import riffle.room.View;
import riffle.wire.v1.GoodbyeReason;
import riffle.wire.v1.RefusalReason;
import riffle.wire.v1.ServerFrame;

/** What a browser is sent: each expected frame is written here as protobuf's own text. */
class FrameWriterTest {
  private static final View.RoomHead HEAD = new View.RoomHead("ABC", "Cells", "en", "Us", 9, true);
  private static final View.RoundHead ROUND =
      new View.RoundHead(3, View.RoundKind.CHOICE_SEVERAL, "Which?", 500, 20_000, null);
  private static final View.Card CARD = new View.Card(2, "Nucleus", "https://x.org", null);
  private static final View.Card PICTURED =
      new View.Card(3, "Leaf", "", new Round.Image("abc.png", "It is green."));
  private static final View.Live LIVE =
      new View.Live(
          List.of(
              new View.LiveRow(List.of(2, 0), List.of(new View.Taker(7, 1), new View.Taker(9, 1))),
              new View.LiveRow(List.of(0, 0), List.of())),
          List.of(8));
  private static final String LIVE_TEXT =
      "rows { had: 2 had: 0 takers { player: 7 box: 1 } takers { player: 9 box: 1 } }"
          + " rows { had: 0 had: 0 } not_done: 8";

  private final FrameWriter writer = new FrameWriter("https://r.org/j/");

  private ServerFrame written(Outgoing message) {
    return parsed(writer.write(message, 0, 42));
  }

  private static ServerFrame parsed(byte[] bytes) {
    try {
      ServerFrame frame = ServerFrame.parseFrom(bytes);
      assertTrue(frame.getUnknownFields().asMap().isEmpty());
      return frame;
    } catch (InvalidProtocolBufferException e) {
      throw new AssertionError(e);
    }
  }

  private static ServerFrame frame(String text) {
    try {
      return TextFormat.parse("at_ms: 42 " + text, ServerFrame.class);
    } catch (TextFormat.ParseException e) {
      throw new AssertionError(e);
    }
  }

  private void assertWritten(String text, Outgoing message) {
    assertEquals(frame(text), written(message));
  }

  @Test
  void shortMessages() {
    assertWritten("welcome { last_request_id: 7 run: 5 }", new Outgoing.Welcome(7, 5, false));
    assertWritten(
        "reply { request_id: 3 receipt { answer_ms: 1500 } }",
        new Outgoing.Reply(3, new Outgoing.Receipt(1_500)));
    assertWritten(
        "reply { request_id: 3 receipt {} }", new Outgoing.Reply(3, new Outgoing.Receipt(0)));
    assertWritten(
        "attendance { players: 3 connected: 2 newest: 'Ben' newest: 'Ana' }",
        new Outgoing.Attendance(3, 2, List.of("Ben", "Ana"), List.of()));
    assertWritten(
        "attendance { players: 3 connected: 2 team_sizes: 2 team_sizes: 0 }",
        new Outgoing.Attendance(3, 2, List.of(), List.of(2, 0)));
    assertWritten("progress { round: 4 done: 5 players: 6 }", new Outgoing.Progress(4, 5, 6, null));
    assertWritten(
        "progress { round: 4 done: 5 players: 6 live { " + LIVE_TEXT + " } }",
        new Outgoing.Progress(4, 5, 6, LIVE));
    assertWritten(
        "deadline { round: 4 deadline_ms: 1700000000000 }",
        new Outgoing.Deadline(4, 1_700_000_000_000L));
    assertWritten("deadline { round: 4 }", new Outgoing.Deadline(4, Stage.NEVER));
    assertEquals(frame(""), parsed(writer.beat(42)));
  }

  private static View.RosterPlayer player(
      Player.Status status, boolean connected, int team, TimeAllowance time) {
    return new View.RosterPlayer(
        new Player(new PlayerId(1), "Ana", "", status, team, time),
        connected,
        connected ? 0 : 1_700_000_000_000L,
        900,
        -50,
        3);
  }

  @Test
  void whoIsInTheRoom() {
    assertWritten(
        "roster { players { number: 1 alias: 'Ana' connected: true time: TIME_ALLOWANCE_USUAL"
            + " points: 900 adjusted: -50 rounds_done: 3 } }",
        new Outgoing.Roster(List.of(player(Player.Status.IN, true, 0, TimeAllowance.USUAL))));
    assertWritten(
        "roster { players { number: 1 alias: 'Ana' waiting: true time: TIME_ALLOWANCE_DOUBLE"
            + " points: 900 adjusted: -50 rounds_done: 3 dropped_at_ms: 1700000000000 } players {"
            + " number: 1 alias: 'Ana' removed: true team: 2 time: TIME_ALLOWANCE_UNLIMITED points:"
            + " 900 adjusted: -50 rounds_done: 3 dropped_at_ms: 1700000000000 } }",
        new Outgoing.Roster(
            List.of(
                player(Player.Status.WAITING, false, 0, TimeAllowance.DOUBLE),
                player(Player.Status.REMOVED, false, 2, TimeAllowance.UNLIMITED))));
  }

  @Test
  void repliesThatSayMore() {
    assertWritten(
        "reply { request_id: 3 check { boxes { right: true } boxes { description: 'It is.' }"
            + " checks_used: 2 right: 1 } }",
        new Outgoing.Reply(
            3,
            new Outgoing.Checked(
                new View.CheckResult(
                    List.of(new View.BoxVerdict(true, ""), new View.BoxVerdict(false, "It is.")),
                    2,
                    1))));
    assertWritten(
        "reply { request_id: 3 check { checks_used: 2 right: 1 } }",
        new Outgoing.Reply(3, new Outgoing.Checked(new View.CheckResult(List.of(), 2, 1))));
    assertWritten(
        "reply { request_id: 3 refusal { reason: REFUSAL_REASON_ALIAS_TAKEN detail: 'taken'"
            + " suggestion: 'Ana 2' } }",
        new Outgoing.Reply(
            3, new Outgoing.Refused(new Refusal(Refusal.Reason.ALIAS_TAKEN, "taken", "Ana 2"))));
  }

  // Stages.

  private void assertStage(String text, View.Moment moment) {
    assertWritten(
        "view { room { code: 'ABC' deck_title: 'Cells' deck_language: 'en' deck_credit: 'Us'"
            + " rounds: 9 join_url: 'https://r.org/j/ABC' questions_on_screen: true }"
            + " stage { number: 8 players: 7 connected: 6 "
            + text
            + " } }",
        new Outgoing.ViewChanged(new View(HEAD, new View.StageView(8, 7, 6, moment), null, null)));
  }

  private static final String ROUND_TEXT =
      "round { number: 3 kind: ROUND_KIND_CHOICE_SEVERAL prompt: 'Which?' points: 500 limit_ms:"
          + " 20000 } ";
  private static final String CARD_TEXT =
      "{ number: 2 label: 'Nucleus' learn_more_url: 'https://x.org' } ";

  private static final FlowRules RULES =
      new FlowRules(Grade.LONGEST_ORDERED, Feedback.WHICH, 3, 10);
  private static final String RULES_TEXT =
      "check_cost_percent: 10 feedback: FEEDBACK_WHICH grade: GRADE_LONGEST_ORDERED ";

  private static View.Open open(View.Task task) {
    return new View.Open(ROUND, 99, 100, 4, task, false, false);
  }

  private void assertTask(String text, View.Task task) {
    assertStage(
        "open { " + ROUND_TEXT + "opened_at_ms: 99 deadline_ms: 100 done: 4 " + text + " }",
        open(task));
  }

  @Test
  void stagesBeforeAReveal() {
    assertStage(
        "lobby { newest: 'Ben' newest: 'Ana' mode: MODE_LIVE }",
        new View.Lobby(List.of("Ben", "Ana"), Mode.LIVE, List.of(), false));
    assertStage(
        "lobby { mode: MODE_SELF_PACED team_sizes: 3 team_sizes: 0 choose_team: true }",
        new View.Lobby(List.of(), Mode.SELF_PACED, List.of(3, 0), true));
    assertStage(
        "preview { " + ROUND_TEXT + "opens_at_ms: 99 boxes: 5 cards: 6 }",
        new View.Preview(ROUND, 99, 5, 6));
    assertStage("paused { " + ROUND_TEXT + "}", new View.Paused(ROUND));
    assertStage(
        "talk { "
            + ROUND_TEXT
            + "players: 5 answered: 4 rows { card "
            + CARD_TEXT
            + "had: 3 had: 0 } }",
        new View.Talk(ROUND, 5, 4, List.of(new View.TalkRow(CARD, List.of(3, 0)))));
    assertStage(
        "self_paced { mode: MODE_SELF_PACED deadline_ms: 99 rounds "
            + ROUND_TEXT.substring("round ".length())
            + "finished: 2 }",
        new View.SelfPaced(Mode.SELF_PACED, 99, List.of(ROUND), 2));
    assertStage(
        "self_paced { mode: MODE_PRACTICE }",
        new View.SelfPaced(Mode.PRACTICE, Stage.NEVER, List.of(), 0));
    assertStage(
        "open { " + ROUND_TEXT + "opened_at_ms: 99 slide {} revote: true closes_when_done: true }",
        new View.Open(ROUND, 99, Stage.NEVER, 0, new View.SlideTask(""), true, true));
  }

  @Test
  void tasks() {
    assertTask(
        "flow { boxes: 1 cards " + CARD_TEXT + "checks: 3 " + RULES_TEXT + "}",
        new View.FlowTask(1, List.of(CARD), RULES));
    assertTask("choice { cards " + CARD_TEXT + "}", new View.ChoiceTask(List.of(CARD)));
    assertTask(
        "choice { cards { number: 3 label: 'Leaf'"
            + " image { url: '/media/abc.png' alt: 'It is green.' } } }",
        new View.ChoiceTask(List.of(PICTURED)));
    assertTask("typed { max_chars: 100 }", new View.TypedTask());
    assertTask("number { max_chars: 30 unit: 'km' }", new View.NumberTask("km"));
    assertTask("slide { text: 'To be read.' }", new View.SlideTask("To be read."));
  }

  @Test
  void checksWithoutEndAreSaidToBeSo() {
    assertTask(
        "flow { boxes: 1 check_cost_percent: 10 feedback: FEEDBACK_HOW_MANY unlimited_checks: true"
            + " grade: GRADE_EDIT_DISTANCE }",
        new View.FlowTask(
            1,
            List.of(),
            new FlowRules(Grade.EDIT_DISTANCE, Feedback.HOW_MANY, FlowRules.UNLIMITED, 10)));
    assertTask(
        "flow { boxes: 1 check_cost_percent: 10 feedback: FEEDBACK_NONE"
            + " grade: GRADE_EDIT_DISTANCE }",
        new View.FlowTask(1, List.of(), new FlowRules(Grade.EDIT_DISTANCE, Feedback.NONE, 3, 10)));
  }

  @Test
  void aRoundMayHaveAPicture() {
    var round =
        new View.RoundHead(
            3, View.RoundKind.POLL, "Which?", 0, 0, new Round.Image("abc.png", "A cell."));

    assertStage(
        "paused { round { number: 3 kind: ROUND_KIND_POLL prompt: 'Which?' image { url:"
            + " '/media/abc.png' alt: 'A cell.' } } }",
        new View.Paused(round));
  }

  @ParameterizedTest
  @EnumSource
  void everyKindOfRoundHasItsWordOnTheWire(View.RoundKind kind) {
    var round = new View.RoundHead(3, kind, "Which?", 0, 0, null);
    var view = new View(HEAD, new View.StageView(0, 0, 0, new View.Paused(round)), null, null);

    assertEquals(
        "ROUND_KIND_" + kind,
        written(new Outgoing.ViewChanged(view))
            .getView()
            .getStage()
            .getPaused()
            .getRound()
            .getKind()
            .name());
  }

  private void assertSolution(String text, View.Solution solution) {
    assertStage(
        "reveal { "
            + ROUND_TEXT
            + "explanation: 'So.' players: 5 all_right: 2 "
            + text
            + " next_at_ms: 99 }",
        new View.Reveal(ROUND, "So.", 5, 2, solution, 99));
  }

  @Test
  void stagesAfterARound() {
    assertSolution(
        "flow { boxes: 2 rows { card "
            + CARD_TEXT
            + "box: 1 description: 'It is.' had: 3 had: 0 } }",
        new View.FlowSolution(2, List.of(new View.FlowRow(CARD, 1, "It is.", List.of(3, 0)))));
    assertSolution(
        "choice { rows { card " + CARD_TEXT + "right: true picked: 4 } }",
        new View.ChoiceSolution(List.of(new View.ChoiceRow(CARD, true, 4))));
    assertSolution(
        "typed { accepted: 'Paris' accepted: 'Lutetia' }",
        new View.TypedSolution(List.of("Paris", "Lutetia")));
    assertSolution(
        "number { value: '-12.5' tolerance: '0.5' unit: 'km' less: 4 more: 2 }",
        new View.NumberSolution("-12.5", "0.5", "km", 4, 2));
    assertStage(
        "reveal { " + ROUND_TEXT + "typed {} }",
        new View.Reveal(ROUND, "", 0, 0, new View.TypedSolution(List.of()), Stage.NEVER));
    assertStage(
        "standings { after_round: 3 top { rank: 1 alias: 'Ana' points: 900 moved: -2 streak: 4 }"
            + " teams { team: 2 rank: 1 points: 450 members: 2 } next_at_ms: 99 climb { alias:"
            + " 'Ben' places: 7 } top_more: 288 }",
        new View.Standings(
            3,
            List.of(new View.Standing(1, "Ana", 900, -2, 4)),
            288,
            List.of(new TeamStanding(2, 1, 450, 2)),
            99,
            new View.Climb("Ben", 7)));
    assertStage(
        "end { podium { rank: 1 alias: 'Ana' points: 900 moved: 2 } class_percent: 66"
            + " teams { team: 2 rank: 1 points: 450 members: 2 } podium_more: 288 }",
        new View.End(
            List.of(new View.Standing(1, "Ana", 900, 2, 0)),
            288,
            66,
            List.of(new TeamStanding(2, 1, 450, 2))));
  }

  // Mine.

  private static final View.StageView LOBBY =
      new View.StageView(0, 0, 0, new View.Lobby(List.of(), Mode.LIVE, List.of(), false));

  private void assertMine(String text, View.Mine mine) {
    assertEquals(
        frame("view { mine { alias: 'Ana' points: 900 " + text + " } }").getView().getMine(),
        written(new Outgoing.ViewChanged(new View(HEAD, LOBBY, mine, null))).getView().getMine());
  }

  private void assertMine(String text, View.@Nullable MyNow now) {
    assertMine(
        "time: TIME_ALLOWANCE_USUAL deadline_ms: 99 " + text,
        new View.Mine("Ana", 900, false, 0, TimeAllowance.USUAL, 99, now, null));
  }

  private static final View.MyRound MY_ROUND =
      new View.MyRound(
          3,
          "Order.",
          View.RoundKind.FLOW,
          List.of(2, 0),
          List.of("Boil", ""),
          "",
          2,
          new Score(true, 1, 2, new Fraction(1, 2), 1_500, 500, 50, 40, 20, 3));
  private static final String MY_ROUND_TEXT =
      "{ number: 3 prompt: 'Order.' kind: ROUND_KIND_FLOW answered: true answer: 2 answer: 0"
          + " right: 1 of: 2 accuracy_points: 500 speed_loss: 50 check_loss: 40 points: 430"
          + " answer_ms: 1500 checks_used: 2 streak_bonus: 20 streak: 3"
          + " answer_labels: 'Boil' answer_labels: '' }";

  @Test
  void whatOnlyOnePlayerSees() {
    assertMine("", (View.MyNow) null);
    assertMine(
        "flow { column: 2 column: 1 boxes: 0 boxes: 2 checks_used: 1 right_boxes: 2"
            + " finished: true }",
        new View.MyFlow(List.of(2, 1), List.of(0, 2), 1, null, List.of(2), true));
    assertMine(
        "flow { column: 1 boxes: 1 checks_used: 1 checked { boxes { right: true } checks_used: 1"
            + " right: 1 } right_boxes: 1 }",
        new View.MyFlow(
            List.of(1),
            List.of(1),
            1,
            new View.CheckResult(List.of(new View.BoxVerdict(true, "")), 1, 1),
            List.of(1),
            false));
    assertMine("choice { picked: 3 answer_ms: 1500 }", new View.MyChoice(List.of(3), 1_500, false));
    assertMine(
        "choice { picked: 3 answer_ms: 1500 replaceable: true }",
        new View.MyChoice(List.of(3), 1_500, true));
    assertMine("text { text: 'Paris' answer_ms: 1500 }", new View.MyText("Paris", 1_500, false));
    assertMine("text { text: 'x' replaceable: true }", new View.MyText("x", 0, true));
    assertMine("round " + MY_ROUND_TEXT, MY_ROUND);
    assertMine(
        "round { number: 1 prompt: 'Where?' kind: ROUND_KIND_TYPED answered: true right: 1 of: 1"
            + " accuracy_points: 1000 points: 1000 all_right: true text: 'Paris' }",
        new View.MyRound(
            1,
            "Where?",
            View.RoundKind.TYPED,
            List.of(),
            List.of(),
            "Paris",
            0,
            new Score(true, 1, 1, Fraction.ONE, 0, 1_000, 0, 0, 0, 0)));
    assertMine(
        "standing { rank: 2 moved: -1 above { rank: 1 alias: 'Ben' points: 1000 } streak: 4 }",
        new View.MyStanding(2, -1, 4, new View.Standing(1, "Ben", 1_000, 0, 0), null));
    assertMine(
        "standing { rank: 1 below { rank: 2 alias: 'Ben' points: 100 } }",
        new View.MyStanding(1, 0, 0, null, new View.Standing(2, "Ben", 100, 0, 0)));
    assertMine(
        "end { rank: 1 rounds " + MY_ROUND_TEXT + " }", new View.MyEnd(1, List.of(MY_ROUND), null));
    assertMine(
        "end { game_id: 'g1' review_key: '0a' }",
        new View.MyEnd(0, List.of(), new View.ReviewLink("g1", new ReviewKey("0a"))));
  }

  @Test
  void howAPlayerTakesPart() {
    assertMine(
        "waiting: true time: TIME_ALLOWANCE_USUAL",
        new View.Mine("Ana", 900, true, 0, TimeAllowance.USUAL, Stage.NEVER, null, null));
    assertMine(
        "team: 2 time: TIME_ALLOWANCE_HALF_MORE deadline_ms: 1700000000000",
        new View.Mine(
            "Ana", 900, false, 2, TimeAllowance.HALF_MORE, 1_700_000_000_000L, null, null));
  }

  @Test
  void whereAPlayerIsAtTheirOwnPace() {
    var rounds =
        List.of(
            new View.PaceRound(1, true, 500, true, "Which?"),
            new View.PaceRound(2, false, 0, false, ""));
    String roundsText =
        "rounds { number: 1 closed: true points: 500 all_right: true prompt: 'Which?' }"
            + " rounds { number: 2 } ";

    assertPace(roundsText, new View.MyPace(rounds, null));
    assertPace(
        roundsText
            + "open { "
            + ROUND_TEXT
            + "opened_at_ms: 99 deadline_ms: 100 done: 4 typed { max_chars: 100 } }",
        new View.MyPace(rounds, open(new View.TypedTask())));
    assertPace(
        "reveal { " + ROUND_TEXT + "typed { accepted: 'Paris' } }",
        new View.MyPace(
            List.of(),
            new View.Reveal(
                ROUND, "", 0, 0, new View.TypedSolution(List.of("Paris")), Stage.NEVER)));
  }

  private void assertPace(String text, View.MyPace pace) {
    assertMine(
        "time: TIME_ALLOWANCE_USUAL pace { " + text + " }",
        new View.Mine("Ana", 900, false, 0, TimeAllowance.USUAL, Stage.NEVER, null, pace));
  }

  @Test
  void whatOnlyTheHostSees() {
    Settings settings = Chosen.usual().teamsChosen(3).settings();
    View view =
        new View(
            HEAD,
            LOBBY,
            null,
            new View.HostOnly(
                "game",
                new SeatKey(0x4142434445464748L, 0x494a4b4c4d4e4f50L),
                List.of(player(Player.Status.IN, true, 0, TimeAllowance.USUAL)),
                List.of(
                    new View.HostStanding(
                        1, 2, 900, -3, 4, true, 500, 2, true, List.of("Boil", ""))),
                "What next?",
                List.of(new View.RoundSummary(3, "Which?", 66, true)),
                settings,
                Settings.USUAL,
                true,
                List.of(new View.OutlineRound(1, View.RoundKind.POLL, "Which?", true)),
                List.of(new View.GivenAnswer("Paris", 3, true)),
                LIVE));

    assertEquals(
        frame(
                "view { host_only { game_id: 'game' screen_key: 'ABCDEFGHIJKLMNOP'"
                    + " players { number: 1 alias: 'Ana' connected: true"
                    + " time: TIME_ALLOWANCE_USUAL points: 900 adjusted: -50 rounds_done: 3 }"
                    + " standings { player: 1 rank: 2 points: 900 moved: -3 all_right: 4"
                    + " last_all_right: true last_points: 500 streak: 2"
                    + " last_answered: true last_answer: 'Boil' last_answer: '' }"
                    + " next_prompt: 'What next?'"
                    + " rounds { number: 3 prompt: 'Which?' class_percent: 66 unscored: true }"
                    + " settings { mode: MODE_LIVE open_minutes: 1440 speed_weight_percent: 25"
                    + " teams: 3 choose_team: true time_percent: 100 }"
                    + " deck_settings { mode: MODE_LIVE open_minutes: 1440"
                    + " speed_weight_percent: 25 time_percent: 100 }"
                    + " locked: true"
                    + " outline { number: 1 kind: ROUND_KIND_POLL prompt: 'Which?' played: true }"
                    + " given { text: 'Paris' count: 3 right: true }"
                    + " live { "
                    + LIVE_TEXT
                    + " } } }")
            .getView()
            .getHostOnly(),
        written(new Outgoing.ViewChanged(view)).getView().getHostOnly());
  }

  @Test
  void aStageMadeOnceIsNotShownForAnother() {
    var first =
        new View.StageView(1, 0, 0, new View.Lobby(List.of("Ana"), Mode.LIVE, List.of(), false));
    var second =
        new View.StageView(1, 0, 0, new View.Lobby(List.of("Ben"), Mode.LIVE, List.of(), false));
    for (View.StageView stage : List.of(first, second, first)) {
      var frame = written(new Outgoing.ViewChanged(new View(HEAD, stage, null, null)));
      assertEquals(
          ((View.Lobby) stage.moment()).newest(),
          frame.getView().getStage().getLobby().getNewestList());
    }
  }

  private byte[] again(Outgoing message) {
    return writer.write(message, 0, 42);
  }

  @Test
  void onlyWhatSeveralAreToldIsKept() {
    Outgoing shared = new Outgoing.Attendance(3, 2, List.of("Ben"), List.of());
    byte[] bytes = again(shared);
    for (Outgoing own :
        List.of(
            new Outgoing.Roster(List.of(player(Player.Status.IN, true, 0, TimeAllowance.USUAL))),
            new Outgoing.Progress(4, 5, 6, LIVE),
            new Outgoing.Welcome(7, 5, false),
            new Outgoing.ViewChanged(
                new View(
                    HEAD,
                    LOBBY,
                    new View.Mine("Ana", 0, false, 0, TimeAllowance.USUAL, 99, null, null),
                    null)))) {
      assertNotSame(again(own), again(own));
    }
    assertSame(bytes, again(shared));
    Outgoing classView = new Outgoing.ViewChanged(new View(HEAD, LOBBY, null, null));
    assertSame(again(classView), again(classView));
  }

  // Words of both sides.

  @ParameterizedTest
  @EnumSource
  void everyRefusalHasItsWordOnTheWire(Refusal.Reason reason) {
    var reply = new Outgoing.Reply(1, new Outgoing.Refused(new Refusal(reason, "")));

    assertEquals(
        "REFUSAL_REASON_" + reason, written(reply).getReply().getRefusal().getReason().name());
  }

  @ParameterizedTest
  @EnumSource
  void everyFarewellHasItsWordOnTheWire(Farewell farewell) {
    GoodbyeReason reason = parsed(writer.goodbye(farewell, 42)).getGoodbye().getReason();

    assertEquals("GOODBYE_REASON_" + farewell, reason.name());
  }

  @Test
  void theWireHasNoWordThatIsNeverSaid() {
    assertEquals(
        names(Refusal.Reason.values(), "REFUSAL_REASON_"), wireNames(RefusalReason.values()));
    assertEquals(names(Farewell.values(), "GOODBYE_REASON_"), wireNames(GoodbyeReason.values()));
  }

  private static Set<String> names(Enum<?>[] ours, String prefix) {
    return Arrays.stream(ours).map(word -> prefix + word.name()).collect(Collectors.toSet());
  }

  private static Set<String> wireNames(Enum<?>[] theirs) {
    return Arrays.stream(theirs)
        .map(Enum::name)
        .filter(name -> !name.endsWith("_UNSPECIFIED") && !name.equals("UNRECOGNIZED"))
        .collect(Collectors.toSet());
  }
}
