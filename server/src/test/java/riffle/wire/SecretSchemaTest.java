package riffle.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import riffle.wire.v1.ChoiceRow;
import riffle.wire.v1.ChoiceSolution;
import riffle.wire.v1.End;
import riffle.wire.v1.FlowRow;
import riffle.wire.v1.FlowSolution;
import riffle.wire.v1.GivenAnswer;
import riffle.wire.v1.HostStanding;
import riffle.wire.v1.Lobby;
import riffle.wire.v1.MyChoice;
import riffle.wire.v1.MyEnd;
import riffle.wire.v1.MyFlow;
import riffle.wire.v1.MyRound;
import riffle.wire.v1.MyStanding;
import riffle.wire.v1.MyText;
import riffle.wire.v1.NumberSolution;
import riffle.wire.v1.Open;
import riffle.wire.v1.PaceRound;
import riffle.wire.v1.Paused;
import riffle.wire.v1.Preview;
import riffle.wire.v1.Reveal;
import riffle.wire.v1.RoundSummary;
import riffle.wire.v1.SelfPaced;
import riffle.wire.v1.ServerFrame;
import riffle.wire.v1.Standings;
import riffle.wire.v1.Talk;
import riffle.wire.v1.TeamStanding;
import riffle.wire.v1.TypedSolution;

/** The schema itself has no place for a solution in what is sent before a reveal. */
class SecretSchemaTest {
  private static final Set<Descriptor> SOLUTIONS =
      Set.of(
          FlowSolution.getDescriptor(),
          FlowRow.getDescriptor(),
          ChoiceSolution.getDescriptor(),
          ChoiceRow.getDescriptor(),
          TypedSolution.getDescriptor(),
          NumberSolution.getDescriptor());

  /**
   * What is sent only after a round, or of a round only to the player who has closed it: {@link
   * SecretPlayTest} sees that it is so.
   */
  private static final Set<Descriptor> AFTER_A_ROUND =
      Set.of(
          Reveal.getDescriptor(),
          Standings.getDescriptor(),
          End.getDescriptor(),
          MyRound.getDescriptor(),
          MyStanding.getDescriptor(),
          MyEnd.getDescriptor(),
          HostStanding.getDescriptor(),
          RoundSummary.getDescriptor(),
          GivenAnswer.getDescriptor(),
          PaceRound.getDescriptor(),
          TeamStanding.getDescriptor());

  /**
   * Every field that a frame can have before a reveal. Whoever adds one has to add it here, and so
   * to ask whether it says what is right. What does:
   *
   * <ul>
   *   <li>the verdicts of a check (and right_boxes, what stays known of them; and right, their
   *       count), of that player's own boxes, which the player has asked for and pays for;
   *   <li>finished, where a check found all right: that, the player was told;
   *   <li>a player's points in Mine and RosterPlayer, which are those of closed rounds;
   *   <li>reveal in MyPace, which is entered only by who has closed the round, and given in
   *       HostOnly, which is empty before the reveal.
   * </ul>
   *
   * <p>What a Talk, a Live and an answer of one's own tell is what was said, and not what is right;
   * a Live names who has each card, whether it belongs or not, and goes to the host alone. The
   * settings tell how answers are graded, and of no answer. A preview counts a flow's boxes and
   * cards, which the open round shows. A card's image has a name drawn from its bytes and the
   * author's words for what is to be seen, as its label is the author's.
   */
  private static final String FIELDS_BEFORE_A_REVEAL =
      """
      Attendance: connected newest players team_sizes
      BoxVerdict: description right
      Card: image label learn_more_url number
      CheckResult: boxes checks_used right
      ChoiceTask: cards
      Deadline: deadline_ms round
      FlowRules: check_cost_percent checks feedback grade
      FlowTask: boxes cards check_cost_percent checks feedback grade unlimited_checks
      Goodbye: reason
      HostOnly: deck_settings game_id given live locked next_prompt outline players rounds screen_key settings standings
      Image: alt url
      Live: not_done rows
      LiveRow: had takers
      Lobby: choose_team mode newest team_sizes
      Mine: alias choice deadline_ms end flow pace points round standing team text time waiting
      MyChoice: answer_ms picked replaceable
      MyFlow: boxes checked checks_used column finished right_boxes
      MyPace: open reveal rounds
      MyText: answer_ms replaceable text
      NumberTask: max_chars unit
      Open: choice closes_when_done deadline_ms done flow number opened_at_ms revote round slide typed
      OutlineRound: kind number played prompt
      Paused: round
      Preview: boxes cards opens_at_ms round
      Progress: done live players round
      Receipt: answer_ms
      Refusal: detail reason suggestion
      Reply: check receipt refusal request_id
      RoomHead: code deck_credit deck_language deck_title join_url questions_on_screen rounds
      Roster: players
      RosterPlayer: adjusted alias connected dropped_at_ms number points removed roster_name rounds_done team time waiting
      RoundHead: image kind limit_ms number points prompt
      Saving: stopped
      SelfPaced: deadline_ms finished mode rounds
      ServerFrame: at_ms attendance deadline goodbye progress reply roster saving version view welcome
      Settings: approve_joins auto_advance_seconds choose_team close_when_done flow_rules friendly_names hide_standings mode open_minutes questions_on_screen speed_weight_percent streaks teams time_percent
      SlideTask: text
      Stage: connected end lobby number open paused players preview reveal self_paced standings talk
      Taker: box player
      Talk: answered players round rows
      TalkRow: card had
      TypedTask: max_chars
      View: host_only mine room stage
      Welcome: last_request_id resumed run
      """;

  @Test
  void everyFieldBeforeARevealIsKnown() {
    Map<String, String> found = new TreeMap<>();
    fields(ServerFrame.getDescriptor(), AFTER_A_ROUND)
        .forEach((message, names) -> found.put(message.getName(), names));

    assertEquals(
        FIELDS_BEFORE_A_REVEAL,
        found.entrySet().stream()
            .map(message -> message.getKey() + ": " + message.getValue() + "\n")
            .collect(Collectors.joining()));
  }

  @Test
  void noSolutionIsReachedFromAStageBeforeTheReveal() {
    for (Descriptor before :
        List.of(
            Lobby.getDescriptor(),
            Preview.getDescriptor(),
            Open.getDescriptor(),
            Paused.getDescriptor(),
            Talk.getDescriptor(),
            SelfPaced.getDescriptor(),
            MyFlow.getDescriptor(),
            MyChoice.getDescriptor(),
            MyText.getDescriptor())) {
      assertTrue(
          Collections.disjoint(fields(before, Set.of()).keySet(), SOLUTIONS), before::getName);
    }
  }

  @Test
  void solutionsAreReachedOnlyThroughAReveal() {
    assertTrue(
        Collections.disjoint(
            fields(ServerFrame.getDescriptor(), Set.of(Reveal.getDescriptor())).keySet(),
            SOLUTIONS));
    assertTrue(fields(ServerFrame.getDescriptor(), Set.of()).keySet().containsAll(SOLUTIONS));
  }

  /** The field names of a message and of all it can hold, but for those not to be entered. */
  private static Map<Descriptor, String> fields(Descriptor from, Set<Descriptor> closed) {
    Map<Descriptor, String> found = new HashMap<>();
    walk(from, closed, found);
    return found;
  }

  private static void walk(
      Descriptor message, Set<Descriptor> closed, Map<Descriptor, String> found) {
    if (closed.contains(message) || found.containsKey(message)) {
      return;
    }
    found.put(
        message,
        message.getFields().stream()
            .map(FieldDescriptor::getName)
            .sorted()
            .collect(Collectors.joining(" ")));
    for (FieldDescriptor field : message.getFields()) {
      if (field.getJavaType() == FieldDescriptor.JavaType.MESSAGE) {
        walk(field.getMessageType(), closed, found);
      }
    }
  }
}
