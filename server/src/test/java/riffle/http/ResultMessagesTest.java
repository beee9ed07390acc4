package riffle.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import riffle.api.v1.Result;
import riffle.api.v1.ResultAdjustment;
import riffle.api.v1.ResultPlayer;
import riffle.api.v1.ResultRound;
import riffle.api.v1.ResultScore;
import riffle.api.v1.ResultTeam;
import riffle.results.Samples;

class ResultMessagesTest {
  private final Result result = ResultMessages.result(Samples.ofTeams("g1"));

  @Test
  void teamsAreThereBestFirst() {
    assertEquals(
        List.of(
            ResultTeam.newBuilder().setNumber(2).setRank(1).setPoints(900).setMembers(1).build(),
            ResultTeam.newBuilder().setNumber(1).setRank(2).setPoints(300).setMembers(1).build()),
        result.getTeamsList());
    assertEquals(
        List.of(2, 0, 1), result.getPlayersList().stream().map(ResultPlayer::getTeam).toList());
  }

  @Test
  void adjustmentsHaveTheirReasonsAndAreInThePoints() {
    ResultPlayer bo = result.getPlayers(2);
    assertEquals("Bo", bo.getAlias());
    assertEquals(300, bo.getPoints());
    assertEquals(
        List.of(
            ResultAdjustment.newBuilder().setPoints(-50).setReason("=late").build(),
            ResultAdjustment.newBuilder().setPoints(100).setReason("helped").build()),
        bo.getAdjustmentsList());
  }

  @Test
  void aPollIsUnscored() {
    assertEquals(
        ResultRound.newBuilder().setNumber(2).setPrompt("Fun?").setUnscored(true).build(),
        result.getRounds(1));
    assertEquals(
        ResultScore.newBuilder().setAnswered(true).build(), result.getPlayers(0).getScores(1));
  }

  @Test
  void itTellsHowTheClassWentThroughTheDeck() {
    assertTrue(result.getSelfPaced());
    assertFalse(ResultMessages.result(Samples.result("g2", 5, null, "Ada")).getSelfPaced());
  }
}
