package riffle.simulation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import riffle.game.SeatKey;
import riffle.room.Incoming;
import riffle.room.View;

/** A player who does all that a player can do, in no good order. */
final class Student extends Client {
  private final String alias;
  private SeatKey key;

  Student(World world, int number) {
    super(world);
    this.alias = "Student " + number;
    this.key = new SeatKey(number, number);
  }

  Witness witness() {
    return witness(alias, key);
  }

  @Override
  Incoming.Enter enter(Incoming.Seen seenBefore) {
    if (world.breakage() == Breakage.SEATS_BY_CONNECTION && wasIn()) {
      key = new SeatKey(key.high() + 1_000, key.low());
    }
    String name =
        wasIn() && world.breakage() == Breakage.SEATS_BY_CONNECTION ? alias + key.high() : alias;
    return new Incoming.EnterAsPlayer(key, name, seenBefore);
  }

  @Override
  void acts(View shown) {
    if (shown.stage().moment() instanceof View.Open open) {
      int round = open.round().number();
      switch (open.task()) {
        case View.FlowTask flow -> plays(round, flow);
        case View.ChoiceTask choice ->
            asks(new Incoming.SubmitChoice(round, List.of(one(choice.cards()))));
        case View.TypedTask _, View.NumberTask _ ->
            asks(new Incoming.SubmitText(round, Integer.toString(world.random().nextInt(100))));
        case View.SlideTask _ -> {}
      }
    }
  }

  private void plays(int round, View.FlowTask flow) {
    List<Integer> cards = new ArrayList<>(flow.cards().stream().map(View.Card::number).toList());
    Collections.shuffle(cards, new Random(world.random().nextLong()));
    List<Integer> boxes = new ArrayList<>(cards.subList(0, flow.boxes()));
    if (world.random().nextBoolean()) {
      boxes.set(world.random().nextInt(boxes.size()), 0);
    }
    asks(
        switch (world.random().nextInt(6)) {
          case 0, 1 -> new Incoming.CheckBoxes(round, boxes);
          case 2 -> new Incoming.Finish(round);
          default -> new Incoming.PlaceCards(round, boxes);
        });
  }

  private int one(List<View.Card> cards) {
    return cards.get(world.random().nextInt(cards.size())).number();
  }
}
