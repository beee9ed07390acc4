package riffle.room;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One browser's connection to a room, which keeps all that it is sent. */
public final class Line implements Outbox {
  private final SimulatedLoop loop;
  private final LiveRoom room;
  private final BiConsumer<Line, Outgoing> ear;
  private final long openedAtMillis;

  private final List<Outgoing> heard = new ArrayList<>();
  private @Nullable View view;
  private @Nullable Farewell farewell;
  private int lastRequestId;
  private int run;
  private int version;

  Line(SimulatedLoop loop, LiveRoom room, BiConsumer<Line, Outgoing> ear) {
    this.loop = loop;
    this.room = room;
    this.ear = ear;
    this.openedAtMillis = loop.millis();
  }

  @Override
  public void send(Outgoing message, int version) {
    // A request may cross the farewell on its way, and be refused; nothing else comes after it.
    boolean refusal =
        message instanceof Outgoing.Reply reply && reply.outcome() instanceof Outgoing.Refused;
    assertTrue(farewell == null || refusal, () -> "sent after the farewell: " + message);
    heard.add(message);
    assertTrue(
        version == NO_VERSION || version > this.version, () -> "not a newer version: " + message);
    this.version = Math.max(version, this.version);
    switch (message) {
      case Outgoing.ViewChanged changed -> view = changed.view();
      case Outgoing.Welcome welcome -> {
        run = welcome.run();
        lastRequestId = Math.max(lastRequestId, welcome.lastRequestId());
      }
      case Outgoing.Reply _,
          Outgoing.Saving _,
          Outgoing.Attendance _,
          Outgoing.Roster _,
          Outgoing.Progress _,
          Outgoing.Deadline _ -> {}
    }
    ear.accept(this, message);
  }

  @Override
  public long openedAtMillis() {
    return openedAtMillis;
  }

  @Override
  public void close(Farewell reason) {
    if (farewell == null) {
      farewell = reason;
    }
  }

  // The browser's side.

  /** Asks under a new number, and waits for the reply. */
  public Outgoing.Outcome asks(Incoming request) {
    return asks(lastRequestId + 1, request);
  }

  Outgoing.Outcome asks(int requestId, Incoming request) {
    lastRequestId = Math.max(lastRequestId, requestId);
    int before = heard.size();
    offers(requestId, request);
    loop.run();
    return heard.subList(before, heard.size()).stream()
        .filter(Outgoing.Reply.class::isInstance)
        .map(Outgoing.Reply.class::cast)
        .filter(reply -> reply.requestId() == requestId)
        .map(Outgoing.Reply::outcome)
        .findFirst()
        .orElseGet(() -> fail("no reply to " + request));
  }

  /** Sends without waiting. */
  void offers(int requestId, Incoming request) {
    room.offer(this, loop.millis(), 0, requestId, 0, request);
  }

  public void leaves() {
    room.left(this);
    loop.run();
  }

  /** What was sent since this was last asked. */
  List<Outgoing> hears() {
    List<Outgoing> news = List.copyOf(heard);
    heard.clear();
    return news;
  }

  /** Of what was sent since the last {@link #hears}, all of one kind. */
  <T extends Outgoing> Stream<T> heard(Class<T> kind) {
    return heard.stream().filter(kind::isInstance).map(kind::cast);
  }

  /** The view on the screen. */
  public View view() {
    View shown = view;
    return shown != null ? shown : fail("no view yet; heard " + heard);
  }

  public View.Moment moment() {
    return view().stage().moment();
  }

  View.Mine mine() {
    View.Mine mine = view().mine();
    return mine != null ? mine : fail("nothing of mine: " + view());
  }

  View.MyNow now() {
    View.MyNow now = mine().now();
    return now != null ? now : fail("nothing of mine now: " + view());
  }

  /** Where the player is, at their own pace. */
  View.MyPace pace() {
    View.MyPace pace = mine().pace();
    return pace != null ? pace : fail("not at one's own pace: " + view());
  }

  /** The round that is open: the class's, or the player's own; null where none is. */
  public View.@Nullable Open openRound() {
    View.Mine mine = view == null ? null : view.mine();
    View.MyPace pace = mine == null ? null : mine.pace();
    if (pace != null) {
      return pace.turn() instanceof View.Open turn ? turn : null;
    }
    return view != null && view.stage().moment() instanceof View.Open open ? open : null;
  }

  public View.Open open() {
    View.Open open = openRound();
    return open != null ? open : fail("no round is open: " + view());
  }

  /** The cards with these labels, in the task that is open; 0 for the label 0. */
  public List<Integer> cards(String labels) {
    List<View.Card> cards =
        switch (open().task()) {
          case View.FlowTask flow -> flow.cards();
          case View.ChoiceTask choice -> choice.cards();
          case View.TypedTask _, View.NumberTask _, View.SlideTask _ -> fail("nothing to place");
        };
    return Arrays.stream(labels.split(" "))
        .map(label -> label.equals("0") ? 0 : number(cards, label))
        .toList();
  }

  private static int number(List<View.Card> cards, String label) {
    return cards.stream()
        .filter(card -> card.label().equals(label))
        .mapToInt(View.Card::number)
        .findFirst()
        .orElseGet(() -> fail("no card " + label + " in " + cards));
  }

  public int stage() {
    return view().stage().number();
  }

  /** What this page was shown last. */
  Incoming.Seen seen() {
    return new Incoming.Seen(run, version);
  }

  @Nullable Farewell farewell() {
    return farewell;
  }
}
