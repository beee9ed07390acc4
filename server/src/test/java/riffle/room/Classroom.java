package riffle.room;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.BiConsumer;
import java.util.function.IntFunction;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import riffle.game.Deck;
import riffle.game.GameEvent;
import riffle.game.GameState;
import riffle.game.Refusal;
import riffle.game.SeatKey;

/** A room with a host, on a loop that a test moves. */
public final class Classroom {
  private final SimulatedLoop loop;
  private final SimulatedStore store;
  private final LiveRoom room;
  private final BiConsumer<Line, Outgoing> ear;
  private final List<GameEvent> events;
  private final Map<String, Deck> library;
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
    Map<String, Deck> known = new HashMap<>();
    SimulatedLoop own = new SimulatedLoop();
    SimulatedStore journals = new SimulatedStore(own);
    var directory =
        new RoomDirectory(
            () -> own, own, random, known::get, journals, listener(told), own::execute);
    LiveRoom opened = directory.open(deck);
    this.loop = own;
    this.store = journals;
    this.events = told;
    this.library = known;
    this.room = opened != null ? opened : fail("no room");
    this.ear = ear;
    this.host = enters(new Incoming.EnterAsHost());
  }

  /** One whose results are saved at once. */
  public static GameListener listener(List<GameEvent> told) {
    return new GameListener() {
      @Override
      public void happened(GameState state, GameEvent event) {
        told.add(event);
      }

      @Override
      public void broughtBack(GameState state) {}

      @Override
      public void lives(GameState state) {}

      @Override
      public void over(GameState state, Runnable then) {
        then.run();
      }
    };
  }

  SimulatedStore store() {
    return store;
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

  /** A deck that the class can play next. */
  public void hasDeck(String id, Deck deck) {
    library.put(id, deck);
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
    return hostOnly().screenKey();
  }

  // What the host does.

  public Outgoing.Outcome advances() {
    return hostAsks(Incoming.Advance::new);
  }

  /** For a step that names the stage that the host sees. */
  public Outgoing.Outcome hostAsks(IntFunction<Incoming> request) {
    return host.asks(request.apply(host.stage()));
  }

  Outgoing.Outcome jumps(int round) {
    return hostAsks(stage -> new Incoming.Jump(stage, round));
  }

  Outgoing.Outcome playsNext(String deckId) {
    return hostAsks(stage -> new Incoming.PlayNext(stage, deckId));
  }

  View.HostOnly hostOnly() {
    View.HostOnly hostOnly = host.view().hostOnly();
    return hostOnly != null ? hostOnly : fail("not the host's view");
  }

  // What can be placed, in the round that the host sees open.

  /** See {@link Line#cards}. */
  public List<Integer> cards(String labels) {
    return host.cards(labels);
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
