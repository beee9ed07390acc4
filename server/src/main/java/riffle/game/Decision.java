package riffle.game;

import java.util.List;

/** What the rules say to a command. */
public sealed interface Decision {

  /** It happens: these events, in this order. None where nothing changes. */
  record Accepted(List<GameEvent> events) implements Decision {
    public Accepted {
      events = List.copyOf(events);
    }
  }

  /** It does not happen, and nothing changes. */
  record Refused(Refusal refusal) implements Decision {}

  static Decision accepted(GameEvent... events) {
    return new Accepted(List.of(events));
  }

  static Decision refused(Refusal.Reason reason, String detail) {
    return new Refused(new Refusal(reason, detail));
  }
}
