package riffle.room;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BiConsumer;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import riffle.game.Deck;
import riffle.game.GameEvent;
import riffle.game.Refusal;

/** A room with a host, on a loop that a test moves. */
public final class Classroom {
  private final SimulatedLoop loop;
  private final LiveRoom room;
  private final BiConsumer<Line, Outgoing> ear;
  private final List<GameEvent> events;
  private final Line host;
  private int keys;

  public Classroom(Deck deck) {
    this(deck, new SplittableRandom(1), (_, _) -> {});
  }

  /**
   * A room with its host.
   *
   * @param ear is told of every message, when it is sent
   */
  public Classroom(Deck deck, RandomGenerator random, BiConsumer<Line, Outgoing> ear) {
    List<GameEvent> told = new ArrayList<>();
    SimulatedLoop own = new SimulatedLoop();
    var directory = new RoomDirectory(() -> own, own, random, (_, _, event) -> told.add(event));
    LiveRoom opened = directory.open(deck);
    this.loop = own;
    this.events = told;
    this.room = opened != null ? opened : fail("no room");
    this.ear = ear;
    this.host = enters(new Incoming.EnterAsHost());
  }

  public SimulatedLoop loop() {
    return loop;
  }

  LiveRoom room() {
    return room;
  }

  public Line host() {
    return host;
  }

  /** All that the room's listener was told. */
  public List<GameEvent> events() {
    return events;
  }

  // Coming in.

  Line line() {
    return new Line(loop, room, ear);
  }

  public Line enters(Incoming.Enter enter) {
    Line line = line();
    line.offers(1, enter);
    loop.run();
    return line;
  }

  public static SeatKey key(int number) {
    return new SeatKey(0, number);
  }

  /** The first player has the key 1, and so on. */
  public Line player(String alias) {
    return enters(new Incoming.EnterAsPlayer(key(++keys), alias));
  }

  List<Line> players(String... aliases) {
    List<Line> lines = new ArrayList<>();
    for (String alias : aliases) {
      lines.add(player(alias));
    }
    return lines;
  }

  public Line screen() {
    return enters(new Incoming.EnterAsScreen(screenKey()));
  }

  SeatKey screenKey() {
    View.HostOnly hostOnly = host.view().hostOnly();
    return hostOnly != null ? hostOnly.screenKey() : fail("not the host's view");
  }

  // What the host does.

  public Outgoing.Outcome advances() {
    return host.asks(new Incoming.Advance(host.stage()));
  }

  // What can be placed.

  /** The cards with these labels, in the task that the class sees; 0 for the label 0. */
  public List<Integer> cards(String labels) {
    if (!(host.moment() instanceof View.Open open)) {
      return fail("no round is open: " + host.moment());
    }
    List<View.Card> cards =
        switch (open.task()) {
          case View.FlowTask flow -> flow.cards();
          case View.ChoiceTask choice -> choice.cards();
        };
    return Arrays.stream(labels.split(" "))
        .map(label -> label.equals("0") ? 0 : number(cards, label))
        .toList();
  }

  private static int number(List<View.Card> cards, String label) {
    return IntStream.range(0, cards.size())
            .filter(index -> cards.get(index).label().equals(label))
            .findFirst()
            .orElseGet(() -> fail("no card " + label + " in " + cards))
        + 1;
  }

  public Incoming.PlaceCards place(int round, String labels) {
    return new Incoming.PlaceCards(round, cards(labels));
  }

  public Incoming.CheckBoxes check(int round, String labels) {
    return new Incoming.CheckBoxes(round, cards(labels));
  }

  public Incoming.SubmitChoice submit(int round, String labels) {
    return new Incoming.SubmitChoice(round, cards(labels));
  }

  /** Why a request was refused. */
  static Refusal.@Nullable Reason reason(Outgoing.Outcome outcome) {
    return outcome instanceof Outgoing.Refused refused ? refused.refusal().reason() : null;
  }
}
