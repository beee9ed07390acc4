package riffle.wire;

import java.util.List;
import riffle.game.DeckLimits;
import riffle.game.Feedback;
import riffle.game.FlowRules;
import riffle.game.Round;
import riffle.room.View;
import riffle.wire.v1.Card;
import riffle.wire.v1.ChoiceRow;
import riffle.wire.v1.ChoiceSolution;
import riffle.wire.v1.ChoiceTask;
import riffle.wire.v1.Climb;
import riffle.wire.v1.End;
import riffle.wire.v1.FlowRow;
import riffle.wire.v1.FlowSolution;
import riffle.wire.v1.FlowTask;
import riffle.wire.v1.Image;
import riffle.wire.v1.Lobby;
import riffle.wire.v1.NumberSolution;
import riffle.wire.v1.NumberTask;
import riffle.wire.v1.Open;
import riffle.wire.v1.Paused;
import riffle.wire.v1.Preview;
import riffle.wire.v1.Reveal;
import riffle.wire.v1.RoundHead;
import riffle.wire.v1.RoundKind;
import riffle.wire.v1.SelfPaced;
import riffle.wire.v1.SlideTask;
import riffle.wire.v1.Stage;
import riffle.wire.v1.Standing;
import riffle.wire.v1.Standings;
import riffle.wire.v1.Talk;
import riffle.wire.v1.TalkRow;
import riffle.wire.v1.TeamStanding;
import riffle.wire.v1.TypedSolution;
import riffle.wire.v1.TypedTask;

/** What the whole class may see. */
final class StageMessages {
  /** Where the server shows the pictures of its decks. */
  private static final String MEDIA = "/media/";

  private StageMessages() {}

  static Stage stage(View.StageView view) {
    Stage.Builder stage =
        Stage.newBuilder()
            .setNumber(view.number())
            .setPlayers(view.players())
            .setConnected(view.connected());
    switch (view.moment()) {
      case View.Lobby lobby ->
          stage.setLobby(
              Lobby.newBuilder()
                  .addAllNewest(lobby.newest())
                  .setMode(SettingsMessages.message(lobby.mode()))
                  .addAllTeamSizes(lobby.teamSizes())
                  .setChooseTeam(lobby.chooseTeam()));
      case View.Preview preview ->
          stage.setPreview(
              Preview.newBuilder()
                  .setRound(round(preview.round()))
                  .setOpensAtMs(preview.opensAtMillis())
                  .setBoxes(preview.boxes())
                  .setCards(preview.cards()));
      case View.Open open -> stage.setOpen(open(open));
      case View.Paused paused ->
          stage.setPaused(Paused.newBuilder().setRound(round(paused.round())));
      case View.Talk talk -> stage.setTalk(talk(talk));
      case View.Reveal reveal -> stage.setReveal(reveal(reveal));
      case View.Standings standings -> stage.setStandings(standings(standings));
      case View.SelfPaced pace ->
          stage.setSelfPaced(
              SelfPaced.newBuilder()
                  .setMode(SettingsMessages.message(pace.mode()))
                  .setDeadlineMs(FrameWriter.time(pace.deadlineMillis()))
                  .addAllRounds(pace.rounds().stream().map(StageMessages::round).toList())
                  .setFinished(pace.finished()));
      case View.End end ->
          stage.setEnd(
              End.newBuilder()
                  .addAllPodium(standings(end.podium()))
                  .setPodiumMore(end.podiumMore())
                  .setClassPercent(end.classPercent())
                  .addAllTeams(teams(end.teams())));
    }
    return stage.build();
  }

  private static RoundHead round(View.RoundHead round) {
    RoundHead.Builder head =
        RoundHead.newBuilder()
            .setNumber(round.number())
            .setKind(kind(round.kind()))
            .setPrompt(round.prompt())
            .setPoints(round.points())
            .setLimitMs(round.limitMillis());
    if (round.image() != null) {
      head.setImage(image(round.image()));
    }
    return head.build();
  }

  static RoundKind kind(View.RoundKind kind) {
    return switch (kind) {
      case FLOW -> RoundKind.ROUND_KIND_FLOW;
      case CHOICE_ONE -> RoundKind.ROUND_KIND_CHOICE_ONE;
      case CHOICE_SEVERAL -> RoundKind.ROUND_KIND_CHOICE_SEVERAL;
      case TYPED -> RoundKind.ROUND_KIND_TYPED;
      case NUMBER -> RoundKind.ROUND_KIND_NUMBER;
      case POLL -> RoundKind.ROUND_KIND_POLL;
      case SLIDE -> RoundKind.ROUND_KIND_SLIDE;
    };
  }

  static Open open(View.Open view) {
    Open.Builder open =
        Open.newBuilder()
            .setRound(round(view.round()))
            .setOpenedAtMs(view.openedAtMillis())
            .setDeadlineMs(FrameWriter.time(view.deadlineMillis()))
            .setDone(view.done())
            .setRevote(view.revote())
            .setClosesWhenDone(view.closesWhenDone());
    switch (view.task()) {
      case View.FlowTask flow -> open.setFlow(flowTask(flow));
      case View.ChoiceTask choice ->
          open.setChoice(ChoiceTask.newBuilder().addAllCards(cards(choice.cards())));
      case View.TypedTask _ ->
          open.setTyped(TypedTask.newBuilder().setMaxChars(DeckLimits.MAX_TYPED_CHARS));
      case View.NumberTask number ->
          open.setNumber(
              NumberTask.newBuilder()
                  .setMaxChars(DeckLimits.MAX_NUMBER_CHARS)
                  .setUnit(number.unit()));
      case View.SlideTask slide -> open.setSlide(SlideTask.newBuilder().setText(slide.text()));
    }
    return open.build();
  }

  private static FlowTask flowTask(View.FlowTask view) {
    FlowRules rules = view.rules();
    boolean hasChecks = rules.feedback() != Feedback.NONE;
    boolean unlimited = hasChecks && rules.checks() == FlowRules.UNLIMITED;
    return FlowTask.newBuilder()
        .setBoxes(view.boxes())
        .addAllCards(cards(view.cards()))
        .setChecks(hasChecks && !unlimited ? rules.checks() : 0)
        .setCheckCostPercent(rules.checkCostPercent())
        .setFeedback(SettingsMessages.message(rules.feedback()))
        .setUnlimitedChecks(unlimited)
        .setGrade(SettingsMessages.message(rules.grade()))
        .build();
  }

  private static Talk talk(View.Talk view) {
    Talk.Builder talk =
        Talk.newBuilder()
            .setRound(round(view.round()))
            .setPlayers(view.players())
            .setAnswered(view.answered());
    for (View.TalkRow row : view.rows()) {
      talk.addRows(TalkRow.newBuilder().setCard(card(row.card())).addAllHad(row.had()));
    }
    return talk.build();
  }

  private static Standings standings(View.Standings view) {
    Standings.Builder standings =
        Standings.newBuilder()
            .setAfterRound(view.afterRound())
            .addAllTop(standings(view.top()))
            .setTopMore(view.topMore())
            .addAllTeams(teams(view.teams()))
            .setNextAtMs(FrameWriter.time(view.nextAtMillis()));
    View.Climb climb = view.climb();
    if (climb != null) {
      standings.setClimb(Climb.newBuilder().setAlias(climb.alias()).setPlaces(climb.places()));
    }
    return standings.build();
  }

  static Reveal reveal(View.Reveal view) {
    Reveal.Builder reveal =
        Reveal.newBuilder()
            .setRound(round(view.round()))
            .setExplanation(view.explanation())
            .setPlayers(view.players())
            .setAllRight(view.allRight())
            .setNextAtMs(FrameWriter.time(view.nextAtMillis()));
    switch (view.solution()) {
      case View.FlowSolution flow -> reveal.setFlow(flowSolution(flow));
      case View.ChoiceSolution choice -> reveal.setChoice(choiceSolution(choice));
      case View.TypedSolution typed ->
          reveal.setTyped(TypedSolution.newBuilder().addAllAccepted(typed.accepted()));
      case View.NumberSolution number ->
          reveal.setNumber(
              NumberSolution.newBuilder()
                  .setValue(number.value())
                  .setTolerance(number.tolerance())
                  .setUnit(number.unit())
                  .setLess(number.less())
                  .setMore(number.more()));
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
    Card.Builder message =
        Card.newBuilder()
            .setNumber(card.number())
            .setLabel(card.label())
            .setLearnMoreUrl(card.learnMoreUrl());
    if (card.image() != null) {
      message.setImage(image(card.image()));
    }
    return message.build();
  }

  private static Image image(Round.Image image) {
    return Image.newBuilder().setUrl(MEDIA + image.name()).setAlt(image.alt()).build();
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
        .setStreak(standing.streak())
        .build();
  }

  private static List<TeamStanding> teams(List<riffle.game.TeamStanding> teams) {
    return teams.stream()
        .map(
            team ->
                TeamStanding.newBuilder()
                    .setTeam(team.team())
                    .setRank(team.rank())
                    .setPoints(team.points())
                    .setMembers(team.members())
                    .build())
        .toList();
  }
}
