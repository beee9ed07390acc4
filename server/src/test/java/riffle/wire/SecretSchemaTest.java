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
import riffle.wire.v1.HostStanding;
import riffle.wire.v1.Lobby;
import riffle.wire.v1.MyChoice;
import riffle.wire.v1.MyEnd;
import riffle.wire.v1.MyFlow;
import riffle.wire.v1.MyRound;
import riffle.wire.v1.MyStanding;
import riffle.wire.v1.Open;
import riffle.wire.v1.Preview;
import riffle.wire.v1.Reveal;
import riffle.wire.v1.RoundSummary;
import riffle.wire.v1.ServerFrame;
import riffle.wire.v1.Standings;

/** The schema itself has no place for a solution in what is sent before a reveal. */
class SecretSchemaTest {
  private static final Set<Descriptor> SOLUTIONS =
      Set.of(
          FlowSolution.getDescriptor(),
          FlowRow.getDescriptor(),
          ChoiceSolution.getDescriptor(),
          ChoiceRow.getDescriptor());

  /** What is sent only after a round: {@link SecretPlayTest} sees that it is so. */
  private static final Set<Descriptor> AFTER_A_ROUND =
      Set.of(
          Reveal.getDescriptor(),
          Standings.getDescriptor(),
          End.getDescriptor(),
          MyRound.getDescriptor(),
          MyStanding.getDescriptor(),
          MyEnd.getDescriptor(),
          HostStanding.getDescriptor(),
          RoundSummary.getDescriptor());

  /**
   * Every field that a frame can have before a reveal. Whoever adds one has to add it here, and so
   * to ask whether it says what is right. What does: the verdicts of a check (and right_boxes, what
   * stays known of them), of that player's own boxes, which the player has asked for and pays for.
   */
  private static final String FIELDS_BEFORE_A_REVEAL =
      """
      Attendance: connected newest players
      BoxVerdict: description right
      Card: label learn_more_url number
      CheckResult: boxes checks_used
      ChoiceTask: cards
      Deadline: deadline_ms round
      FlowTask: boxes cards check_cost_percent checks
      Goodbye: reason
      HostOnly: game_id next_prompt players rounds screen_key standings
      Lobby: newest
      Mine: alias choice end flow points round standing
      MyChoice: answer_ms picked
      MyFlow: boxes checked checks_used column right_boxes
      Open: choice deadline_ms done flow opened_at_ms round
      Preview: opens_at_ms round
      Progress: done players round
      Receipt: answer_ms
      Refusal: detail reason suggestion
      Reply: check receipt refusal request_id
      RoomHead: code deck_credit deck_language deck_title join_url rounds
      Roster: players
      RosterPlayer: alias connected number
      RoundHead: kind limit_ms number points prompt
      ServerFrame: at_ms attendance deadline goodbye progress reply roster view welcome
      Stage: connected end lobby number open players preview reveal standings
      View: host_only mine room stage
      Welcome: last_request_id
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
            MyFlow.getDescriptor(),
            MyChoice.getDescriptor())) {
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
