package riffle.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import riffle.game.Refusal;
import riffle.room.Farewell;
import riffle.room.Outgoing;
import riffle.room.SeatKey;
import riffle.room.View;
import riffle.wire.v1.GoodbyeReason;
import riffle.wire.v1.RefusalReason;
import riffle.wire.v1.ServerFrame;

/** What a browser is sent: each expected frame is written here as protobuf's own text. */
class FrameWriterTest {
  private static final View.RoomHead HEAD = new View.RoomHead("ABC", "Cells", "en", "Us", 9);
  private static final View.RoundHead ROUND =
      new View.RoundHead(3, View.RoundKind.CHOICE_SEVERAL, "Which?", 500, 20_000);
  private static final View.Card CARD = new View.Card(2, "Nucleus", "https://x.org");

  private final FrameWriter writer = new FrameWriter("https://r.org/j/");

  private ServerFrame written(Outgoing message) {
    return parsed(writer.write(message, 42));
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
    assertWritten("welcome { last_request_id: 7 }", new Outgoing.Welcome(7));
    assertWritten(
        "reply { request_id: 3 receipt { answer_ms: 1500 } }",
        new Outgoing.Reply(3, new Outgoing.Receipt(1_500)));
    assertWritten(
        "reply { request_id: 3 receipt {} }", new Outgoing.Reply(3, new Outgoing.Receipt(0)));
    assertWritten(
        "attendance { players: 3 connected: 2 newest: 'Ben' newest: 'Ana' }",
        new Outgoing.Attendance(3, 2, List.of("Ben", "Ana")));
    assertWritten(
        "roster { players { number: 1 alias: 'Ana' connected: true } players { number: 2 alias:"
            + " 'Ben' } }",
        new Outgoing.Roster(
            List.of(
                new View.RosterPlayer(1, "Ana", true), new View.RosterPlayer(2, "Ben", false))));
    assertWritten("progress { round: 4 done: 5 players: 6 }", new Outgoing.Progress(4, 5, 6));
    assertWritten(
        "deadline { round: 4 deadline_ms: 1700000000000 }",
        new Outgoing.Deadline(4, 1_700_000_000_000L));
    assertEquals(frame(""), parsed(writer.beat(42)));
  }

  @Test
  void repliesThatSayMore() {
    assertWritten(
        "reply { request_id: 3 check { boxes { right: true } boxes { description: 'It is.' }"
            + " checks_used: 2 } }",
        new Outgoing.Reply(
            3,
            new Outgoing.Checked(
                new View.CheckResult(
                    List.of(new View.BoxVerdict(true, ""), new View.BoxVerdict(false, "It is.")),
                    2))));
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
            + " rounds: 9 join_url: 'https://r.org/j/ABC' }"
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

  @Test
  void stagesBeforeAReveal() {
    assertStage("lobby { newest: 'Ben' newest: 'Ana' }", new View.Lobby(List.of("Ben", "Ana")));
    assertStage("preview { " + ROUND_TEXT + "opens_at_ms: 99 }", new View.Preview(ROUND, 99));
    assertStage(
        "open { "
            + ROUND_TEXT
            + "opened_at_ms: 99 deadline_ms: 100 done: 4 flow { boxes: 1 cards "
            + CARD_TEXT
            + "checks: 3 check_cost_percent: 10 } }",
        new View.Open(ROUND, 99, 100, 4, new View.FlowTask(1, List.of(CARD), 3, 10)));
    assertStage(
        "open { "
            + ROUND_TEXT
            + "opened_at_ms: 99 deadline_ms: 100 choice { cards "
            + CARD_TEXT
            + "} }",
        new View.Open(ROUND, 99, 100, 0, new View.ChoiceTask(List.of(CARD))));
  }

  @Test
  void stagesAfterARound() {
    assertStage(
        "reveal { "
            + ROUND_TEXT
            + "explanation: 'So.' players: 5 all_right: 2 flow { boxes: 2 rows { card "
            + CARD_TEXT
            + "box: 1 description: 'It is.' had: 3 had: 0 } } }",
        new View.Reveal(
            ROUND,
            "So.",
            5,
            2,
            new View.FlowSolution(2, List.of(new View.FlowRow(CARD, 1, "It is.", List.of(3, 0))))));
    assertStage(
        "reveal { "
            + ROUND_TEXT
            + "choice { rows { card "
            + CARD_TEXT
            + "right: true picked: 4 } } }",
        new View.Reveal(
            ROUND, "", 0, 0, new View.ChoiceSolution(List.of(new View.ChoiceRow(CARD, true, 4)))));
    assertStage(
        "standings { after_round: 3 top { rank: 1 alias: 'Ana' points: 900 moved: -2 } }",
        new View.Standings(3, List.of(new View.Standing(1, "Ana", 900, -2))));
    assertStage(
        "end { podium { rank: 1 alias: 'Ana' points: 900 moved: 2 } class_percent: 66 }",
        new View.End(List.of(new View.Standing(1, "Ana", 900, 2)), 66));
  }

  // Mine.

  private void assertMine(String text, View.@Nullable MyNow now) {
    View view =
        new View(
            HEAD,
            new View.StageView(0, 0, 0, new View.Lobby(List.of())),
            new View.Mine("Ana", 900, now),
            null);
    assertEquals(
        frame("view { mine { alias: 'Ana' points: 900 " + text + " } }").getView().getMine(),
        written(new Outgoing.ViewChanged(view)).getView().getMine());
  }

  @Test
  void whatOnlyOnePlayerSees() {
    var round =
        new View.MyRound(
            3,
            "Order.",
            View.RoundKind.FLOW,
            true,
            List.of(2, 0),
            1,
            2,
            500,
            50,
            40,
            410,
            1_500,
            false,
            2);
    String roundText =
        "{ number: 3 prompt: 'Order.' kind: ROUND_KIND_FLOW answered: true answer: 2 answer: 0"
            + " right: 1 of: 2 accuracy_points: 500 speed_loss: 50 check_loss: 40 points: 410"
            + " answer_ms: 1500 checks_used: 2 }";

    assertMine("", null);
    assertMine(
        "flow { column: 2 column: 1 boxes: 0 boxes: 2 checks_used: 1 right_boxes: 2 }",
        new View.MyFlow(List.of(2, 1), List.of(0, 2), 1, null, List.of(2)));
    assertMine(
        "flow { column: 1 boxes: 1 checks_used: 1 checked { boxes { right: true } checks_used: 1 }"
            + " right_boxes: 1 }",
        new View.MyFlow(
            List.of(1),
            List.of(1),
            1,
            new View.CheckResult(List.of(new View.BoxVerdict(true, "")), 1),
            List.of(1)));
    assertMine("choice { picked: 3 answer_ms: 1500 }", new View.MyChoice(List.of(3), 1_500));
    assertMine("round " + roundText, round);
    assertMine(
        "standing { rank: 2 moved: -1 above { rank: 1 alias: 'Ben' points: 1000 } }",
        new View.MyStanding(2, -1, new View.Standing(1, "Ben", 1_000, 0), null));
    assertMine(
        "standing { rank: 1 below { rank: 2 alias: 'Ben' points: 100 } }",
        new View.MyStanding(1, 0, null, new View.Standing(2, "Ben", 100, 0)));
    assertMine("end { rank: 1 rounds " + roundText + " }", new View.MyEnd(1, List.of(round)));
  }

  @Test
  void whatOnlyTheHostSees() {
    View view =
        new View(
            HEAD,
            new View.StageView(0, 0, 0, new View.Lobby(List.of())),
            null,
            new View.HostOnly(
                "game",
                new SeatKey(0x4142434445464748L, 0x494a4b4c4d4e4f50L),
                List.of(new View.RosterPlayer(1, "Ana", true)),
                List.of(new View.HostStanding(1, 2, 900, -3, 4, true, 500)),
                "What next?",
                List.of(new View.RoundSummary(3, "Which?", 66))));

    assertEquals(
        frame(
                "view { host_only { game_id: 'game' screen_key: 'ABCDEFGHIJKLMNOP'"
                    + " players { number: 1 alias: 'Ana' connected: true }"
                    + " standings { player: 1 rank: 2 points: 900 moved: -3 all_right: 4"
                    + " last_all_right: true last_points: 500 }"
                    + " next_prompt: 'What next?'"
                    + " rounds { number: 3 prompt: 'Which?' class_percent: 66 } } }")
            .getView()
            .getHostOnly(),
        written(new Outgoing.ViewChanged(view)).getView().getHostOnly());
  }

  @Test
  void aStageMadeOnceIsNotShownForAnother() {
    var first = new View.StageView(1, 0, 0, new View.Lobby(List.of("Ana")));
    var second = new View.StageView(1, 0, 0, new View.Lobby(List.of("Ben")));
    for (View.StageView stage : List.of(first, second, first)) {
      var frame = written(new Outgoing.ViewChanged(new View(HEAD, stage, null, null)));
      assertEquals(
          ((View.Lobby) stage.moment()).newest(),
          frame.getView().getStage().getLobby().getNewestList());
    }
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
