package riffle.faults;

import riffle.game.SeatKey;
import riffle.simulation.Witness;
import riffle.wire.v1.AddTime;
import riffle.wire.v1.AdjustScore;
import riffle.wire.v1.Advance;
import riffle.wire.v1.ClientFrame;
import riffle.wire.v1.CloseAnswers;
import riffle.wire.v1.CloseRoom;
import riffle.wire.v1.EndGame;
import riffle.wire.v1.EnterAsHost;
import riffle.wire.v1.LockJoining;
import riffle.wire.v1.NameOnRoster;
import riffle.wire.v1.Pause;
import riffle.wire.v1.Reopen;
import riffle.wire.v1.Seen;
import riffle.wire.v1.Stage;
import riffle.wire.v1.View;

/** A host who leads the game on, and does much else; but never ends it by chance. */
final class Teacher extends Client {
  private int remarks;

  Teacher(String code, Way way, News news, long seed) {
    super(code, way, news, seed);
  }

  @Override
  ClientFrame.Builder enter(Seen before) {
    return frame().setEnterAsHost(EnterAsHost.newBuilder().setRoomCode(code).setSeen(before));
  }

  @Override
  Witness witness() {
    return witness("the teacher of " + code, new SeatKey(0, 0));
  }

  @Override
  void acts(View shown) {
    int stage = shown.getStage().getNumber();
    int players = shown.getHostOnly().getPlayersCount();
    switch (random.nextInt(9)) {
      case 0 -> asks(frame().setAddTime(AddTime.newBuilder().setStage(stage).setSeconds(1)));
      case 1 -> asks(frame().setPause(Pause.newBuilder().setStage(stage)));
      case 2 -> asks(frame().setCloseAnswers(CloseAnswers.newBuilder().setStage(stage)));
      case 3 -> asks(frame().setReopen(Reopen.newBuilder().setStage(stage)));
      case 4 -> {
        if (players > 0) {
          // No two with the same reason, so that each can be counted.
          asks(
              frame()
                  .setAdjustScore(
                      AdjustScore.newBuilder()
                          .setPlayer(1 + random.nextInt(players))
                          .setPoints(1)
                          .setReason("remark " + ++remarks)));
        }
      }
      case 5 -> {
        if (players > 0) {
          asks(
              frame()
                  .setNameOnRoster(
                      NameOnRoster.newBuilder()
                          .setPlayer(1 + random.nextInt(players))
                          .setName("Name " + ++remarks)));
        }
      }
      case 6 -> knocks();
      default -> {
        if (!isLastReveal(shown)) {
          advances(stage);
        }
      }
    }
  }

  @Override
  void knocks() {
    asks(frame().setLockJoining(LockJoining.newBuilder().setLocked(false)));
  }

  private static boolean isLastReveal(View shown) {
    Stage stage = shown.getStage();
    return stage.getReveal().getRound().getNumber() == shown.getRoom().getRounds()
        || stage.getStandings().getAfterRound() == shown.getRoom().getRounds();
  }

  int advances(int stage) {
    return asks(frame().setAdvance(Advance.newBuilder().setStage(stage)));
  }

  /** One step to the end: a game ends once it has begun. */
  void hurries(View shown) {
    int stage = shown.getStage().getNumber();
    switch (shown.getStage().getKindCase()) {
      case LOBBY -> advances(stage);
      case END -> {}
      case PREVIEW, OPEN, REVEAL, STANDINGS, PAUSED, TALK, SELF_PACED, KIND_NOT_SET ->
          asks(frame().setEndGame(EndGame.newBuilder().setStage(stage)));
    }
  }

  void closesRoom() {
    asks(frame().setCloseRoom(CloseRoom.getDefaultInstance()));
  }

  private static ClientFrame.Builder frame() {
    return ClientFrame.newBuilder();
  }
}
