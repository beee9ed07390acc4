package riffle.wire;

import java.util.List;
import riffle.room.View;
import riffle.wire.v1.Card;
import riffle.wire.v1.ChoiceRow;
import riffle.wire.v1.ChoiceSolution;
import riffle.wire.v1.ChoiceTask;
import riffle.wire.v1.End;
import riffle.wire.v1.FlowRow;
import riffle.wire.v1.FlowSolution;
import riffle.wire.v1.FlowTask;
import riffle.wire.v1.Lobby;
import riffle.wire.v1.Open;
import riffle.wire.v1.Preview;
import riffle.wire.v1.Reveal;
import riffle.wire.v1.RoundHead;
import riffle.wire.v1.RoundKind;
import riffle.wire.v1.Stage;
import riffle.wire.v1.Standing;
import riffle.wire.v1.Standings;

/** What the whole class may see. */
final class StageMessages {
  private StageMessages() {}

  static Stage stage(View.StageView view) {
    Stage.Builder stage =
        Stage.newBuilder()
            .setNumber(view.number())
            .setPlayers(view.players())
            .setConnected(view.connected());
    switch (view.moment()) {
      case View.Lobby lobby -> stage.setLobby(Lobby.newBuilder().addAllNewest(lobby.newest()));
      case View.Preview preview ->
          stage.setPreview(
              Preview.newBuilder()
                  .setRound(round(preview.round()))
                  .setOpensAtMs(preview.opensAtMillis()));
      case View.Open open -> stage.setOpen(open(open));
      case View.Reveal reveal -> stage.setReveal(reveal(reveal));
      case View.Standings standings ->
          stage.setStandings(
              Standings.newBuilder()
                  .setAfterRound(standings.afterRound())
                  .addAllTop(standings(standings.top())));
      case View.End end ->
          stage.setEnd(
              End.newBuilder()
                  .addAllPodium(standings(end.podium()))
                  .setClassPercent(end.classPercent()));
    }
    return stage.build();
  }

  private static RoundHead round(View.RoundHead round) {
    return RoundHead.newBuilder()
        .setNumber(round.number())
        .setKind(kind(round.kind()))
        .setPrompt(round.prompt())
        .setPoints(round.points())
        .setLimitMs(round.limitMillis())
        .build();
  }

  static RoundKind kind(View.RoundKind kind) {
    return switch (kind) {
      case FLOW -> RoundKind.ROUND_KIND_FLOW;
      case CHOICE_ONE -> RoundKind.ROUND_KIND_CHOICE_ONE;
      case CHOICE_SEVERAL -> RoundKind.ROUND_KIND_CHOICE_SEVERAL;
    };
  }

  private static Open open(View.Open view) {
    Open.Builder open =
        Open.newBuilder()
            .setRound(round(view.round()))
            .setOpenedAtMs(view.openedAtMillis())
            .setDeadlineMs(view.deadlineMillis())
            .setDone(view.done());
    switch (view.task()) {
      case View.FlowTask flow ->
          open.setFlow(
              FlowTask.newBuilder()
                  .setBoxes(flow.boxes())
                  .addAllCards(cards(flow.cards()))
                  .setChecks(flow.checks())
                  .setCheckCostPercent(flow.checkCostPercent()));
      case View.ChoiceTask choice ->
          open.setChoice(ChoiceTask.newBuilder().addAllCards(cards(choice.cards())));
    }
    return open.build();
  }

  private static Reveal reveal(View.Reveal view) {
    Reveal.Builder reveal =
        Reveal.newBuilder()
            .setRound(round(view.round()))
            .setExplanation(view.explanation())
            .setPlayers(view.players())
            .setAllRight(view.allRight());
    switch (view.solution()) {
      case View.FlowSolution flow -> reveal.setFlow(flowSolution(flow));
      case View.ChoiceSolution choice -> reveal.setChoice(choiceSolution(choice));
    }
    return reveal.build();
  }

  private static FlowSolution flowSolution(View.FlowSolution view) {
    FlowSolution.Builder solution = FlowSolution.newBuilder().setBoxes(view.boxes());
    for (View.FlowRow row : view.rows()) {
      solution.addRows(
          FlowRow.newBuilder()
              .setCard(card(row.card()))
              .setBox(row.box())
              .setDescription(row.description())
              .addAllHad(row.had()));
    }
    return solution.build();
  }

  private static ChoiceSolution choiceSolution(View.ChoiceSolution view) {
    ChoiceSolution.Builder solution = ChoiceSolution.newBuilder();
    for (View.ChoiceRow row : view.rows()) {
      solution.addRows(
          ChoiceRow.newBuilder()
              .setCard(card(row.card()))
              .setRight(row.right())
              .setPicked(row.picked()));
    }
    return solution.build();
  }

  private static List<Card> cards(List<View.Card> cards) {
    return cards.stream().map(StageMessages::card).toList();
  }

  private static Card card(View.Card card) {
    return Card.newBuilder()
        .setNumber(card.number())
        .setLabel(card.label())
        .setLearnMoreUrl(card.learnMoreUrl())
        .build();
  }

  private static List<Standing> standings(List<View.Standing> standings) {
    return standings.stream().map(StageMessages::standing).toList();
  }

  static Standing standing(View.Standing standing) {
    return Standing.newBuilder()
        .setRank(standing.rank())
        .setAlias(standing.alias())
        .setPoints(standing.points())
        .setMoved(standing.moved())
        .build();
  }
}
