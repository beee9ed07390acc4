package riffle.room;

import java.util.List;
import riffle.game.GameEvent;

/**
 * What one request, or the clock, has brought about in a room; kept whole or not at all.
 *
 * @param seat who asked: {@link #HOST}, {@link #NOBODY} where it was the clock, or a player's
 *     number; or {@link #CLOSING}
 * @param requestId the number of the request within the seat, so that it is not done twice; 0 where
 *     it had none
 * @param events at least one, but none in a journal's short form where later entries replace what
 *     this one did: then only its request is known
 */
public record JournalEntry(int seat, int requestId, List<GameEvent> events) {
  public static final int HOST = 0;
  public static final int NOBODY = -1;

  /** The host has closed the room. Without events; what was under way then may stand behind it. */
  public static final int CLOSING = -2;

  public JournalEntry {
    events = List.copyOf(events);
  }
}
