package riffle.wire;

import riffle.game.Score;
import riffle.room.View;
import riffle.wire.v1.Mine;
import riffle.wire.v1.MyChoice;
import riffle.wire.v1.MyEnd;
import riffle.wire.v1.MyFlow;
import riffle.wire.v1.MyPace;
import riffle.wire.v1.MyRound;
import riffle.wire.v1.MyStanding;
import riffle.wire.v1.MyText;

/** What only one player may see. */
final class MineMessages {
  private MineMessages() {}

  static Mine mine(View.Mine view) {
    Mine.Builder mine =
        Mine.newBuilder()
            .setAlias(view.alias())
            .setPoints(view.points())
            .setWaiting(view.waiting())
            .setTeam(view.team())
            .setTime(SettingsMessages.message(view.time()))
            .setDeadlineMs(FrameWriter.time(view.deadlineMillis()));
    if (view.pace() != null) {
      mine.setPace(pace(view.pace()));
    }
    switch (view.now()) {
      case View.MyFlow flow -> mine.setFlow(flow(flow));
      case View.MyChoice choice ->
          mine.setChoice(
              MyChoice.newBuilder()
                  .addAllPicked(choice.picked())
                  .setAnswerMs(choice.answerMillis())
                  .setReplaceable(choice.replaceable()));
      case View.MyText text ->
          mine.setText(
              MyText.newBuilder()
                  .setText(text.text())
                  .setAnswerMs(text.answerMillis())
                  .setReplaceable(text.replaceable()));
      case View.MyRound round -> mine.setRound(round(round));
      case View.MyStanding standing -> mine.setStanding(standing(standing));
      case View.MyEnd end -> mine.setEnd(end(end));
      case null -> {}
    }
    return mine.build();
  }

  private static MyEnd end(View.MyEnd view) {
    MyEnd.Builder end =
        MyEnd.newBuilder()
            .setRank(view.rank())
            .addAllRounds(view.rounds().stream().map(MineMessages::round).toList());
    if (view.review() != null) {
      end.setGameId(view.review().gameId()).setReviewKey(view.review().key().text());
    }
    return end.build();
  }

  private static MyPace pace(View.MyPace view) {
    MyPace.Builder pace = MyPace.newBuilder();
    for (View.PaceRound round : view.rounds()) {
      pace.addRoundsBuilder()
          .setNumber(round.number())
          .setClosed(round.closed())
          .setPoints(round.points())
          .setAllRight(round.allRight())
          .setPrompt(round.prompt());
    }
    switch (view.turn()) {
      case View.Open open -> pace.setOpen(StageMessages.open(open));
      case View.Reveal reveal -> pace.setReveal(StageMessages.reveal(reveal));
      case null -> {}
    }
    return pace.build();
  }

  private static MyFlow flow(View.MyFlow view) {
    MyFlow.Builder flow =
        MyFlow.newBuilder()
            .addAllColumn(view.column())
            .addAllBoxes(view.boxes())
            .setChecksUsed(view.checksUsed())
            .addAllRightBoxes(view.rightBoxes())
            .setFinished(view.finished());
    if (view.checked() != null) {
      flow.setChecked(FrameWriter.checkResult(view.checked()));
    }
    return flow.build();
  }

  private static MyRound round(View.MyRound view) {
    Score score = view.score();
    return MyRound.newBuilder()
        .setNumber(view.number())
        .setPrompt(view.prompt())
        .setKind(StageMessages.kind(view.kind()))
        .addAllAnswer(view.answer())
        .addAllAnswerLabels(view.labels())
        .setText(view.text())
        .setChecksUsed(view.checksUsed())
        .setAnswered(score.answered())
        .setRight(score.right())
        .setOf(score.of())
        .setAccuracyPoints(score.accuracyPoints())
        .setSpeedLoss(score.speedLoss())
        .setCheckLoss(score.checkLoss())
        .setStreakBonus(score.streakBonus())
        .setStreak(score.streak())
        .setPoints(score.points())
        .setAnswerMs(score.answerMillis())
        .setAllRight(score.allRight())
        .build();
  }

  private static MyStanding standing(View.MyStanding view) {
    MyStanding.Builder standing =
        MyStanding.newBuilder()
            .setRank(view.rank())
            .setMoved(view.moved())
            .setStreak(view.streak());
    if (view.above() != null) {
      standing.setAbove(StageMessages.standing(view.above()));
    }
    if (view.below() != null) {
      standing.setBelow(StageMessages.standing(view.below()));
    }
    return standing.build();
  }
}
