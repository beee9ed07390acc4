package riffle.bench;

import com.google.protobuf.ByteString;
import java.nio.ByteBuffer;
import riffle.wire.v1.AddTime;
import riffle.wire.v1.Advance;
import riffle.wire.v1.ClientFrame;
import riffle.wire.v1.CloseRoom;
import riffle.wire.v1.EnterAsHost;
import riffle.wire.v1.EnterAsPlayer;
import riffle.wire.v1.Jump;
import riffle.wire.v1.PlaceCards;
import riffle.wire.v1.PlayNext;
import riffle.wire.v1.SubmitChoice;

/** What is said in a room of the real server. */
final class RiffleSpeech implements Speech {
  private static final int SEAT_KEY_BYTES = 16;
  private static final int SECONDS_MORE = 1;

  private final String code;
  private final Kind kind;

  RiffleSpeech(String code, Kind kind) {
    this.code = code;
    this.kind = kind;
  }

  @Override
  public byte[] enterHost(int requestId) {
    return bytes(frame(requestId).setEnterAsHost(EnterAsHost.newBuilder().setRoomCode(code)));
  }

  @Override
  public byte[] enterPlayer(int requestId, int player) {
    ByteBuffer key = ByteBuffer.allocate(SEAT_KEY_BYTES).putInt(player).rewind();
    return bytes(
        frame(requestId)
            .setEnterAsPlayer(
                EnterAsPlayer.newBuilder()
                    .setRoomCode(code)
                    .setSeatKey(ByteString.copyFrom(key))
                    .setAlias("Student " + player)));
  }

  @Override
  public byte[] step(Step step, int requestId, int stage, int round) {
    ClientFrame.Builder frame = frame(requestId);
    return bytes(
        switch (step) {
          case OPEN, REVEAL, STANDINGS, END ->
              frame.setAdvance(Advance.newBuilder().setStage(stage));
          case LOBBY -> frame.setPlayNext(PlayNext.newBuilder().setStage(stage));
          case JUMP -> frame.setJump(Jump.newBuilder().setStage(stage).setRound(round));
          case MORE_TIME ->
              frame.setAddTime(AddTime.newBuilder().setStage(stage).setSeconds(SECONDS_MORE));
        });
  }

  @Override
  public byte[] answer(int requestId, int stage, int round, int variant) {
    ClientFrame.Builder frame = frame(requestId).setStage(stage);
    return bytes(
        switch (kind) {
          case CHOICE ->
              frame.setSubmitChoice(
                  SubmitChoice.newBuilder().setRound(round).addCards(1 + variant));
          case FLOW -> {
            var place = PlaceCards.newBuilder().setRound(round);
            for (int box = 0; box < Kind.BOXES; box++) {
              place.addBoxes(1 + (box + variant) % Kind.CARDS);
            }
            yield frame.setPlaceCards(place);
          }
        });
  }

  @Override
  public byte[] farewell(int requestId) {
    return bytes(frame(requestId).setCloseRoom(CloseRoom.getDefaultInstance()));
  }

  private static ClientFrame.Builder frame(int requestId) {
    return ClientFrame.newBuilder().setRequestId(requestId);
  }

  private static byte[] bytes(ClientFrame.Builder frame) {
    return frame.build().toByteArray();
  }
}
