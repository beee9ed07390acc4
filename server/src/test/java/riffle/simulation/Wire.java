package riffle.simulation;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import riffle.room.Farewell;
import riffle.room.Incoming;
import riffle.room.LiveRoom;
import riffle.room.Outbox;
import riffle.room.Outgoing;

/**
 * One connection over a bad line. What is sent on it arrives late, but in its order, or not at all:
 * once it is cut, all that was under way is gone. The server learns of a cut later than the
 * browser, or never.
 */
final class Wire implements Outbox {
  private final World world;
  private final LiveRoom room;
  private final Client client;

  private final long openedAtMillis;
  private long nextToServerMillis;
  private long nextToClientMillis;
  private boolean cut;

  Wire(World world, LiveRoom room, Client client) {
    this.world = world;
    this.room = room;
    this.client = client;
    this.openedAtMillis = world.now();
  }

  // The browser's side.

  void sends(int requestId, Incoming request) {
    nextToServerMillis = Math.max(nextToServerMillis, world.now() + world.lag());
    world.at(
        nextToServerMillis,
        () -> {
          if (!cut) {
            room.offer(this, world.now(), 0, requestId, 0, request);
          }
        });
  }

  /** The line breaks; the server may notice. */
  void breaks() {
    if (!cut) {
      cut = true;
      if (world.random().nextInt(3) > 0) {
        world.at(world.now() + world.random().nextInt(3_000), () -> room.left(this));
      }
    }
  }

  // The server's side.

  @Override
  public void send(Outgoing message, int version) {
    deliver(browser -> browser.hears(message, version));
  }

  @Override
  public long openedAtMillis() {
    return openedAtMillis;
  }

  @Override
  public void close(Farewell farewell) {
    deliver(browser -> browser.closed(farewell));
  }

  private void deliver(Consumer<Client> news) {
    nextToClientMillis = Math.max(nextToClientMillis, world.now() + world.lag());
    world.at(
        nextToClientMillis,
        () -> {
          if (!cut && client.isOn(this)) {
            news.accept(client);
          }
        });
  }

  /** Whether this is the line of a client; for a client without one it is none. */
  static boolean same(@Nullable Wire one, Wire other) {
    return one == other;
  }
}
