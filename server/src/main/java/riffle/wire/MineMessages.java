package riffle.wire;

import riffle.room.View;
import riffle.wire.v1.Mine;
import riffle.wire.v1.MyChoice;
import riffle.wire.v1.MyEnd;
import riffle.wire.v1.MyFlow;
import riffle.wire.v1.MyRound;
import riffle.wire.v1.MyStanding;

/** What only one player may see. */
final class MineMessages {
  private MineMessages() {}

  static Mine mine(View.Mine view) {
    Mine.Builder mine = Mine.newBuilder().setAlias(view.alias()).setPoints(view.points());
    switch (view.now()) {
      case View.MyFlow flow -> mine.setFlow(flow(flow));
      case View.MyChoice choice ->
          mine.setChoice(
              MyChoice.newBuilder()
                  .addAllPicked(choice.picked())
                  .setAnswerMs(choice.answerMillis()));
      case View.MyRound round -> mine.setRound(round(round));
      case View.MyStanding standing -> mine.setStanding(standing(standing));
      case View.MyEnd end ->
          mine.setEnd(
              MyEnd.newBuilder()
                  .setRank(end.rank())
                  .addAllRounds(end.rounds().stream().map(MineMessages::round).toList()));
      case null -> {}
    }
    return mine.build();
  }

  private static MyFlow flow(View.MyFlow view) {
    MyFlow.Builder flow =
        MyFlow.newBuilder()
            .addAllColumn(view.column())
            .addAllBoxes(view.boxes())
            .setChecksUsed(view.checksUsed())
            .addAllRightBoxes(view.rightBoxes());
    if (view.checked() != null) {
      flow.setChecked(FrameWriter.checkResult(view.checked()));
    }
    return flow.build();
  }

  private static MyRound round(View.MyRound view) {
    return MyRound.newBuilder()
        .setNumber(view.number())
        .setPrompt(view.prompt())
        .setKind(StageMessages.kind(view.kind()))
        .setAnswered(view.answered())
        .addAllAnswer(view.answer())
        .setRight(view.right())
        .setOf(view.of())
        .setAccuracyPoints(view.accuracyPoints())
        .setSpeedLoss(view.speedLoss())
        .setCheckLoss(view.checkLoss())
        .setPoints(view.points())
        .setAnswerMs(view.answerMillis())
        .setAllRight(view.allRight())
        .setChecksUsed(view.checksUsed())
        .build();
  }

  private static MyStanding standing(View.MyStanding view) {
    MyStanding.Builder standing =
        MyStanding.newBuilder().setRank(view.rank()).setMoved(view.moved());
    if (view.above() != null) {
      standing.setAbove(StageMessages.standing(view.above()));
    }
    if (view.below() != null) {
      standing.setBelow(StageMessages.standing(view.below()));
    }
    return standing.build();
  }
}
