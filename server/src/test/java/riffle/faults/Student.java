package riffle.faults;

import com.google.protobuf.ByteString;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import riffle.game.SeatKey;
import riffle.simulation.Witness;
import riffle.wire.v1.Card;
import riffle.wire.v1.CheckBoxes;
import riffle.wire.v1.ClientFrame;
import riffle.wire.v1.EnterAsPlayer;
import riffle.wire.v1.Finish;
import riffle.wire.v1.FlowTask;
import riffle.wire.v1.Open;
import riffle.wire.v1.PlaceCards;
import riffle.wire.v1.Seen;
import riffle.wire.v1.SubmitChoice;
import riffle.wire.v1.SubmitText;
import riffle.wire.v1.View;

/** A player who does all that a player can do, in no good order. */
final class Student extends Client {
  private final String alias;
  private final SeatKey key;

  Student(String code, Way way, News news, long seed, int number) {
    super(code, way, news, seed);
    this.alias = "Student " + number;
    this.key = new SeatKey(seed, number);
  }

  @Override
  ClientFrame.Builder enter(Seen before) {
    return ClientFrame.newBuilder()
        .setEnterAsPlayer(
            EnterAsPlayer.newBuilder()
                .setRoomCode(code)
                .setSeatKey(ByteString.copyFrom(key.bytes()))
                .setAlias(alias)
                .setSeen(before));
  }

  @Override
  Witness witness() {
    return witness(alias, key);
  }

  @Override
  void acts(View shown) {
    if (shown.getStage().hasOpen()) {
      Open open = shown.getStage().getOpen();
      int round = open.getRound().getNumber();
      switch (open.getTaskCase()) {
        case FLOW -> plays(round, open.getFlow());
        case CHOICE -> {
          List<Card> cards = open.getChoice().getCardsList();
          int picked = cards.get(random.nextInt(cards.size())).getNumber();
          asks(frame().setSubmitChoice(SubmitChoice.newBuilder().setRound(round).addCards(picked)));
        }
        case TYPED, NUMBER ->
            asks(
                frame()
                    .setSubmitText(
                        SubmitText.newBuilder().setRound(round).setText("" + random.nextInt(100))));
        case SLIDE, TASK_NOT_SET -> {}
      }
    }
  }

  @Override
  void knocks() {
    asks(frame().setFinish(Finish.newBuilder().setRound(1)));
  }

  private void plays(int round, FlowTask flow) {
    List<Integer> boxes = boxes(flow);
    switch (random.nextInt(6)) {
      case 0, 1 ->
          asks(frame().setCheckBoxes(CheckBoxes.newBuilder().setRound(round).addAllBoxes(boxes)));
      case 2 -> asks(frame().setFinish(Finish.newBuilder().setRound(round)));
      default -> places(round, boxes);
    }
  }

  private List<Integer> boxes(FlowTask flow) {
    List<Integer> cards =
        new ArrayList<>(flow.getCardsList().stream().map(Card::getNumber).toList());
    Collections.shuffle(cards, new Random(random.nextLong()));
    List<Integer> boxes = new ArrayList<>(cards.subList(0, flow.getBoxes()));
    if (random.nextBoolean()) {
      boxes.set(random.nextInt(boxes.size()), 0);
    }
    return boxes;
  }

  int places(int round, List<Integer> boxes) {
    return asks(frame().setPlaceCards(PlaceCards.newBuilder().setRound(round).addAllBoxes(boxes)));
  }

  private static ClientFrame.Builder frame() {
    return ClientFrame.newBuilder();
  }
}
